package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.HarContentPolicy;
import com.microsoft.playwright.options.HarMode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a page is to be opened and what is to watch it.
 *
 * @param rested the load starts when the browser has done with opening the page
 * @param filmed with pictures for Speed Index
 * @param coverage V8 notes which parts of scripts ran; slows scripts down
 * @param har where Playwright writes a HAR when the page is closed
 */
record PageOpening(
        Device device,
        CertificateTrust trust,
        long maxBytes,
        boolean rested,
        boolean filmed,
        boolean coverage,
        Optional<Path> har) {

    static PageOpening plain(Device device, CertificateTrust trust, long maxBytes) {
        return new PageOpening(device, trust, maxBytes, false, false, false, Optional.empty());
    }

    PageOpening timed(boolean withFilm) {
        return new PageOpening(device, trust, maxBytes, true, withFilm, coverage, har);
    }

    PageOpening exploring(Optional<Path> file) {
        return new PageOpening(device, trust, maxBytes, rested, filmed, true, file);
    }

    /** A fresh context: no cache, no cookies, no permissions, no downloads. */
    Browser.NewContextOptions context() {
        Browser.NewContextOptions options = device.context(trust != CertificateTrust.BROWSER);
        har.ifPresent(file -> options.setRecordHarPath(file)
                .setRecordHarContent(HarContentPolicy.OMIT)
                .setRecordHarMode(HarMode.FULL));
        return options;
    }
}
