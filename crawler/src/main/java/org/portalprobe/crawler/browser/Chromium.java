package org.portalprobe.crawler.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;

/**
 * A running Chromium with the Playwright that drives it. Belongs to the thread that started it.
 *
 * @param debugPort where ChromeDriver attaches; Playwright has a pipe of its own
 * @param sandboxed false when the kernel refused the sandbox
 */
record Chromium(Playwright playwright, Browser browser, int debugPort, boolean sandboxed) implements AutoCloseable {

    private static final double LAUNCH_MILLIS = 30_000;
    /**
     * Playwright's inspector makes V8 note where every error of a page arose, and V8 then parses whole bundles again to find
     * the line, while the page waits: 300 ms of scripts on a page with a bundle of 1.4 MB, which no citizen's browser spends.
     * Positions kept from the first parse on cost a tenth of it.
     */
    private static final String POSITIONS_AT_ONCE = "--js-flags=--no-enable-lazy-source-positions";

    private static final List<String> SANDBOX_REFUSED =
            List.of("No usable sandbox", "Failed to move to new namespace", "zygote_host_impl_linux");

    static Chromium launch(BrowserSettings settings, BrowserGate gate, Workshop workshop, int debugPort) {
        // Both are kept from the first call on. A killed process leaves them behind for the next sweep.
        System.setProperty("playwright.driver.tmpdir", Workshop.shared().toString());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH", settings.node().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1",
                        "TMPDIR", Workshop.shared().toString())));
        try {
            return launch(playwright, options(gate, workshop, debugPort), debugPort);
        } catch (PlaywrightException failed) {
            playwright.close();
            throw failed;
        }
    }

    private static Chromium launch(Playwright playwright, BrowserType.LaunchOptions options, int debugPort) {
        try {
            return started(playwright, options.setChromiumSandbox(true), debugPort, true);
        } catch (PlaywrightException failed) {
            if (SANDBOX_REFUSED.stream().noneMatch(String.valueOf(failed.getMessage())::contains)) {
                throw new PageFault(Fault.of(Cause.BROWSER_MISSING, "Chromium does not start: " + brief(failed)));
            }
            return started(playwright, options.setChromiumSandbox(false), debugPort, false);
        }
    }

    private static Chromium started(
            Playwright playwright, BrowserType.LaunchOptions options, int debugPort, boolean sandboxed) {
        Browser browser = playwright.chromium().launch(options);
        // ChromeDriver cannot attach to a browser without an open page and gives up after a minute.
        browser.newPage();
        return new Chromium(playwright, browser, debugPort, sandboxed);
    }

    private static BrowserType.LaunchOptions options(BrowserGate gate, Workshop workshop, int debugPort) {
        List<String> arguments = new ArrayList<>(gate.chromiumArguments());
        arguments.add("--remote-debugging-port=" + debugPort);
        arguments.add(POSITIONS_AT_ONCE);
        return new BrowserType.LaunchOptions()
                .setExecutablePath(workshop.chromium())
                .setTimeout(LAUNCH_MILLIS)
                .setHandleSIGINT(false)
                .setHandleSIGTERM(false)
                .setHandleSIGHUP(false)
                .setArgs(arguments);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String brief(PlaywrightException failed) {
        String message = String.valueOf(failed.getMessage()).strip();
        return message.substring(0, Math.min(message.length(), 600));
    }

    String version() {
        return browser.version();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
