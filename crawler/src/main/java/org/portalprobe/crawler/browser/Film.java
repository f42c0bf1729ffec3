package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Screencast;
import com.microsoft.playwright.ScreencastFrame;
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

    private final Page page;
    private final List<Shot> shots = new ArrayList<>();
    private boolean rolling;

    private Film(Page page) {
        this.page = page;
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

    static Film start(Page page) {
        Film film = new Film(page);
        film.rolling = true;
        // Playwright's own screencast: its driver answers the browser frame by frame, so that nothing here waits for
        // one that died.
        page.screencast()
                .start(new Screencast.StartOptions()
                        .setOnFrame(film::frame)
                        .setSize(SIDE, SIDE)
                        .setQuality(QUALITY));
        return film;
    }

    private void frame(ScreencastFrame frame) {
        if (rolling && shots.size() < MAX_FRAMES) {
            shots.add(new Shot(frame.timestamp(), Base64.getEncoder().encodeToString(frame.data())));
        }
    }

    /** What was seen until now. */
    List<Shot> stop() {
        rolling = false;
        page.screencast().stop();
        return List.copyOf(shots);
    }
}
