package org.portalprobe.reports.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.organisation.OrganisationId;

/**
 * What an organisation holds against a criterion of its card.
 *
 * @param author account that wrote it
 * @param due by when the centre answers
 */
public record Contest(
        long id,
        PortalId portal,
        Optional<OrganisationId> organisation,
        String period,
        String criterion,
        String author,
        Instant made,
        String reason,
        LocalDate due,
        Optional<Answer> answer) {

    public record Answer(String text, String by, Instant made) {}
}
