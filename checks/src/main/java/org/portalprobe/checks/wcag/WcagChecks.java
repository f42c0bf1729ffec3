package org.portalprobe.checks.wcag;

import java.util.List;
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
}
