package org.portalprobe.reports.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.reports.ledger.RunState;

/**
 * How a night went. Every portal that was planned stands in exactly one of the states.
 *
 * @param made when
 * @param registryProblem why an edited registry was not used
 */
public record NightReport(LocalDate night, Instant made, List<PortalNight> portals, Optional<String> registryProblem) {

    /** How many of the slowest are listed. */
    public static final int SLOWEST = 10;

    private record Place(PortalId portal, String vantage) {}

    private record Why(Cause cause, Attribution attribution) {}

    public NightReport {
        portals = List.copyOf(portals);
    }

    /** @param lines of this night; pulses and daytime visits are left out */
    public static NightReport of(LocalDate night, List<RunLine> lines, Instant made, Optional<String> registryProblem) {
        Map<Place, List<RunLine>> all = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.key().night().equals(night))
                .filter(line ->
                        line.key().kind() != RunKind.PULSE && !line.key().slot().equals(RunKey.DAY))
                .sorted(Comparator.comparing(line -> line.run().notBefore()))
                .forEach(line -> all.computeIfAbsent(
                                new Place(line.key().portal(), line.key().vantage()), unused -> new ArrayList<>())
                        .add(line));
        List<PortalNight> portals = all.entrySet().stream()
                .map(entry ->
                        new PortalNight(entry.getKey().portal(), entry.getKey().vantage(), entry.getValue()))
                .sorted(Comparator.comparing(PortalNight::portal).thenComparing(PortalNight::vantage))
                .toList();
        return new NightReport(night, made, portals, registryProblem);
    }

    public List<PortalNight> in(RunState state) {
        return portals.stream().filter(one -> one.state() == state).toList();
    }

    /** Whether nothing is waited for any more. */
    public boolean isOver() {
        return portals.stream().allMatch(one -> one.state().isOver());
    }

    /** Why portals were not seen at all, the most frequent first. */
    public List<FaultCount> failures() {
        return faults(RunState.FAILED);
    }

    /** What is missing of those that were seen partly. */
    public List<FaultCount> gaps() {
        return faults(RunState.PARTLY);
    }

    private List<FaultCount> faults(RunState state) {
        Map<Why, List<PortalId>> by = new LinkedHashMap<>();
        for (PortalNight one : in(state)) {
            Fault fault = one.fault().orElse(Fault.of(Cause.INTERNAL, ""));
            by.computeIfAbsent(new Why(fault.cause(), fault.attribution()), unused -> new ArrayList<>())
                    .add(one.portal());
        }
        return by.entrySet().stream()
                .map(entry ->
                        new FaultCount(entry.getKey().cause(), entry.getKey().attribution(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (FaultCount count) -> -count.portals().size())
                        .thenComparing(FaultCount::cause))
                .toList();
    }

    public List<PortalNight> retried() {
        return portals.stream().filter(PortalNight::retried).toList();
    }

    /** Whose timed loads our own host disturbed. */
    public List<PortalNight> disturbed() {
        return portals.stream().filter(one -> one.disturbed() > 0).toList();
    }

    public List<PortalNight> slowest() {
        return portals.stream()
                .filter(one -> one.took().isPositive())
                .sorted(Comparator.comparing(PortalNight::took).reversed())
                .limit(SLOWEST)
                .toList();
    }

    /** Nodes that were lost in the middle of a run. */
    public int lostNodes() {
        return portals.stream().mapToInt(PortalNight::lost).sum();
    }
}
