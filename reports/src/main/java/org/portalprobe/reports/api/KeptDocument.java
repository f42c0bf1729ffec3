package org.portalprobe.reports.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.portalprobe.config.model.Letter;
import org.portalprobe.reports.store.CardLine;

/** A kept card in the history of a portal. */
public record KeptDocument(
        long id,
        String model,
        int modelVersion,
        String period,
        Instant from,
        Instant to,
        boolean provisional,
        BigDecimal points,
        BigDecimal unknown,
        BigDecimal applicable,
        Optional<Letter> letter,
        Instant made) {

    public static KeptDocument of(CardLine line) {
        return new KeptDocument(
                line.id(),
                line.model(),
                line.modelVersion(),
                line.period().label(),
                line.period().from(),
                line.period().to(),
                line.period().provisional(),
                line.known().value(),
                line.unknown().value(),
                line.applicable().value(),
                line.letter(),
                line.made());
    }
}
