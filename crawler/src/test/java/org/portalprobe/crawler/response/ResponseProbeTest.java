package org.portalprobe.crawler.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CertificateProblem;
import org.portalprobe.crawler.artifact.Phase;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.artifact.TimedHop;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.egress.LoopbackNames;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackSocket;

class ResponseProbeTest {

    private static final LoopbackResponse PAGE = LoopbackResponse.html(200, "<h1>Cổng dịch vụ công</h1>");

    @TempDir
    private Path folder;

    @Test
    void cutsTheTimeIntoPhases() throws IOException {
        try (LoopbackOrigin origin = http(request -> new LoopbackResponse(
                        200,
                        List.of(new LoopbackResponse.Header("Cache-Control", "max-age=60")),
                        Duration.ofMillis(200),
                        OptionalLong.empty(),
                        (out, pause) -> {
                            out.write('a');
                            out.flush();
                            pause.of(Duration.ofMillis(300));
                            out.write('b');
                        }));
                LoopbackNames names = new LoopbackNames().with("portal.test", "127.0.0.1")) {
            TimedExchange seen = new Asking()
                    .environment(EgressEnvironment.system().withNameServers(List.of(names.address())))
                    .once("http://portal.test:" + origin.httpPort() + "/");

            TimedHop hop = seen.hops().getFirst();
            assertThat(seen.fault()).isEmpty();
            assertThat(hop.phases().nameA()).isPresent();
            assertThat(hop.phases().nameAaaa()).isPresent();
            assertThat(hop.phases().tls()).isEmpty();
            assertThat(hop.phases().firstByte().orElseThrow()).isBetween(195.0, 5_000.0);
            assertThat(hop.phases().transfer().orElseThrow()).isBetween(295.0, 5_000.0);
            assertThat(hop.wireBytes()).isEqualTo(2);
            assertThat(hop.caching()).isEqualTo("max-age=60");
            double sum = hop.phases().name().orElseThrow()
                    + hop.phases().connect().orElseThrow()
                    + hop.phases().firstByte().orElseThrow()
                    + hop.phases().transfer().orElseThrow();
            assertThat(seen.millis()).isCloseTo(sum, within(250.0));
        }
    }

    @Test
    void goesOnWithIpv4WhileTheIpv6AnswerIsMissing() throws IOException {
        try (LoopbackOrigin origin = http(request -> PAGE);
                LoopbackNames names = new LoopbackNames().with("portal.test", "127.0.0.1")) {
            names.silentForIpv6("portal.test");
            TimedExchange seen = new Asking()
                    .environment(EgressEnvironment.system().withNameServers(List.of(names.address())))
                    .once("http://portal.test:" + origin.httpPort() + "/");

            assertThat(seen.fault()).isEmpty();
            assertThat(seen.phases().nameA()).isPresent();
            assertThat(seen.phases().nameAaaa()).isEmpty();
            assertThat(seen.millis()).isLessThan(5_000);
        }
    }

    @Test
    void passesOverADeadAddressAndTellsOfIt() throws IOException {
        try (LoopbackOrigin origin = http(request -> PAGE);
                LoopbackNames names = new LoopbackNames().with("portal.test", "127.0.0.7", "127.0.0.1")) {
            TimedExchange seen = new Asking()
                    .environment(EgressEnvironment.system().withNameServers(List.of(names.address())))
                    .once("http://portal.test:" + origin.httpPort() + "/");

            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.hops().getFirst().deadAddresses()).containsExactly("127.0.0.7");
        }
    }

    @Test
    void asksAnIpv6Address() throws IOException {
        byte[] loopback = new byte[16];
        loopback[15] = 1;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            TimedExchange seen =
                    new Asking().once("http://[::1]:" + server.getAddress().getPort() + "/");

            assertThat(seen.status()).isEqualTo(204);
            assertThat(seen.hops().getFirst().address()).startsWith("0:0:0:0:0:0:0:1:");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void seesTheCertificateOfEveryHopAndTheExpiredOne() throws IOException {
        LoopbackAuthority authority = LoopbackAuthority.create(InstantSource.system());
        Path ca = folder.resolve("ca.pem");
        authority.writeCa(ca);
        try (LoopbackOrigin origin = LoopbackOrigin.builder()
                .https(
                        "portal.test",
                        authority.issue(CertificateRequest.of("portal.test")),
                        request -> LoopbackResponse.redirect(302, "https://sso.test/login"))
                .https(
                        "sso.test",
                        authority.issue(CertificateRequest.of("sso.test").expired(Duration.ofDays(2))),
                        request -> PAGE)
                .start()) {
            TimedExchange seen = new Asking()
                    .root(ca)
                    .fix("portal.test", 443, "127.0.0.1", origin.httpsPort())
                    .fix("sso.test", 443, "127.0.0.1", origin.httpsPort())
                    .once("https://portal.test/");

            assertThat(seen.hops()).hasSize(2);
            assertThat(seen.hops().getFirst().tls().orElseThrow().problems()).isEmpty();
            assertThat(seen.hops().getLast().tls().orElseThrow().problems())
                    .containsExactly(CertificateProblem.EXPIRED);
            assertThat(cause(seen)).isEqualTo(Cause.CERTIFICATE_REFUSED);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.phases().tls().orElseThrow()).isPositive();
        }
    }

    @Test
    void namesThePhaseInWhichTimeRanOut() throws IOException {
        Asking hurried = new Asking().patience(Duration.ofMillis(400));
        try (LoopbackSocket silent = LoopbackSocket.silent("127.0.0.1");
                LoopbackOrigin drip =
                        http(request -> LoopbackResponse.endless("text/html", new byte[10], Duration.ofMillis(50)))) {
            TimedExchange unanswered = hurried.once("http://127.0.0.1:" + silent.port() + "/");
            TimedExchange unshaken = hurried.once("https://127.0.0.1:" + silent.port() + "/");
            TimedExchange endless = hurried.once("http://127.0.0.1:" + drip.httpPort() + "/");

            assertThat(unanswered.stoppedIn()).contains(Phase.FIRST_BYTE);
            assertThat(cause(unanswered)).isEqualTo(Cause.RESPONSE_TIMEOUT);
            assertThat(unanswered.millis()).isBetween(390.0, 5_000.0);
            assertThat(unshaken.stoppedIn()).contains(Phase.TLS);
            assertThat(endless.stoppedIn()).contains(Phase.TRANSFER);
            assertThat(cause(endless)).isEqualTo(Cause.RESPONSE_NEVER_ENDS);
        }
    }

    @Test
    void tellsRefusedResetAndHalfClosedApart() throws IOException {
        try (LoopbackSocket resetting = LoopbackSocket.resetting("127.0.0.1");
                LoopbackSocket half = LoopbackSocket.halfClosing("127.0.0.1")) {
            assertThat(cause(new Asking().once("http://127.0.0.1:" + LoopbackSocket.refusingPort() + "/")))
                    .isEqualTo(Cause.CONNECTION_REFUSED);
            assertThat(cause(new Asking().once("http://127.0.0.1:" + resetting.port() + "/")))
                    .isEqualTo(Cause.CONNECTION_RESET);
            assertThat(cause(new Asking().once("http://127.0.0.1:" + half.port() + "/")))
                    .isEqualTo(Cause.CONNECTION_RESET);
        }
    }

    @Test
    void callsRubbishMalformed() throws IOException {
        String huge = "HTTP/1.1 200 OK\r\nX-Huge: " + "x".repeat(1 << 20) + "\r\n\r\n";
        List<String> rubbish = List.of(
                huge,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nnot a chunk",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain",
                "SSH-2.0-OpenSSH_9.2\r\n");
        for (String words : rubbish) {
            try (LoopbackSocket peer = LoopbackSocket.saying("127.0.0.1", words)) {
                assertThat(cause(new Asking().once("http://127.0.0.1:" + peer.port() + "/")))
                        .as(words.substring(0, Math.min(60, words.length())))
                        .isEqualTo(Cause.RESPONSE_MALFORMED);
            }
        }
    }

    @Test
    void readsNoMoreOfABombThanItsBeginning() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        try (LoopbackOrigin origin = http(request ->
                LoopbackResponse.of(200, "text/html", bomb.toByteArray()).with("Content-Encoding", "gzip"))) {
            TimedExchange seen = new Asking().once("http://127.0.0.1:" + origin.httpPort() + "/");

            assertThat(seen.fault()).isEmpty();
            assertThat(seen.hops().getFirst().wireBytes()).isEqualTo(bomb.size());
            assertThat(seen.hops().getFirst().encoding()).isEqualTo("gzip");
        }
    }

    @Test
    void stopsReadingABodyThatIsTooLarge() throws IOException {
        try (LoopbackOrigin origin = http(request -> LoopbackResponse.ofSize("text/html", 200L << 20))) {
            assertThat(cause(new Asking().once("http://127.0.0.1:" + origin.httpPort() + "/")))
                    .isEqualTo(Cause.RESPONSE_TOO_LARGE);
        }
    }

    @Test
    void endsARedirectLoopAndRefusesAPrivateTarget() throws IOException {
        UnaryOperator<String> at = path -> "http://portal.test" + path;
        try (LoopbackOrigin origin = LoopbackOrigin.builder()
                .http(
                        "portal.test",
                        request -> LoopbackResponse.redirect(
                                302, request.path().equals("/loop") ? "/loop" : "http://127.0.0.9/metadata"))
                .start()) {
            Asking asking = new Asking().publicOnly().fix("portal.test", 80, "127.0.0.1", origin.httpPort());
            TimedExchange loop = asking.once(at.apply("/loop"));
            TimedExchange inside = asking.once(at.apply("/inside"));

            assertThat(cause(loop)).isEqualTo(Cause.TOO_MANY_REDIRECTS);
            assertThat(loop.hops()).hasSize(21);
            assertThat(cause(inside)).isEqualTo(Cause.ADDRESS_REFUSED);
            assertThat(inside.fault().orElseThrow().detail()).contains("127.0.0.9");
            assertThat(inside.hops()).hasSize(1);
        }
    }

    @Test
    void keepsACookieForTheWayAlone() throws IOException {
        try (LoopbackOrigin origin = http(request -> request.header("Cookie").isPresent()
                ? PAGE
                : LoopbackResponse.redirect(302, request.path()).with("Set-Cookie", "seen=1; Path=/"))) {
            TimedExchange seen = new Asking().once("http://127.0.0.1:" + origin.httpPort() + "/");

            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.hops()).hasSize(2);
        }
    }

    @Test
    void doesNotTakeAMaintenancePageForThePortal() throws IOException {
        Asking asking = new Asking();
        try (LoopbackOrigin origin = http(request -> LoopbackResponse.html(200, "<p>Hệ thống đang bảo trì</p>"))) {
            TimedExchange seen = asking.once("http://127.0.0.1:" + origin.httpPort() + "/");

            assertThat(cause(seen)).isEqualTo(Cause.MAINTENANCE_PAGE);
            assertThat(seen.page()).isPresent();
            assertThat(seen.status()).isEqualTo(200);
        }
    }

    @Test
    void asksNothingAfterItWasClosed() throws IOException {
        try (LoopbackOrigin origin = http(request -> PAGE)) {
            ResponseProbe probe = new Asking().probe();
            probe.close();

            assertThat(cause(probe.once(URI.create("http://127.0.0.1:" + origin.httpPort() + "/"))))
                    .isEqualTo(Cause.CANCELLED);
            assertThat(origin.hits()).isEmpty();
        }
    }

    static LoopbackOrigin http(LoopbackHandler handler) throws IOException {
        return LoopbackOrigin.builder()
                .http("127.0.0.1", handler)
                .http("portal.test", handler)
                .start();
    }

    static Cause cause(TimedExchange seen) {
        return seen.fault()
                .orElseThrow(() -> new AssertionError("no fault: " + seen))
                .cause();
    }
}
