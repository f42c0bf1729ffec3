package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.crawler.browser.BrowserFixture.causeOf;
import static org.portalprobe.crawler.browser.BrowserFixture.got;
import static org.portalprobe.crawler.browser.BrowserFixture.page;
import static org.portalprobe.crawler.browser.BrowserFixture.sample;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.egress.Relay;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** HTTPS as a real visit does it: through the relay, to a portal whose certificate a browser refuses. */
@Timeout(60)
class CertificatesIT {

    private static final URI PORTAL = URI.create("https://portal.test/");
    private static final String MIXED = "<h1>Cổng</h1><script src='http://portal.test/old.js'></script>"
            + "<img alt='' src='http://portal.test/old.png'>"
            + "<script src='https://" + EmcTraces.HOST + "/embed/gov-tracking.min.js'></script>";

    @Test
    void aRefusedCertificateIsNamedAndCanBeLookedPast() throws Exception {
        CertificateRequest expired = CertificateRequest.of("portal.test").expired(Duration.ofDays(3));
        try (LoopbackOrigin site = LoopbackOrigin.builder()
                        .https(
                                "portal.test",
                                LoopbackAuthority.create(InstantSource.system()).issue(expired),
                                request -> request.path().equals("/") ? page(MIXED) : LoopbackResponse.text(404, ""))
                        .start();
                Egress egress = Egress.open(policy(site), EgressEnvironment.system());
                Relay relay = Relay.open(egress, Set.of());
                BrowserWorker worker = BrowserFixture.worker(
                        new RelayGate(egress, relay), new KeptEvidence(), Duration.ofSeconds(15))) {
            assertThat(causeOf(
                            worker.time(order(PORTAL, CertificateTrust.BROWSER)).timing()))
                    .isEqualTo(Cause.CERTIFICATE_REFUSED);

            TimedLoad looked = worker.time(order(PORTAL, CertificateTrust.IGNORED));
            assertThat(looked.certificateIgnored()).isTrue();
            assertThat(got(looked.timing()).firstContentfulPaint()).isPresent();

            PageFacts facts = got(worker.inspect(sample(PORTAL), CertificateTrust.PRIVATE_ROOT)
                    .facts());
            assertThat(facts.mixedContent())
                    .containsExactly(URI.create("http://portal.test/old.js"), URI.create("http://portal.test/old.png"));
            assertThat(facts.answeredTrackers()).containsExactly(EmcTraces.HOST);
            assertThat(facts.emc().requested()).isTrue();

            assertThat(causeOf(worker.time(order(URI.create("https://nowhere.test/"), CertificateTrust.BROWSER))
                            .timing()))
                    .isEqualTo(Cause.CONNECTION_REFUSED);
        }
    }

    /** The portal's name leads to our server, the other one to a port where nobody listens. */
    private static NetworkPolicy policy(LoopbackOrigin site) throws Exception {
        int nobody = org.portalprobe.crawler.loopback.LoopbackSocket.refusingPort();
        return new NetworkPolicy(
                true,
                Map.of(
                        new Endpoint("portal.test", 443), new Endpoint("127.0.0.1", site.httpsPort()),
                        new Endpoint("nowhere.test", 443), new Endpoint("127.0.0.1", nobody)),
                NetworkPolicy.DEFAULT.trustedRoots(),
                false);
    }

    private static LoadOrder order(URI url, CertificateTrust trust) {
        return new LoadOrder(url, KeyPageRole.HOME, FormFactor.DESKTOP, 1, trust);
    }
}
