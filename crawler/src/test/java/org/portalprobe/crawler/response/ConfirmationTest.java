package org.portalprobe.crawler.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.crawler.response.ResponseProbeTest.cause;
import static org.portalprobe.crawler.response.ResponseProbeTest.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackSocket;

/** Whose fault a failure is, once a second look from a fresh connection saw it too (scoring section 3). */
class ConfirmationTest {

    @Test
    void blamesThePortalForA5xxSeenTwice() throws IOException {
        try (LoopbackOrigin origin = http(request -> LoopbackResponse.html(503, "<h1>503</h1>"))) {
            TimedExchange seen = new Asking().confirmed("http://127.0.0.1:" + origin.httpPort() + "/");

            assertThat(cause(seen)).isEqualTo(Cause.HTTP_SERVER_ERROR);
            assertThat(attribution(seen)).isEqualTo(Attribution.PORTAL);
            assertThat(seen.repeated()).isTrue();
            assertThat(seen.spent().requests()).isEqualTo(2);
            assertThat(origin.hits()).hasSize(2);
        }
    }

    @Test
    void forgivesAFailureThatASecondLookDoesNotSee() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (LoopbackOrigin origin =
                http(request -> LoopbackResponse.html(asked.getAndIncrement() == 0 ? 500 : 200, "<h1>Chào</h1>"))) {
            TimedExchange seen = new Asking().confirmed("http://127.0.0.1:" + origin.httpPort() + "/");

            assertThat(seen.fault()).isEmpty();
            assertThat(seen.repeated()).isTrue();
        }
    }

    @Test
    void waitsAsLongAsTheServerWishesBeforeTheSecondLook() throws IOException {
        try (LoopbackOrigin origin =
                http(request -> LoopbackResponse.html(503, "").with("Retry-After", "1"))) {
            Stopwatch watch = Stopwatch.start();
            TimedExchange seen = new Asking().confirmed("http://127.0.0.1:" + origin.httpPort() + "/");

            assertThat(watch.elapsed().toMillis()).isBetween(1_000L, 15_000L);
            assertThat(attribution(seen)).isEqualTo(Attribution.PORTAL);
        }
    }

    @Test
    void blamesThePortalForARefusalOnlyWhileTheControlAnswers() throws IOException {
        try (LoopbackSocket control = LoopbackSocket.silent("127.0.0.1")) {
            String closed = "http://127.0.0.1:" + LoopbackSocket.refusingPort() + "/";

            assertThat(attribution(new Asking().control(control.port()).confirmed(closed)))
                    .isEqualTo(Attribution.PORTAL);
            assertThat(attribution(new Asking().confirmed(closed))).isEqualTo(Attribution.UNDETERMINED);
            TimedExchange ours =
                    new Asking().control(LoopbackSocket.refusingPort()).confirmed(closed);
            assertThat(cause(ours)).isEqualTo(Cause.OWN_NETWORK_DOWN);
            assertThat(attribution(ours)).isEqualTo(Attribution.US);
        }
    }

    @Test
    void neverAsksAFirewallAgain() throws IOException {
        Asking asking = new Asking();
        try (LoopbackOrigin origin = http(request -> LoopbackResponse.html(
                200, "<title>Request Rejected</title>The requested URL was rejected. Your support ID is: 12"))) {
            TimedExchange seen = asking.confirmed("http://127.0.0.1:" + origin.httpPort() + "/");

            assertThat(cause(seen)).isEqualTo(Cause.BLOCKED);
            assertThat(attribution(seen)).isEqualTo(Attribution.UNDETERMINED);
            assertThat(seen.fault().orElseThrow().detail()).contains("F5 BIG-IP");
            assertThat(seen.page()).isPresent();
            assertThat(origin.hits()).hasSize(1);
        }
    }

    private static Attribution attribution(TimedExchange seen) {
        return seen.fault().orElseThrow().attribution();
    }
}
