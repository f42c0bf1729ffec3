package org.portalprobe.crawler.browser;

import java.time.Instant;
import java.util.Optional;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TimedLoad;

/** What is known of a load before it begins, to be joined with what came of it. */
record LoadRecord(LoadOrder order, LoadProfile profile, Instant start, double hostLoad) {

    TimedLoad of(LoadedPage loaded, Seen<LoadDetail> detail) {
        return load(
                loaded.device().cpuSlowdown(),
                Optional.of(loaded.host()),
                loaded.arrival().timing(),
                detail);
    }

    /** Of a page that did not open. */
    TimedLoad of(Fault fault) {
        double slowdown = order.formFactor() == FormFactor.MOBILE ? BrowserPlan.USUAL_SLOWDOWN : 1;
        return load(slowdown, Optional.empty(), Seen.missing(fault), Seen.missing(fault));
    }

    private TimedLoad load(
            double slowdown, Optional<HostState> host, Seen<LoadTiming> timing, Seen<LoadDetail> detail) {
        return new TimedLoad(
                order.url(),
                order.role(),
                order.formFactor(),
                order.run(),
                start,
                order.trust() == CertificateTrust.IGNORED,
                hostLoad,
                profile.id(),
                slowdown,
                host,
                timing,
                detail);
    }
}
