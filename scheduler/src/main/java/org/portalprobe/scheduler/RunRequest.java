package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.util.List;
import org.portalprobe.config.Language;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.reports.store.StoreSettings;

/**
 * What a run is asked to do.
 *
 * @param out gets {@code report/}
 * @param store remembers what was seen
 */
record RunRequest(
        List<Portal> portals,
        AssessmentModel model,
        ProbeSettings settings,
        Path out,
        StoreSettings store,
        Language language) {

    RunRequest {
        portals = List.copyOf(portals);
    }

    Path report() {
        return out.resolve("report");
    }
}
