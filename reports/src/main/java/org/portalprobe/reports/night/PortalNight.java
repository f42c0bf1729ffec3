package org.portalprobe.reports.night;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.reports.ledger.RunState;

/**
 * One portal's night from one vantage.
 *
 * @param runs at least one, in the order of their beginning
 */
public record PortalNight(PortalId portal, String vantage, List<RunLine> runs) {

    public PortalNight {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a portal without a run has no night");
        }
    }

    /** What counts of several runs: the best of those that are over, else the one under way. */
    private RunLine decisive() {
        return runs.stream()
                .min(Comparator.comparing(line -> rank(line.state())))
                .orElseThrow();
    }

    private static int rank(RunState state) {
        return switch (state) {
            case COMPLETE -> 0;
            case PARTLY -> 1;
            case RUNNING -> 2;
            case WAITING -> 3;
            case BLOCKED -> 4;
            case FAILED -> 5;
            case CARRIED -> 6;
        };
    }

    public RunState state() {
        return decisive().state();
    }

    public RunKind kind() {
        return decisive().key().kind();
    }

    public Optional<Fault> fault() {
        return decisive().fault();
    }

    /** Of the longest run. */
    public Duration took() {
        return runs.stream()
                .flatMap(line -> line.took().stream())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    public int disturbed() {
        return runs.stream().mapToInt(RunLine::disturbed).sum();
    }

    /** Done more than once: a second pass, a person's order, or a node that was lost. */
    public boolean retried() {
        return runs.size() > 1 || runs.stream().anyMatch(line -> line.attempts() > 1);
    }

    /** Nodes that were lost with it. */
    public int lost() {
        return runs.stream().mapToInt(line -> Math.max(0, line.attempts() - 1)).sum();
    }
}
