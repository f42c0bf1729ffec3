package org.portalprobe.checks.responsiveness;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.artifact.PulseDay;

/** Cuts a day into its hours: the slot of scoring section 6, and what a heat strip shows. */
final class PulseHours {

    private PulseHours() {}

    /** Each hour's pulses, none empty, in order. Vietnam's offset is whole hours, so UTC cuts at the same moments. */
    static List<List<Pulse>> of(PulseDay day, Predicate<Pulse> wanted) {
        return List.copyOf(day.pulses().stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        pulse -> pulse.start().truncatedTo(ChronoUnit.HOURS), TreeMap::new, Collectors.toList()))
                .values());
    }

    static Fault nothing() {
        return Fault.of(Cause.CANCELLED, "nothing was asked");
    }
}
