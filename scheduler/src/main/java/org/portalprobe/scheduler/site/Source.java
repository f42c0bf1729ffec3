package org.portalprobe.scheduler.site;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.ranking.Entrant;

/** Where cards come from; registry and documents are as they were when it was made. Used by several threads. */
public interface Source {

    AssessmentModel model();

    /** Everything a sighting was ever recorded of. */
    List<PortalId> portals();

    /** Empty when nothing of the portal is known in the period. */
    Optional<JudgedCard> judged(PortalId portal, Period period) throws IOException;

    /** By the model, of the same observations in another period within. */
    JudgedCard judged(JudgedCard whole, Period part);

    /** The provisional card of one visit. */
    JudgedCard judged(Portal portal, List<Observation> observations);

    /** Who is compared in the period. */
    List<Entrant> entrants(Period period, Map<PortalId, Assessment> cards);

    /** The latest visit in the period; empty when none is kept. */
    Optional<Visit> latest(PortalId portal, Period period) throws IOException;
}
