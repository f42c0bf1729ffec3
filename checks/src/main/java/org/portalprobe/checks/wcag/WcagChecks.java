package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.Check;
import org.portalprobe.crawler.artifact.Visit;

/** The checks of WCAG's four principles. */
public final class WcagChecks {

    private WcagChecks() {}

    public static List<Check<Visit>> all() {
        return Stream.of(Principle.values())
                .<Check<Visit>>map(PrincipleCheck::new)
                .toList();
    }

    /** Ids of every rule that may be spoken of: axe-core's of levels A and AA, and ours. */
    public static Set<String> rules() {
        Stream<String> ours =
                Stream.concat(OwnRules.ALL.stream(), LayoutRules.all().stream()).map(OwnRule::id);
        Stream<String> together = SampleVerdict.of(List.of()).stream().map(SampleVerdict::rule);
        return Stream.of(AxeVerdicts.known(), ours, together)
                .flatMap(ids -> ids)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
