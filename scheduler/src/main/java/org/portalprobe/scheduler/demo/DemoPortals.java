package org.portalprobe.scheduler.demo;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.crawler.loopback.LoopbackAuthority;
import org.portalprobe.crawler.loopback.LoopbackHit;
import org.portalprobe.crawler.loopback.LoopbackOrigin;

/** The three portals of the demo, running from {@link #start} to {@link #close}. Thread-safe. */
public final class DemoPortals implements AutoCloseable {

    private final LoopbackAuthority authority;
    private final List<DemoPortal> portals = new ArrayList<>();
    private final List<LoopbackOrigin> origins = new ArrayList<>();

    private DemoPortals(InstantSource clock) {
        this.authority = LoopbackAuthority.create(clock);
    }

    /**
     * Starts good, middling and poor, in this order, on ports of 127.0.0.1 chosen by the system.
     *
     * @param clock dates the certificates and the month of the statistics
     */
    public static DemoPortals start(InstantSource clock) throws IOException {
        DemoPortals demo = new DemoPortals(clock);
        try {
            for (SitePlan plan : List.of(GoodPortal.plan(), MiddlingPortal.plan(), PoorPortal.plan())) {
                demo.serve(plan, clock);
            }
            return demo;
        } catch (IOException | RuntimeException e) {
            demo.close();
            throw e;
        }
    }

    /** Best first. */
    public List<DemoPortal> portals() {
        return List.copyOf(portals);
    }

    /** The certificate authority of this run, to be trusted for these hosts only. */
    public String caPem() {
        return authority.caPem();
    }

    /** What was asked of all portals so far. */
    public List<LoopbackHit> hits() {
        return origins.stream().flatMap(origin -> origin.hits().stream()).toList();
    }

    @Override
    public void close() {
        origins.forEach(LoopbackOrigin::close);
    }

    private void serve(SitePlan plan, InstantSource clock) throws IOException {
        Province province = plan.province();
        PortalSite site = new PortalSite(plan, clock);
        LoopbackOrigin origin = LoopbackOrigin.builder()
                .https(province.host(), authority.issue(plan.certificate()), site)
                .http(province.host(), site)
                .start();
        origins.add(origin);
        portals.add(new DemoPortal(
                province.id(),
                "Cổng Dịch vụ công " + province.name(),
                province.host(),
                origin.httpsPort(),
                origin.httpPort()));
    }
}
