package org.portalprobe.checks.responsiveness;

import java.util.List;
import org.portalprobe.checks.Check;
import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.artifact.PulseDay;

/** The checks of availability, response time and stability (S1 to S3 of scoring section 5). */
public final class ResponsivenessChecks {

    private ResponsivenessChecks() {}

    public static List<Check<PulseDay>> all() {
        return List.of(
                new AnsweredCheck("availability", pulse -> pulse.kind() == Pulse.Kind.PULSE),
                new ResponseTimeCheck(),
                new AnsweredCheck("error-rate", pulse -> true));
    }
}
