package org.portalprobe.reports.site;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.PortalId;
import org.portalprobe.reports.html.LetterView;
import org.portalprobe.reports.html.RangeView;
import org.portalprobe.reports.words.VietnameseOrder;
import org.portalprobe.reports.words.Words;

/** A portal with its card in one line. */
public record PortalLine(
        String name,
        String href,
        String kind,
        String measured,
        String measuredMax,
        RangeView range,
        LetterView letter) {

    static PortalLine of(Assessment card, Setting setting) {
        Words words = setting.words();
        return new PortalLine(
                words.text(card.portal().name()),
                setting.addresses().portal(card.portal().id()),
                words.name("kind", card.portal().kind()),
                words.points(card.measuredKnown()),
                words.points(card.measuredMax()),
                RangeView.of(card, words),
                LetterView.of(card, words));
    }

    /** Portals by which no organisation is ranked, by name. */
    static List<PortalLine> unranked(Edition edition, Filter filter, Setting setting) {
        Set<PortalId> ranked = edition.entrants().stream()
                .flatMap(one -> one.card().stream())
                .map(card -> card.portal().id())
                .collect(Collectors.toSet());
        return filter.block().isPresent()
                ? List.of()
                : edition.cards().stream()
                        .filter(card -> !ranked.contains(card.portal().id()))
                        .filter(card ->
                                filter.kind().map(card.portal().kind()::equals).orElse(true))
                        .filter(card -> filter.takes(
                                card.portal().name(), card.portal().id().value()))
                        .sorted(comparing(
                                card -> setting.words().text(card.portal().name()), new VietnameseOrder()))
                        .map(card -> of(card, setting))
                        .toList();
    }
}
