package org.portalprobe.scheduler.night;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.BlockPage;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.ledger.Verdict;

/** How a run ended, read off what it saw. */
public final class Outcomes {

    private static final Set<Cause> SHUT_OUT = Set.of(Cause.BLOCKED, Cause.ROBOTS_DISALLOWED);

    private Outcomes() {}

    public static Verdict of(Visit visit, RunKind kind) {
        List<Fault> faults =
                Stream.concat(faults(visit), untimed(visit).stream()).toList();
        Optional<Fault> gravest = faults.stream().min(Comparator.comparing(fault -> gravity(fault.attribution())));
        int disturbed =
                (int) visit.timedLoads().stream().filter(load -> !load.counts()).count();
        return new Verdict(state(visit, kind, faults), gravest, disturbed, Optional.of(visit.id()));
    }

    private static RunState state(Visit visit, RunKind kind, List<Fault> faults) {
        boolean seen = kind == RunKind.LOOK ? looked(visit) : pagesSeen(visit);
        if (shutOut(visit, faults) && !seen) {
            return RunState.BLOCKED;
        }
        if (!seen) {
            return RunState.FAILED;
        }
        boolean ours = faults.stream()
                .anyMatch(fault ->
                        fault.attribution() == Attribution.US || fault.attribution() == Attribution.UNDETERMINED);
        return ours ? RunState.PARTLY : RunState.COMPLETE;
    }

    private static boolean looked(Visit visit) {
        return visit.look()
                        .toOptional()
                        .map(look ->
                                look.entry() instanceof Seen.Got && look.block().isEmpty())
                        .orElse(false)
                && visit.sample() instanceof Seen.Got;
    }

    private static boolean pagesSeen(Visit visit) {
        return visit.timedLoads().stream().anyMatch(load -> load.timing() instanceof Seen.Got)
                || visit.pages().stream().anyMatch(page -> page.facts() instanceof Seen.Got);
    }

    private static boolean shutOut(Visit visit, List<Fault> faults) {
        Optional<BlockPage> block = visit.look().toOptional().flatMap(Look::block);
        return block.isPresent() || faults.stream().anyMatch(fault -> SHUT_OUT.contains(fault.cause()));
    }

    /** What a repeated load made good is no fault of the run. */
    private static Stream<Fault> faults(Visit visit) {
        Stream<Seen<?>> slots = Stream.of(
                        Stream.<Seen<?>>of(visit.look(), visit.sample()),
                        visit.look().toOptional().stream()
                                .flatMap(look -> Stream.<Seen<?>>of(look.addresses(), look.entry())),
                        visit.timedLoads().stream().filter(TimedLoad::counts).map(TimedLoad::timing),
                        visit.pages().stream().flatMap(page -> Stream.<Seen<?>>of(page.facts(), page.axe())))
                .flatMap(slot -> slot);
        return slots.flatMap(slot -> slot.fold(got -> Stream.<Fault>empty(), Stream::of));
    }

    /** Key pages that were timed only while our own host was busy: their timings do not count, so they are missing. */
    private static Optional<Fault> untimed(Visit visit) {
        Map<String, List<TimedLoad>> pages = visit.timedLoads().stream()
                .collect(Collectors.groupingBy(load -> load.role() + " " + load.formFactor()));
        long missing = pages.values().stream()
                .filter(loads -> loads.stream().noneMatch(TimedLoad::counts))
                .count();
        return missing == 0
                ? Optional.empty()
                : Optional.of(Fault.of(
                        Cause.HOST_OVERLOADED, missing + " of " + pages.size() + " timings were all disturbed"));
    }

    private static int gravity(Attribution attribution) {
        return switch (attribution) {
            case US -> 0;
            case PORTAL -> 1;
            case UNDETERMINED -> 2;
            case NONE -> 3;
        };
    }
}
