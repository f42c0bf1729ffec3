package org.portalprobe.reports.site;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.reports.html.Apart;
import org.portalprobe.reports.html.ChangeView;
import org.portalprobe.reports.html.Fact;
import org.portalprobe.reports.html.GroupView;
import org.portalprobe.reports.html.LetterView;
import org.portalprobe.reports.html.Link;
import org.portalprobe.reports.html.RangeView;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Words;

/** A portal's card without the visit it rests on. */
public record CardPageView(
        String name,
        Link address,
        String note,
        List<Fact> facts,
        List<Fact> links,
        RangeView range,
        LetterView letter,
        List<GroupView> groups,
        Optional<ChangeView> change) {

    static CardPageView of(Assessment card, Optional<CardChange> change, List<Fact> links, Apart apart, Words words) {
        return new CardPageView(
                words.text(card.portal().name()),
                Link.of(card.portal().url(), words),
                words.text(card.model().note()),
                List.of(new Fact(words.text("fact.period"), CardWords.period(card.period(), words))),
                links,
                RangeView.of(card, words),
                LetterView.of(card, words),
                card.groups().stream()
                        .map(group -> GroupView.of(group, apart, words))
                        .toList(),
                change.map(one -> ChangeView.of(one, words)));
    }
}
