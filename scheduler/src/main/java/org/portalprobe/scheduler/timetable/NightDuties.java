package org.portalprobe.scheduler.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.Registry;
import org.portalprobe.reports.ledger.Charter;
import org.portalprobe.reports.ledger.Crew;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.scheduler.night.DayPlan;
import org.portalprobe.scheduler.night.NightHours.Night;
import org.portalprobe.scheduler.night.NightPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The duties of the one who serves: plans what is due by now and closes what is over. */
public final class NightDuties implements Duties {

    /** What a whole day of pulses is planned as; it is no portal. */
    public static final PortalId ALL = new PortalId("all-portals");

    /** So long after its end the report of a night is made anew: what was begun before may end after it. */
    private static final Duration STRAGGLING = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(NightDuties.class);

    private final Hours hours;
    private final NightPlan nights;
    private final Optional<DayPlan> days;
    private final RegistrySource registry;
    private final Charter charter;
    private final Ledger ledger;
    private final Crew crew;
    private final InstantSource clock;
    private final Consumer<LocalDate> report;

    /** @param report writes the report of a night */
    public NightDuties(
            Hours hours,
            NightPlan nights,
            Optional<DayPlan> days,
            RegistrySource registry,
            Charter charter,
            Ledger ledger,
            Crew crew,
            InstantSource clock,
            Consumer<LocalDate> report) {
        this.hours = hours;
        this.nights = nights;
        this.days = days;
        this.registry = registry;
        this.charter = charter;
        this.ledger = ledger;
        this.crew = crew;
        this.clock = clock;
        this.report = report;
    }

    @Override
    public void catchUp() {
        settle();
        Duties.super.catchUp();
    }

    @Override
    public void perform(Duty duty) {
        Instant now = clock.instant();
        switch (duty) {
            case NIGHT -> night(now);
            case DAY -> days.ifPresent(plan -> day(plan, now));
            case PULSE -> pulse(now);
            case CLOSE -> close(now);
        }
    }

    private void night(Instant now) {
        Night night = hours.night().last(now);
        boolean planned = ledger.nights(1).equals(List.of(night.day()))
                && ledger.lines(night.day(), night.day()).stream()
                        .anyMatch(line -> line.key().slot().equals(RunKey.NIGHT));
        if (!night.contains(now) || planned) {
            return;
        }
        Registry portals = registry.reread();
        settle();
        int added = ledger.plan(nights.of(portals, night, unfinished(night.day().minusDays(1))));
        LOG.info("night {}: {} runs planned until {}", night.day(), added, night.end());
    }

    private void settle() {
        crew.settle(new Charter(
                charter.version(), charter.model(), charter.modelDigest(), charter.vantages(), registry.digests()));
    }

    /** Portals that none of the night's runs saw, through no fault of theirs. */
    private Set<PortalId> unfinished(LocalDate night) {
        List<RunLine> lines = ledger.lines(night, night);
        Set<PortalId> seen = lines.stream()
                .filter(line -> line.state() == RunState.COMPLETE || line.state() == RunState.PARTLY)
                .map(line -> line.key().portal())
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.key().kind() == RunKind.VISIT && line.state() == RunState.CARRIED)
                .map(line -> line.key().portal())
                .filter(portal -> !seen.contains(portal))
                .collect(Collectors.toSet());
    }

    private void day(DayPlan plan, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, plan.zone());
        int needed = plan.hours().minSlots();
        Set<PortalId> done = ledger.lines(today.withDayOfMonth(1), today).stream()
                .filter(line -> line.key().slot().equals(RunKey.DAY))
                .filter(line -> line.state() == RunState.COMPLETE
                        || line.state() == RunState.PARTLY
                        || line.key().night().equals(today))
                .collect(Collectors.groupingBy(line -> line.key().portal(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(visits -> visits.getValue() >= needed)
                .map(visits -> visits.getKey())
                .collect(Collectors.toSet());
        List<PlannedRun> due = plan.of(registry.current(), today, done);
        boolean planned = ledger.lines(today, today).stream()
                .anyMatch(line -> line.key().slot().equals(RunKey.DAY));
        if (!planned && !due.isEmpty()) {
            LOG.info("day {}: {} visits planned", today, ledger.plan(due));
        }
    }

    private void pulse(Instant now) {
        ZoneId zone = hours.night().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant from = today.atStartOfDay(zone).toInstant();
        Instant until = today.plusDays(1).atStartOfDay(zone).toInstant();
        var unused = ledger.plan(nights.vantages().stream()
                .map(vantage -> new PlannedRun(
                        new RunKey(today, ALL, vantage, RunKind.PULSE, RunKey.DAY),
                        "pulses@" + vantage,
                        0,
                        from,
                        until))
                .toList());
        Night last = hours.night().last(now);
        if (!last.contains(now) && now.isBefore(last.end().plus(STRAGGLING))) {
            close(now);
        }
    }

    private void close(Instant now) {
        int carried = ledger.carry();
        Night last = hours.night().last(now);
        LocalDate night = last.contains(now) ? last.day().minusDays(1) : last.day();
        if (ledger.nights(2).contains(night)) {
            LOG.info("night {} is over, {} runs carried", night, carried);
            report.accept(night);
        }
    }
}
