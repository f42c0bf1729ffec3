package org.portalprobe.crawler.browser;

import java.net.URI;
import java.time.Duration;

/** A program of its own that opens a browser with everything and then stands still, to be killed. */
final class DoomedProgram {

    static final String READY = "ready";

    private DoomedProgram() {}

    @SuppressWarnings("SystemOut") // It speaks to its parent.
    public static void main(String[] arguments) throws Exception {
        try (BrowserWorker worker =
                BrowserFixture.worker(DirectGate.open(), new KeptEvidence(), Duration.ofSeconds(10))) {
            BrowserFixture.got(worker.inspect(BrowserFixture.sample(URI.create(arguments[0])), CertificateTrust.BROWSER)
                    .axe());
            System.out.println(READY);
            System.in.read();
        }
    }
}
