package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.scheduler.demo.DemoPortal;
import org.portalprobe.scheduler.demo.DemoPortals;

/** The running demo portals as registry entries: their names lead to this machine, their authority is trusted for them alone. */
final class DemoRegistry implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final DemoPortals demo;
    private final Path authority;

    private DemoRegistry(DemoPortals demo, Path authority) {
        this.demo = demo;
        this.authority = authority;
    }

    static DemoRegistry start(InstantSource clock) throws IOException {
        Path authority = Files.createTempFile("portalprobe-demo-", ".pem");
        DemoPortals demo = DemoPortals.start(clock);
        Files.writeString(authority, demo.caPem());
        return new DemoRegistry(demo, authority);
    }

    List<Portal> portals() {
        return demo.portals().stream().map(this::entry).toList();
    }

    /** A target that answers as long as this machine is well. */
    Endpoint control() {
        return new Endpoint(LOOPBACK, demo.portals().getFirst().httpPort());
    }

    private Portal entry(DemoPortal portal) {
        Map<Endpoint, Endpoint> resolve = Map.of(
                new Endpoint(portal.host(), 443), new Endpoint(LOOPBACK, portal.httpsPort()),
                new Endpoint(portal.host(), 80), new Endpoint(LOOPBACK, portal.httpPort()));
        return new Portal(
                new PortalId(portal.id()),
                LocalizedText.same(portal.name()),
                Optional.empty(),
                PortalKind.SERVICE_PORTAL,
                PortalStatus.ACTIVE,
                portal.url(),
                Map.of(),
                new NetworkPolicy(true, resolve, List.of(authority), false));
    }

    @Override
    public void close() throws IOException {
        demo.close();
        Files.deleteIfExists(authority);
    }
}
