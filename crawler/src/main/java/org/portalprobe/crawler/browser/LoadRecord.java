package org.portalprobe.crawler.browser;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TimedLoad;

/** What is known of a load before it begins, to be joined with what came of it. */
record LoadRecord(LoadOrder order, LoadProfile profile, Instant start, double hostLoad) {

    /** @param sink gets the pictures of a load whose detail was ordered */
    TimedLoad of(LoadedPage loaded, EvidenceSink sink) {
        Arrival arrival = loaded.arrival();
        return load(loaded.device().cpuSlowdown(), Optional.of(loaded.host()), arrival.timing(), detail(arrival, sink));
    }

    private Seen<LoadDetail> detail(Arrival arrival, EvidenceSink sink) {
        if (!order.detailed()) {
            return Seen.missing(Fault.of(Cause.NOT_ASKED, "another load of this page keeps its detail"));
        }
        return arrival.timing().fold(timing -> kept(arrival.evidence().orElseThrow(), sink), Seen::missing);
    }

    private static Seen<LoadDetail> kept(LoadEvidence evidence, EvidenceSink sink) {
        try {
            return Seen.got(evidence.keep(sink));
        } catch (IOException full) {
            return Seen.missing(Fault.of(Cause.DISK_FULL, "a load's pictures could not be kept: " + full));
        }
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
