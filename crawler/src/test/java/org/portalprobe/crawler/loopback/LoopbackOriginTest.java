package org.portalprobe.crawler.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LoopbackOriginTest {

    private final LoopbackAuthority authority = LoopbackAuthority.create(InstantSource.system());
    private final HttpClient client =
            HttpClient.newBuilder().sslContext(authority.clientContext()).build();

    @Test
    void servesHttpsAndHttpAndCountsWhatWasContacted() throws Exception {
        LoopbackIdentity identity = authority.issue(CertificateRequest.of("localhost"));
        try (LoopbackOrigin origin = LoopbackOrigin.builder()
                .https("localhost", identity, request -> LoopbackResponse.html(200, "chào " + request.parameter("q")))
                .http("localhost", request -> LoopbackResponse.redirect(301, "https://localhost/"))
                .start()) {
            assertThat(get("https://localhost:" + origin.httpsPort() + "/tim?q=khai+sinh%20")
                            .body())
                    .isEqualTo("chào khai sinh");
            assertThat(get("http://localhost:" + origin.httpPort() + "/")
                            .headers()
                            .firstValue("Location"))
                    .contains("https://localhost/");
            assertThat(origin.hits())
                    .containsExactly(
                            new LoopbackHit(true, "GET", "localhost", "/tim", "q=khai+sinh%20"),
                            new LoopbackHit(false, "GET", "localhost", "/", ""));
        }
    }

    @Test
    void answersAHostItDoesNotKnowWithMisdirectedRequest() throws Exception {
        try (LoopbackOrigin origin = plain(request -> LoopbackResponse.text(200, "ok"))) {
            assertThat(get("http://127.0.0.1:" + origin.httpPort() + "/").statusCode())
                    .isEqualTo(421);
        }
    }

    @Test
    void presentsTheCertificateOfTheNameThatWasAskedFor() throws Exception {
        try (LoopbackOrigin origin = LoopbackOrigin.builder()
                .https("a.test", authority.issue(CertificateRequest.of("a.test")), request -> ok())
                .https("b.test", authority.issue(rsa("b.test")), request -> ok())
                .start()) {
            assertThat(presented(origin, "a.test")).isEqualTo("CN=a.test");
            assertThat(presented(origin, "b.test")).isEqualTo("CN=b.test");
            assertThat(presented(origin, "other.test")).isEqualTo("CN=a.test");
        }
    }

    @Test
    void limitsTlsToTheVersionsThatWereAskedFor() throws Exception {
        try (LoopbackOrigin origin = LoopbackOrigin.builder()
                        .https("a.test", authority.issue(CertificateRequest.of("a.test")), request -> ok())
                        .protocols("TLSv1.2")
                        .start();
                SSLSocket socket = connect(origin, "a.test")) {
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.2");
        }
    }

    @Test
    void letsAClientNoticeTheWrongHost() throws Exception {
        try (LoopbackOrigin origin = LoopbackOrigin.builder()
                .https("localhost", authority.issue(CertificateRequest.of("a.test")), request -> ok())
                .start()) {
            assertThatThrownBy(() -> get("https://localhost:" + origin.httpsPort() + "/"))
                    .hasRootCauseInstanceOf(CertificateException.class);
        }
    }

    @Test
    void sendsAnAnnouncedSizeWithoutHoldingIt() throws Exception {
        long size = 20_000_001;
        try (LoopbackOrigin origin = plain(request -> LoopbackResponse.ofSize("text/html", size))) {
            HttpResponse<InputStream> answer =
                    client.send(request("http://localhost:" + origin.httpPort() + "/"), BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(size);
            assertThat(answer.body().transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(size);
        }
    }

    @Test
    void dripsForeverUntilItIsClosed() throws Exception {
        LoopbackResponse endless = LoopbackResponse.endless("text/html", new byte[] {'.'}, Duration.ofMillis(5));
        LoopbackOrigin origin = plain(request -> endless);
        HttpResponse<InputStream> answer =
                client.send(request("http://localhost:" + origin.httpPort() + "/"), BodyHandlers.ofInputStream());
        assertThat(answer.body().readNBytes(5)).containsOnly('.');
        origin.close();
        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void waitsBeforeItsFirstByteWhenToldTo() throws Exception {
        try (LoopbackOrigin origin = plain(request -> ok().after(Duration.ofMinutes(5)))) {
            HttpRequest impatient = HttpRequest.newBuilder(URI.create("http://localhost:" + origin.httpPort() + "/"))
                    .timeout(Duration.ofMillis(300))
                    .build();
            assertThatThrownBy(() -> client.send(impatient, BodyHandlers.ofString()))
                    .isInstanceOf(HttpTimeoutException.class);
            assertThat(origin.hits()).hasSize(1);
        }
    }

    @Test
    void answersHeadWithTheLengthAndNoBody() throws Exception {
        try (LoopbackOrigin origin = plain(request -> LoopbackResponse.text(200, "12345"))) {
            HttpRequest head = HttpRequest.newBuilder(URI.create("http://localhost:" + origin.httpPort() + "/"))
                    .HEAD()
                    .build();
            HttpResponse<String> answer = client.send(head, BodyHandlers.ofString());
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("Content-Length")).contains("5");
        }
    }

    @Test
    void turnsAHandlersExceptionIntoAServerError() throws Exception {
        try (LoopbackOrigin origin = plain(request -> {
            throw new IllegalStateException("on purpose");
        })) {
            assertThat(get("http://localhost:" + origin.httpPort() + "/").statusCode())
                    .isEqualTo(500);
        }
    }

    @Test
    void refusesToListenBeyondLoopback() {
        assertThatThrownBy(() -> LoopbackOrigin.builder().address("0.0.0.0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LoopbackOrigin.builder().address("192.0.2.1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LoopbackOrigin.builder().start()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void listensOnAnyLoopbackAddress() throws Exception {
        try (LoopbackOrigin origin = LoopbackOrigin.builder()
                .address("127.0.0.9")
                .http("127.0.0.9", request -> ok())
                .start()) {
            assertThat(get("http://127.0.0.9:" + origin.httpPort() + "/").body())
                    .isEqualTo("ok");
            assertThatThrownBy(origin::httpsPort).isInstanceOf(IllegalStateException.class);
        }
    }

    private static LoopbackOrigin plain(LoopbackHandler handler) throws IOException {
        return LoopbackOrigin.builder().http("localhost", handler).start();
    }

    private static LoopbackResponse ok() {
        return LoopbackResponse.text(200, "ok");
    }

    private static CertificateRequest rsa(String host) {
        return CertificateRequest.of(host).withKey(CertificateRequest.KeyType.RSA);
    }

    private static HttpRequest request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri)).build();
    }

    private HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        return client.send(request(uri), BodyHandlers.ofString());
    }

    private String presented(LoopbackOrigin origin, String host) throws IOException {
        try (SSLSocket socket = connect(origin, host)) {
            return socket.getSession().getPeerPrincipal().getName();
        }
    }

    private SSLSocket connect(LoopbackOrigin origin, String host) throws IOException {
        SSLSocket socket =
                (SSLSocket) authority.clientContext().getSocketFactory().createSocket();
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(host)));
        socket.setSSLParameters(parameters);
        socket.connect(new InetSocketAddress(origin.address(), origin.httpsPort()));
        socket.startHandshake();
        return socket;
    }
}
