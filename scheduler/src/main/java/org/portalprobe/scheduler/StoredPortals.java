package org.portalprobe.scheduler;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.Registry;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.crawler.artifact.KeyRequest;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.visit.FirstResponses;

/** What the portals of a store are: a registry says so, else the address that was visited. */
final class StoredPortals {

    private final Store store;
    private final Map<PortalId, Portal> registered;

    StoredPortals(Store store, @Nullable Path registry) {
        this.store = store;
        this.registered = registry == null
                ? Map.of()
                : RegistryFile.read(registry).portals().stream()
                        .collect(Collectors.toMap(Portal::id, Function.identity()));
    }

    private StoredPortals(Store store, Map<PortalId, Portal> registered) {
        this.store = store;
        this.registered = registered;
    }

    /** By a registry that is read already. */
    static StoredPortals of(Store store, Registry registry) {
        return new StoredPortals(
                store, registry.portals().stream().collect(Collectors.toMap(Portal::id, Function.identity())));
    }

    /** The latest visit of the portal in the period; empty when none was made or its raw file was pruned. */
    Optional<Visit> latest(PortalId portal, Period period) throws IOException {
        List<SightingId> visits = store.rawVisits(portal, period);
        return visits.isEmpty() ? Optional.empty() : store.evidence().visit(visits.getLast());
    }

    /** Key pages that the last visit of the month found; none where it knows none. */
    Map<PortalId, Map<KeyRequest, URI>> keyPages(List<Portal> portals, Instant now) throws IOException {
        Map<PortalId, Map<KeyRequest, URI>> known = new HashMap<>();
        Period month = Period.month(Period.monthOf(now), now);
        for (Portal portal : portals) {
            latest(portal.id(), month)
                    .ifPresent(visit -> known.put(portal.id(), FirstResponses.pages(visit.sample(), page -> true)));
        }
        return known;
    }

    /** Empty when neither a registry nor the latest visit in the period says what it is; a visit is read only where no registry does. */
    Optional<Portal> portal(PortalId id, Period period) throws IOException {
        Optional<Portal> entry = Optional.ofNullable(registered.get(id));
        return entry.isPresent() ? entry : latest(id, period).map(seen -> Portals.named(id, seen.url()));
    }
}
