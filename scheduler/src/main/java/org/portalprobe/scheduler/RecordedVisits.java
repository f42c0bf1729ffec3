package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreException;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.scheduler.cli.OwnMachine;
import org.portalprobe.scheduler.plan.VisitCosts;

/** What the latest visits of a store cost, of this month and the one before. */
final class RecordedVisits {

    private RecordedVisits() {}

    /**
     * Empty when there is no store, or no visit in it.
     *
     * @param named somebody named the store, so it must be there
     */
    static Optional<VisitCosts> costs(StoreSettings settings, boolean named, InstantSource clock) throws IOException {
        try {
            settings.mustExist();
        } catch (StoreException missing) {
            if (named) {
                throw missing;
            }
            return Optional.empty();
        }
        try (Store store = Store.open(settings, clock)) {
            List<Visit> visits = latest(store, clock.instant());
            return visits.isEmpty() ? Optional.empty() : Optional.of(VisitCosts.of(visits, RecordedVisits::pause));
        }
    }

    /** Each portal's latest visit whose raw file is still there. */
    static List<Visit> latest(Store store, Instant now) throws IOException {
        StoredPortals portals = new StoredPortals(store, null);
        Period month = Period.month(Period.monthOf(now), now);
        Period before = Period.month(Period.monthOf(now).minusMonths(1), now);
        List<Visit> visits = new ArrayList<>();
        for (PortalId portal : store.portals()) {
            Optional<Visit> latest = portals.latest(portal, month);
            (latest.isPresent() ? latest : portals.latest(portal, before)).ifPresent(visits::add);
        }
        return visits;
    }

    /** As the visit kept it, strain aside: what robots.txt asks, at least our own; servers of this machine need none. */
    private static Duration pause(Visit visit) {
        if (OwnMachine.is(visit.url().getHost())) {
            return Duration.ZERO;
        }
        Duration ours = ProbeSettings.DEFAULT.requestDelay();
        return visit.look()
                .toOptional()
                .flatMap(look -> look.robots().toOptional())
                .flatMap(RobotsFile::crawlDelay)
                .filter(asked -> asked.compareTo(ours) > 0)
                .orElse(ours);
    }
}
