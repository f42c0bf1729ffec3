package org.portalprobe.reports.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.model.Letter;

/** A card in short: the total lies between {@code points} and {@code points + unknown}. */
public record CardDocument(
        String portal,
        String period,
        boolean provisional,
        BigDecimal points,
        BigDecimal unknown,
        BigDecimal applicable,
        List<Letter> letters,
        Optional<Letter> letter,
        MeasuredDocument measured,
        List<GroupDocument> groups) {

    public record MeasuredDocument(BigDecimal points, BigDecimal decided, BigDecimal max) {}

    public record GroupDocument(
            String id, LocalizedText name, BigDecimal points, BigDecimal unknown, BigDecimal applicable) {}

    public static CardDocument of(Assessment card) {
        return new CardDocument(
                card.portal().id().value(),
                card.period().label(),
                card.period().provisional(),
                card.known().value(),
                card.unknown().value(),
                card.applicable().value(),
                card.letters(),
                card.letter(),
                new MeasuredDocument(
                        card.measuredKnown().value(),
                        card.measuredDecided().value(),
                        card.measuredMax().value()),
                card.groups().stream()
                        .map(group -> new GroupDocument(
                                group.group().id(),
                                group.group().name(),
                                group.known().value(),
                                group.unknown().value(),
                                group.applicable().value()))
                        .toList());
    }
}
