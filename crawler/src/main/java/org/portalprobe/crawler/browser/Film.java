package org.portalprobe.crawler.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.PlaywrightException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** Small pictures of a page, one whenever it looks different, while it loads. */
final class Film {

    /** Small enough to cost the load little; speedline and WebPageTest compare pictures of about this size. */
    private static final int SIDE = 300;

    private static final int QUALITY = 50;
    /** A page that moves for ever is filmed this long; what it shows later no longer counts for its Speed Index. */
    static final int MAX_FRAMES = 600;

    private final CDPSession cdp;
    private final List<Shot> shots = new ArrayList<>();
    private boolean rolling;

    private Film(CDPSession cdp) {
        this.cdp = cdp;
    }

    /**
     * @param epochMillis when it was shown, by the browser's wall clock
     * @param encoded JPEG in base 64, as it came
     */
    record Shot(double epochMillis, String encoded) {

        byte[] jpeg() {
            return Base64.getDecoder().decode(encoded);
        }

        /** @throws IOException when the browser gave no picture */
        BufferedImage picture() throws IOException {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(jpeg()));
            if (read == null) {
                throw new IOException("a frame that is no picture");
            }
            return read;
        }
    }

    static Film start(CDPSession cdp) {
        Film film = new Film(cdp);
        cdp.on("Page.screencastFrame", film::frame);
        JsonObject wanted = new JsonObject();
        wanted.addProperty("format", "jpeg");
        wanted.addProperty("quality", QUALITY);
        wanted.addProperty("maxWidth", SIDE);
        wanted.addProperty("maxHeight", SIDE);
        film.rolling = true;
        cdp.send("Page.startScreencast", wanted);
        return film;
    }

    private void frame(JsonObject event) {
        if (!rolling) {
            return;
        }
        double shown = event.getAsJsonObject("metadata").get("timestamp").getAsDouble() * 1_000;
        shots.add(new Shot(shown, event.get("data").getAsString()));
        if (shots.size() >= MAX_FRAMES) {
            // Without an answer the browser sends no more.
            return;
        }
        JsonObject seen = new JsonObject();
        seen.add("sessionId", event.get("sessionId"));
        try {
            cdp.send("Page.screencastFrameAck", seen);
        } catch (PlaywrightException gone) {
            // The page left; what was filmed stands.
        }
    }

    /** What was seen until now. */
    List<Shot> stop() {
        rolling = false;
        cdp.send("Page.stopScreencast");
        return List.copyOf(shots);
    }
}
