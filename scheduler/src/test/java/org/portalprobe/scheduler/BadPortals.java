package org.portalprobe.scheduler;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackSocket;

/** A registry of one healthy portal and many ill ones, all on loopback. */
final class BadPortals implements AutoCloseable {

    private static final String PAGE = """
            <!doctype html><html lang="vi"><head><title>%1$s</title></head><body><main><h1>%1$s</h1>
            <p>Trang thử của cổng dịch vụ công.</p>
            <nav><a href="/">Trang chủ</a> <a href="/thu-tuc">Thủ tục hành chính</a> <a href="/thu-tuc/1">Chi tiết thủ tục</a>
            <a href="/huong-dan">Hướng dẫn</a> <a href="/lien-he">Liên hệ</a></nav>
            </main></body></html>
            """;

    private final LoopbackAuthority authority = LoopbackAuthority.create(InstantSource.system());
    private final List<Closeable> running = new ArrayList<>();
    private final StringBuilder yaml = new StringBuilder("portals:\n");
    private final Path folder;

    BadPortals(Path folder) throws IOException {
        this.folder = folder;
        authority.writeCa(folder.resolve("ca.pem"));
    }

    BadPortals healthy(String id) throws IOException {
        return serving(id, request -> LoopbackResponse.html(200, PAGE.formatted("Cổng " + request.path())));
    }

    BadPortals serving(String id, LoopbackHandler handler) throws IOException {
        return served(id, handler, CertificateRequest.of(host(id)));
    }

    BadPortals expired(String id) throws IOException {
        CertificateRequest past = CertificateRequest.of(host(id)).expired(Duration.ofDays(3));
        return served(id, request -> LoopbackResponse.html(200, PAGE.formatted("Hết hạn")), past);
    }

    BadPortals refusing(String id) throws IOException {
        return entry(id, LoopbackSocket.refusingPort(), LoopbackSocket.refusingPort());
    }

    BadPortals silent(String id) throws IOException {
        LoopbackSocket socket = LoopbackSocket.silent("127.0.0.1");
        running.add(socket::close);
        return entry(id, socket.port(), socket.port());
    }

    private BadPortals served(String id, LoopbackHandler handler, CertificateRequest certificate) throws IOException {
        LoopbackOrigin origin = LoopbackOrigin.builder()
                .https(host(id), authority.issue(certificate), handler)
                .http(host(id), handler)
                .start();
        running.add(origin::close);
        return entry(id, origin.httpsPort(), origin.httpPort());
    }

    private BadPortals entry(String id, int httpsPort, int httpPort) {
        yaml.append("""
                  - id: %1$s
                    name: Cổng %1$s
                    kind: service-portal
                    url: https://%2$s/
                    network:
                      allow-private-addresses: true
                      trusted-roots: [ca.pem]
                      resolve: { "%2$s:443": "127.0.0.1:%3$d", "%2$s:80": "127.0.0.1:%4$d" }
                """.formatted(id, host(id), httpsPort, httpPort));
        return this;
    }

    private static String host(String id) {
        return id + ".test";
    }

    Path registry() throws IOException {
        return Files.writeString(folder.resolve("portals.yaml"), yaml, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : running) {
            one.close();
        }
    }
}
