package org.portalprobe.checks.emc;

import java.util.List;
import org.portalprobe.checks.Check;
import org.portalprobe.crawler.artifact.Visit;

/** The checks of the connection to EMC. */
public final class EmcChecks {

    private EmcChecks() {}

    public static List<Check<Visit>> all() {
        return List.of(new EmcCodeCheck());
    }
}
