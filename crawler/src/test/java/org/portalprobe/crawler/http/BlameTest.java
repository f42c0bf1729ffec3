package org.portalprobe.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.egress.LoopbackNames;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackSocket;

/** Whose fault a failure is (scoring section 3). */
class BlameTest {

    @Test
    void blamesThePortalForARefusedConnectionWhileTheControlAnswers() throws IOException {
        try (LoopbackSocket control = LoopbackSocket.silent("127.0.0.1");
                LoopbackPortal portal = refusing().control("127.0.0.1", control.port())) {
            Fault fault = assertFault(portal, Cause.CONNECTION_REFUSED, Attribution.PORTAL);
            assertThat(fault.detail()).contains("control 127.0.0.1:" + control.port() + " answered");
        }
    }

    @Test
    void blamesNobodyWithoutAControlAndSaysWhy() throws IOException {
        try (LoopbackPortal portal = refusing()) {
            Fault fault = assertFault(portal, Cause.CONNECTION_REFUSED, Attribution.UNDETERMINED);
            assertThat(fault.detail()).contains("no control target");
        }
    }

    @Test
    void blamesOurNetworkWhenTheControlIsDownToo() throws IOException {
        try (LoopbackPortal portal = refusing().control("127.0.0.1", LoopbackSocket.refusingPort())) {
            assertFault(portal, Cause.OWN_NETWORK_DOWN, Attribution.US);
        }
    }

    @Test
    void blamesThePortalForAReset() throws IOException {
        try (LoopbackSocket control = LoopbackSocket.silent("127.0.0.1");
                LoopbackSocket resetting = LoopbackSocket.resetting("127.0.0.1");
                LoopbackPortal portal = portal().control("127.0.0.1", control.port())) {
            portal.fix(LoopbackPortal.HOST, 443, "127.0.0.1", resetting.port());
            assertFault(portal, Cause.CONNECTION_RESET, Attribution.PORTAL);
            assertThat(resetting.connections())
                    .as("robots, first and second look")
                    .isEqualTo(3);
        }
    }

    @Test
    void blamesThePortalForANameThatTwoServersDoNotKnow() throws IOException {
        try (LoopbackSocket control = LoopbackSocket.silent("127.0.0.1");
                LoopbackNames one = new LoopbackNames().with("control.test", "127.0.0.1");
                LoopbackNames two = new LoopbackNames();
                LoopbackPortal portal = portal().unfixed().nameServers(one.address(), two.address())) {
            portal.control("control.test", control.port());
            assertFault(portal, Cause.NAME_NOT_FOUND, Attribution.PORTAL);
            assertThat(one.questions()).isGreaterThanOrEqualTo(2);
            assertThat(two.questions()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void blamesNobodyForANameThatOnlyOneServerWasAskedFor() throws IOException {
        try (LoopbackSocket control = LoopbackSocket.silent("127.0.0.1");
                LoopbackNames one = new LoopbackNames().with("control.test", "127.0.0.1");
                LoopbackPortal portal = portal().unfixed().nameServers(one.address())) {
            portal.control("control.test", control.port());
            Fault fault = assertFault(portal, Cause.NAME_NOT_FOUND, Attribution.UNDETERMINED);
            assertThat(fault.detail()).contains("only one name server");
        }
    }

    @Test
    void countsTheSecondLookWhenItDiffers() {
        AtomicInteger asked = new AtomicInteger();
        try (LoopbackPortal portal = LoopbackPortal.serving(request -> {
                    boolean first = request.secure() && request.path().equals("/") && asked.getAndIncrement() == 0;
                    return LoopbackResponse.html(200, "Chào").after(first ? Duration.ofSeconds(5) : Duration.ZERO);
                })
                .patience(Duration.ofMillis(800))) {
            assertThat(portal.look().look().entry().toOptional()).isPresent();
            assertThat(asked.get()).isEqualTo(2);
        }
    }

    private static LoopbackPortal portal() {
        return LoopbackPortal.serving(request -> LoopbackResponse.html(200, "Chào"));
    }

    private static LoopbackPortal refusing() throws IOException {
        return portal().fix(LoopbackPortal.HOST, 443, "127.0.0.1", LoopbackSocket.refusingPort());
    }

    private static Fault assertFault(LoopbackPortal portal, Cause cause, Attribution attribution) {
        Seen<?> entry = portal.look().look().entry();
        Fault fault = entry.fold(
                value -> {
                    throw new AssertionError("there is " + value);
                },
                missing -> missing);
        assertThat(fault.cause()).as(fault.detail()).isEqualTo(cause);
        assertThat(fault.attribution()).as(fault.detail()).isEqualTo(attribution);
        return fault;
    }
}
