package org.portalprobe.crawler.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.Enrolment;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.Scope;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackOrigin;

/** A portal {@code https://portal.test/} served on loopback, and what is needed to look at it. */
public final class LoopbackPortal implements AutoCloseable {

    public static final String HOST = "portal.test";

    private final LoopbackAuthority authority = LoopbackAuthority.create(InstantSource.system());
    private final Path ca;
    private final LoopbackOrigin origin;
    private final Map<Endpoint, Endpoint> resolve = new HashMap<>();
    private final MemorySink sink = new MemorySink();
    private Duration lookDeadline = Duration.ofSeconds(10);
    private long maxPageBytes = 1 << 20;
    private Optional<Endpoint> control = Optional.empty();
    private EgressEnvironment environment = EgressEnvironment.system();
    private Map<KeyPageRole, URI> keyPages = Map.of();
    private Scope scope = Scope.OWN_HOST;
    private Duration delay = Duration.ZERO;

    private LoopbackPortal(LoopbackHandler handler, UnaryOperator<CertificateRequest> certificate) {
        try {
            ca = Files.createTempFile("loopback", ".pem");
            authority.writeCa(ca);
            origin = LoopbackOrigin.builder()
                    .https(HOST, authority.issue(certificate.apply(CertificateRequest.of(HOST))), handler)
                    .http(HOST, handler)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fix(HOST, 443, "127.0.0.1", origin.httpsPort());
        fix(HOST, 80, "127.0.0.1", origin.httpPort());
    }

    public static LoopbackPortal serving(LoopbackHandler handler) {
        return new LoopbackPortal(handler, UnaryOperator.identity());
    }

    public static LoopbackPortal certified(UnaryOperator<CertificateRequest> certificate, LoopbackHandler handler) {
        return new LoopbackPortal(handler, certificate);
    }

    public LoopbackPortal fix(String host, int port, String address, int realPort) {
        resolve.put(new Endpoint(host, port), new Endpoint(address, realPort));
        return this;
    }

    public LoopbackPortal unfixed() {
        resolve.clear();
        return this;
    }

    public LoopbackPortal control(String host, int port) {
        control = Optional.of(new Endpoint(host, port));
        return this;
    }

    public LoopbackPortal nameServers(InetSocketAddress... servers) {
        environment = environment.withNameServers(List.of(servers));
        return this;
    }

    public LoopbackPortal keyPages(Map<KeyPageRole, URI> pages) {
        keyPages = pages;
        return this;
    }

    public LoopbackPortal scope(Scope named) {
        scope = named;
        return this;
    }

    public LoopbackPortal delay(Duration between) {
        delay = between;
        return this;
    }

    public LoopbackPortal patience(Duration deadline) {
        lookDeadline = deadline;
        return this;
    }

    public LoopbackPortal pageBytes(long most) {
        maxPageBytes = most;
        return this;
    }

    public MemorySink sink() {
        return sink;
    }

    public LoopbackOrigin origin() {
        return origin;
    }

    public Portal portal() {
        return new Portal(
                new PortalId("portal-test"),
                LocalizedText.same("Portal"),
                Optional.empty(),
                PortalKind.SERVICE_PORTAL,
                PortalStatus.ACTIVE,
                URI.create("https://" + HOST + "/"),
                keyPages,
                policy(),
                new Enrolment(
                        false,
                        List.of(),
                        scope,
                        OptionalLong.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }

    private NetworkPolicy policy() {
        return new NetworkPolicy(false, resolve, List.of(ca), false);
    }

    public ProbeSettings settings() {
        ProbeSettings usual = ProbeSettings.DEFAULT;
        return new ProbeSettings(
                usual.vantage(),
                usual.contact(),
                1,
                usual.sampleSize(),
                usual.seed(),
                usual.pageDeadline(),
                lookDeadline,
                maxPageBytes,
                delay,
                control);
    }

    public Egress egress() {
        return Egress.open(policy(), environment);
    }

    public HttpLook look(Egress egress) {
        return HttpLook.open(portal(), settings(), egress, sink, InstantSource.system());
    }

    /** The whole first look, with egress opened and closed around it. */
    public FirstLook look() {
        try (Egress egress = egress();
                HttpLook look = look(egress)) {
            return look.look();
        }
    }

    @Override
    public void close() {
        origin.close();
        try {
            Files.deleteIfExists(ca);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
