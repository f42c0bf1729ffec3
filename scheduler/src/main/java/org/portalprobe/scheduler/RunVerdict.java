package org.portalprobe.scheduler;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.scheduler.cli.ExitCode;

/** Turns what a run saw into its exit code; of several portals' codes the highest counts. */
final class RunVerdict {

    private static final Set<Cause> OUR_DEFECTS = Set.of(Cause.INTERNAL, Cause.DISK_FULL);

    private RunVerdict() {}

    static ExitCode of(List<Visit> visits) {
        return visits.stream().map(RunVerdict::of).max(Enum::compareTo).orElse(ExitCode.OK);
    }

    private static ExitCode of(Visit visit) {
        if (faults(visit).anyMatch(fault -> OUR_DEFECTS.contains(fault.cause()))) {
            return ExitCode.INTERNAL;
        }
        if (faults(visit).anyMatch(fault -> fault.attribution() == Attribution.US)) {
            return ExitCode.NOT_ENOUGH_MEASURED;
        }
        // Hours of rest that began within a visit are nobody's fault, and the visit is a part of one.
        boolean cutShort = faults(visit).anyMatch(fault -> fault.cause() == Cause.QUIET_HOURS);
        if (cutShort && visit.look() instanceof Seen.Got) {
            return ExitCode.NOT_ENOUGH_MEASURED;
        }
        if (nothingSeen(visit)) {
            return ExitCode.UNREACHABLE;
        }
        boolean doubtful = faults(visit).anyMatch(fault -> fault.attribution() == Attribution.UNDETERMINED);
        return doubtful ? ExitCode.NOT_ENOUGH_MEASURED : ExitCode.OK;
    }

    private static boolean nothingSeen(Visit visit) {
        return visit.timedLoads().stream().noneMatch(load -> load.timing() instanceof Seen.Got)
                && visit.pages().stream().noneMatch(page -> page.facts() instanceof Seen.Got);
    }

    private static Stream<Fault> faults(Visit visit) {
        Stream<Seen<?>> slots = Stream.of(
                        Stream.of(visit.look(), visit.sample()),
                        visit.look().toOptional().stream().flatMap(RunVerdict::slots),
                        visit.timedLoads().stream().map(load -> load.timing()),
                        visit.pages().stream().flatMap(page -> Stream.of(page.facts(), page.axe())))
                .flatMap(slot -> slot);
        return slots.flatMap(slot -> slot.fold(got -> Stream.empty(), Stream::of));
    }

    private static Stream<Seen<?>> slots(Look look) {
        return Stream.of(look.addresses(), look.entry());
    }
}
