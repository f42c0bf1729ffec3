package org.portalprobe.checks.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.emc.EmcChecks;
import org.portalprobe.checks.functions.FunctionChecks;
import org.portalprobe.checks.pageload.PageloadChecks;
import org.portalprobe.checks.responsiveness.ResponsivenessChecks;
import org.portalprobe.checks.tls.TlsChecks;
import org.portalprobe.checks.wcag.WcagChecks;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.Visit;

/** Every check of this version. Immutable and thread-safe. */
public final class Catalogue {

    private static final List<Check<Visit>> ALL = Stream.of(
                    PageloadChecks.all(), TlsChecks.all(), WcagChecks.all(), EmcChecks.all(), FunctionChecks.all())
            .flatMap(List::stream)
            .toList();

    private static final List<Check<PulseDay>> OF_PULSE_DAYS = ResponsivenessChecks.all();

    private Catalogue() {}

    /** Those that are asked of visits. */
    public static List<Check<Visit>> all() {
        return ALL;
    }

    /** Ids of the checks that this version answers; a model may name others. */
    public static Set<CheckId> served() {
        return Stream.concat(ALL.stream(), OF_PULSE_DAYS.stream())
                .map(Check::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All answers of all checks to one visit. */
    public static List<Observation> observe(Visit visit) {
        return ALL.stream().flatMap(check -> check.observe(visit).stream()).toList();
    }

    /** All answers of all checks to one day of pulses. */
    public static List<Observation> observe(PulseDay day) {
        return OF_PULSE_DAYS.stream()
                .flatMap(check -> check.observe(day).stream())
                .toList();
    }
}
