package org.portalprobe.reports.site;

import java.time.LocalDate;
import java.util.Optional;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.config.organisation.OrganisationId;

/** What changed at one portal from its last visit but one to the last. */
public record Overnight(LocalDate night, CardChange change) {

    Optional<OrganisationId> owner() {
        return Edition.owner(change.after());
    }
}
