package org.portalprobe.crawler.browser;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** What the browser's tests share: real pages on loopback, orders for them, workers for these. */
final class BrowserFixture {

    static final BrowserSettings SETTINGS = BrowserSettings.fromSystem();

    private BrowserFixture() {}

    static BrowserWorker worker(BrowserGate gate, KeptEvidence evidence, Duration pageDeadline) {
        return worker(SETTINGS, gate, evidence, pageDeadline);
    }

    static BrowserWorker worker(
            BrowserSettings settings, BrowserGate gate, KeptEvidence evidence, Duration pageDeadline) {
        return new BrowserWorker(
                settings, new BrowserPlan(probe(pageDeadline), gate, "0.0-test"), evidence, InstantSource.system());
    }

    static ProbeSettings probe(Duration pageDeadline) {
        ProbeSettings usual = ProbeSettings.DEFAULT;
        return new ProbeSettings(
                usual.vantage(),
                usual.contact(),
                usual.timedRuns(),
                usual.sampleSize(),
                usual.seed(),
                pageDeadline,
                usual.lookDeadline(),
                4L << 20,
                Duration.ZERO,
                Optional.empty());
    }

    /** Pages by path on one address. */
    static LoopbackOrigin serve(String address, Map<String, LoopbackResponse> pages) throws IOException {
        return LoopbackOrigin.builder()
                .address(address)
                .http(address, request -> pages.getOrDefault(request.path(), LoopbackResponse.text(404, "none")))
                .start();
    }

    static LoopbackResponse page(String body) {
        return LoopbackResponse.html(
                200, "<!DOCTYPE html><html lang=vi><head><title>Trang</title></head><body>" + body + "</body></html>");
    }

    static URI at(LoopbackOrigin origin, String path) {
        return URI.create("http://" + origin.address().getHostAddress() + ":" + origin.httpPort() + path);
    }

    static LoadOrder order(URI url, FormFactor formFactor) {
        return new LoadOrder(url, KeyPageRole.HOME, formFactor, 1, CertificateTrust.BROWSER);
    }

    static SamplePage sample(URI url) {
        return new SamplePage(url, Stratum.HOME, 1);
    }

    static Cause causeOf(Seen<?> seen) {
        return faultOf(seen).cause();
    }

    static Fault faultOf(Seen<?> seen) {
        return seen.fold(
                got -> {
                    throw new AssertionError("expected a fault, got " + got);
                },
                fault -> fault);
    }

    static <T> T got(Seen<T> seen) {
        return seen.fold(value -> value, fault -> {
            throw new AssertionError("expected a value, got " + fault);
        });
    }
}
