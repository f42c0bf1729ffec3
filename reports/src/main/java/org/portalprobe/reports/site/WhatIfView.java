package org.portalprobe.reports.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionState;
import org.portalprobe.checks.assessment.WhatIf;
import org.portalprobe.reports.html.LetterView;
import org.portalprobe.reports.html.RangeView;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.words.Words;

/**
 * What mending would bring: the reader ticks criteria, the card is added up anew.
 *
 * @param result of what is ticked; empty while nothing is
 */
public record WhatIfView(List<Choice> choices, Optional<Result> result) {

    /** @param gain points that the card would have more */
    public record Choice(String id, String name, String gain, boolean chosen) {}

    /** @param rank by measured points; a dash without one */
    public record Result(RangeView range, LetterView letter, String measured, String rank) {}

    static WhatIfView of(Dossier dossier, Assessment card, Words words) {
        List<Choice> choices = card.criteria()
                .filter(result -> result.state() != CriterionState.NOT_APPLICABLE)
                .filter(result -> result.known().compareTo(result.criterion().points()) < 0)
                .map(result -> new Choice(
                        result.criterion().id(),
                        words.text(result.criterion().name()),
                        words.points(result.criterion().points().minus(result.known())),
                        dossier.mended().contains(result.criterion().id())))
                .toList();
        Set<String> ids =
                choices.stream().filter(Choice::chosen).map(Choice::id).collect(java.util.stream.Collectors.toSet());
        return new WhatIfView(
                choices,
                ids.isEmpty() ? Optional.empty() : Optional.of(result(dossier, WhatIf.full(card, ids), words)));
    }

    private static Result result(Dossier dossier, Assessment mended, Words words) {
        Entrant own = dossier.entrant();
        Entrant better = new Entrant(
                own.id(), own.name(), own.block(), Optional.of(mended), own.emcConnected(), own.askedForAccess());
        List<Entrant> entrants = dossier.edition().entrants().stream()
                .map(one -> one.id().equals(own.id()) ? better : one)
                .toList();
        Edition then = Edition.of(
                dossier.edition().model(),
                dossier.edition().period(),
                dossier.edition().made(),
                entrants,
                List.of());
        return new Result(
                RangeView.of(mended, words),
                LetterView.of(mended, words),
                words.points(mended.measuredKnown()),
                then.ranking(Ranking.By.MEASURED, own.block())
                        .find(own.id())
                        .map(place -> String.valueOf(place.rank()))
                        .orElse("–"));
    }
}
