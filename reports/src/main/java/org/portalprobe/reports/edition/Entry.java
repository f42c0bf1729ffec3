package org.portalprobe.reports.edition;

import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.organisation.Organisation;

/**
 * One portal of an edition.
 *
 * @param owner where the registry names one that is known
 * @param since what changed since the month before, where there is a card of it
 */
public record Entry(Assessment card, Optional<Organisation> owner, Optional<CardChange> since, Sampled sampled) {

    /** Of the organisation where it has one, else the portal's own. */
    public LocalizedText name() {
        return owner.map(Organisation::name).orElse(card.portal().name());
    }

    /** Name in files: the portal's id, which never changes. */
    public String stem() {
        return card.portal().id().value();
    }
}
