package org.portalprobe.scheduler.night;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.Registry;
import org.portalprobe.config.model.WorkingHours;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;

/**
 * Visits in office hours, because the model asks for timings from then: each portal once a month and so often more as the model wants,
 * spread over the working days that are left, so that a day that was missed is made up for.
 */
public record DayPlan(List<String> vantages, WorkingHours hours, ZoneId zone) {

    public DayPlan {
        vantages = List.copyOf(vantages);
    }

    /**
     * The visits of one day; none when offices are closed.
     *
     * @param done portals that have had all their daytime visits of the month
     */
    public List<PlannedRun> of(Registry registry, LocalDate day, Set<PortalId> done) {
        if (!hours.days().contains(day.getDayOfWeek())) {
            return List.of();
        }
        List<Portal> open = registry.portals().stream()
                .filter(portal -> portal.status() != PortalStatus.RETIRED && !done.contains(portal.id()))
                .sorted(Comparator.comparing(portal -> Spread.of(portal.id() + "@" + YearMonth.from(day))))
                .toList();
        int today = Math.ceilDiv(open.size() * hours.minSlots(), daysLeft(day));
        return open.stream()
                .limit(today)
                .flatMap(portal -> vantages.stream().map(vantage -> run(portal, vantage, day)))
                .toList();
    }

    private int daysLeft(LocalDate day) {
        return (int) Math.max(
                1,
                day.datesUntil(day.withDayOfMonth(1).plusMonths(1))
                        .filter(later -> hours.days().contains(later.getDayOfWeek()))
                        .count());
    }

    private PlannedRun run(Portal portal, String vantage, LocalDate day) {
        Instant from = day.atTime(hours.from(), 0).atZone(zone).toInstant();
        Instant until = day.atTime(hours.until() - 1, 59).atZone(zone).toInstant();
        Duration jitter =
                Spread.within(Duration.between(from, until).multipliedBy(3).dividedBy(4), portal.id() + "/" + day);
        return new PlannedRun(
                new RunKey(day, portal.id(), vantage, RunKind.VISIT, RunKey.DAY),
                NightPlan.host(portal),
                0,
                NightPlan.allowed(portal, from.plus(jitter), until),
                until);
    }
}
