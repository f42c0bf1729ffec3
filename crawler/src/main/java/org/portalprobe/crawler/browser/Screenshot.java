package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.EvidenceSink;

/** The page as a citizen sees it: full width, from the top down to at most {@value #MAX_HEIGHT} pixels. */
final class Screenshot {

    private static final int MAX_HEIGHT = 4_000;
    private static final int QUALITY = 70;
    private static final double MILLIS = 10_000;

    private Screenshot() {}

    static BlobRef take(Page page, Device device, EvidenceSink sink) throws IOException {
        byte[] picture = page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, device.width(), MAX_HEIGHT)
                .setAnimations(ScreenshotAnimations.ALLOW)
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setTimeout(MILLIS));
        return sink.put(picture, "image/jpeg");
    }
}
