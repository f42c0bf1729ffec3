package org.portalprobe.reports;

import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.crawler.artifact.Visit;

/**
 * One portal of a report: its score card and the latest visit that the card rests on.
 *
 * @param since what changed since an earlier card of the portal, where there is one
 * @param audits what people said of accessibility, beside the programs
 * @param visit of the same portal; when nothing could be seen its slots hold the faults that say why
 */
public record PortalReport(Assessment assessment, Visit visit, Optional<CardChange> since, AuditBook audits) {

    public PortalReport {
        if (!assessment.portal().id().equals(visit.portal())) {
            throw new IllegalArgumentException(
                    "card of " + assessment.portal().id() + " with a visit of " + visit.portal());
        }
    }

    /** Of a portal without an earlier card. */
    public PortalReport(Assessment assessment, Visit visit) {
        this(assessment, visit, Optional.empty());
    }

    /** Without anything that people said of its accessibility. */
    public PortalReport(Assessment assessment, Visit visit, Optional<CardChange> since) {
        this(assessment, visit, since, AuditBook.EMPTY);
    }

    /** The same with what people said of its accessibility. */
    public PortalReport with(AuditBook book) {
        return new PortalReport(assessment, visit, since, book);
    }

    /** Name of the portal in files of a report; unique within a run, stable over runs. */
    public String fileStem() {
        return "portal-" + assessment.portal().id();
    }
}
