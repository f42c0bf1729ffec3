package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.util.List;
import org.portalprobe.config.Language;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.model.AssessmentModel;

/**
 * What a run is asked to do.
 *
 * @param out gets {@code report/} and {@code evidence/}
 */
record RunRequest(List<Portal> portals, AssessmentModel model, ProbeSettings settings, Path out, Language language) {

    RunRequest {
        portals = List.copyOf(portals);
    }

    Path evidence() {
        return out.resolve("evidence");
    }

    Path report() {
        return out.resolve("report");
    }
}
