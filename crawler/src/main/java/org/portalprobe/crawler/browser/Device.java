package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Browser;
import org.portalprobe.config.FormFactor;

/** What a page is told about the device that opens it. */
record Device(int width, int height, double pixelRatio, boolean mobile, double cpuSlowdown, String userAgent) {

    static Device desktop(BrowserPlan plan, String chromiumVersion) {
        return of(FormFactor.DESKTOP, plan, chromiumVersion, 1);
    }

    /** @param phoneSlowdown of the CPU, for a phone */
    static Device of(FormFactor formFactor, BrowserPlan plan, String chromiumVersion, double phoneSlowdown) {
        // Reduced to the major version and without "Headless", as a citizen's browser says it: portals serve by these
        // words. Who really asks stands at the end.
        String engine =
                "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" + chromiumVersion.replaceFirst("\\..*", "") + ".0.0.0";
        String product = " PortalProbe/" + plan.version() + " (+" + plan.probe().contact() + ")";
        return switch (formFactor) {
            case DESKTOP ->
                new Device(
                        1350,
                        940,
                        1,
                        false,
                        1,
                        "Mozilla/5.0 (X11; Linux x86_64) " + engine + " Safari/537.36" + product);
            case MOBILE ->
                new Device(
                        412,
                        823,
                        1.75,
                        true,
                        phoneSlowdown,
                        "Mozilla/5.0 (Linux; Android 10; K) " + engine + " Mobile Safari/537.36" + product);
        };
    }

    /** A fresh context: no cache, no cookies, no permissions, no downloads. */
    Browser.NewContextOptions context(boolean ignoreCertificates) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(pixelRatio)
                .setIsMobile(mobile)
                .setHasTouch(mobile)
                .setUserAgent(userAgent)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setAcceptDownloads(false)
                .setIgnoreHTTPSErrors(ignoreCertificates);
    }
}
