package org.portalprobe.scheduler.night;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.Registry;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.scheduler.night.NightHours.Night;

/**
 * The runs of one night: every portal has one from each vantage, each night at another hour, outside its quiet hours and announced
 * maintenance. All portals get whole visits, or as many as are wanted in turn and the others a look.
 *
 * @param visits whole visits a night; empty for all portals
 */
public record NightPlan(List<String> vantages, Optional<Integer> visits) {

    /** The first runs are due within this part of the night, so that no host idles and not all portals are asked at once. */
    private static final int JITTER_PART = 12;

    /** In which steps a time is sought that the owner allows. */
    private static final Duration STEP = Duration.ofMinutes(10);

    public NightPlan {
        vantages = List.copyOf(vantages);
    }

    /** @param carried portals that the night before could not do: they go first */
    public List<PlannedRun> of(Registry registry, Night night, Set<PortalId> carried) {
        List<Portal> portals = registry.portals().stream()
                .filter(portal -> portal.status() != PortalStatus.RETIRED)
                .sorted(Comparator.comparing(Portal::id))
                .toList();
        Set<PortalId> visited = visited(portals, night, carried);
        return vantages.stream()
                .flatMap(vantage -> portals.stream().map(portal -> run(portal, vantage, night, visited, carried)))
                .toList();
    }

    /** In turn: night after night the next so many, and what was carried besides. */
    private Set<PortalId> visited(List<Portal> portals, Night night, Set<PortalId> carried) {
        int wanted = Math.min(visits.orElse(portals.size()), portals.size());
        if (wanted == 0) {
            return Set.of();
        }
        int first = (int) Math.floorMod(night.day().toEpochDay() * wanted, (long) portals.size());
        Set<PortalId> chosen = IntStream.range(first, first + wanted)
                .mapToObj(place -> portals.get(place % portals.size()).id())
                .collect(Collectors.toSet());
        chosen.addAll(carried);
        return chosen;
    }

    private static PlannedRun run(
            Portal portal, String vantage, Night night, Set<PortalId> visited, Set<PortalId> carried) {
        boolean first = carried.contains(portal.id());
        RunKind kind = visited.contains(portal.id()) ? RunKind.VISIT : RunKind.LOOK;
        Duration jitter = Spread.within(night.length().dividedBy(JITTER_PART), portal.id() + "@" + night.day());
        Instant wished = first ? night.start() : night.start().plus(jitter);
        return new PlannedRun(
                new RunKey(night.day(), portal.id(), vantage, kind, RunKey.NIGHT),
                host(portal),
                first ? PlannedRun.CARRIED : 0,
                allowed(portal, wished, night.end()),
                night.end());
    }

    /** What is visited by one run at a time. */
    public static String host(Portal portal) {
        return portal.url().getRawAuthority();
    }

    /** The first moment from the wished one on at which the owner lets us; the wished one when there is none: the visit then says why. */
    public static Instant allowed(Portal portal, Instant wished, Instant end) {
        for (Instant moment = wished; moment.isBefore(end); moment = moment.plus(STEP)) {
            Instant asked = moment;
            boolean closed = portal.enrolment().quietHours().holds(asked)
                    || portal.enrolment().maintenance().stream().anyMatch(window -> window.contains(asked));
            if (!closed) {
                return moment;
            }
        }
        return wished;
    }
}
