package org.portalprobe.reports.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.PortalId;

/**
 * Two cards of one portal.
 *
 * @param from label of the month, or day, before
 * @param to label of the later one
 * @param labels that may be asked for, latest first
 * @param change empty when one of the two has nothing
 */
public record Comparison(
        PortalId portal,
        LocalizedText name,
        String from,
        String to,
        List<String> labels,
        Optional<CardChange> change,
        Instant made) {

    public Comparison {
        labels = List.copyOf(labels);
    }
}
