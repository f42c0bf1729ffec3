package org.portalprobe.reports.site;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.reports.html.Fact;
import org.portalprobe.reports.html.LetterView;
import org.portalprobe.reports.html.MendView;
import org.portalprobe.reports.html.RangeView;
import org.portalprobe.reports.html.SureView;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.ranking.Unranked;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Words;

/**
 * One organisation.
 *
 * @param card empty while its scored portal has none
 * @param details for those who may see them
 */
public record OrganisationView(
        String id,
        String name,
        List<Fact> facts,
        String note,
        List<FilterView.Choice> periods,
        String action,
        Optional<CardView> card,
        TrendView trend,
        List<PortalLine> portals,
        Optional<DetailView> details) {

    /** @param totalAgainst known points of the total against the block's mean */
    public record CardView(
            String rank,
            String why,
            RangeView range,
            LetterView letter,
            SureView sure,
            String known,
            String applicable,
            String totalMean,
            String totalAgainst,
            List<GroupLine> groups) {}

    /** @param mending what to mend first */
    public record DetailView(List<MendView> mending, Optional<String> mendingBy, WhatIfView whatIf) {}

    static OrganisationView of(Dossier dossier, Setting setting) {
        Words words = setting.words();
        Entrant entrant = dossier.entrant();
        Edition edition = dossier.edition();
        boolean detailed = setting.reader().seesDetailsOf(Optional.of(entrant.id()));
        return new OrganisationView(
                entrant.id().value(),
                words.text(entrant.name()),
                List.of(
                        new Fact(words.text("site.block"), words.name("site.block", entrant.block())),
                        new Fact(words.text("fact.period"), CardWords.period(edition.period(), words)),
                        new Fact(
                                words.text("fact.model"),
                                words.text(
                                        "fact.modelVersion",
                                        words.text(edition.model().title()),
                                        edition.model().version()))),
                words.text(edition.model().note()),
                FilterView.periods(dossier.periods(), edition.period().label()),
                setting.addresses().organisation(entrant.id()),
                entrant.card().map(card -> card(dossier, card, words)),
                TrendView.of(dossier, words),
                edition.cardsOf(entrant.id()).stream()
                        .map(card -> PortalLine.of(card, setting))
                        .toList(),
                entrant.card().filter(card -> detailed).map(card -> details(dossier, card, words)));
    }

    private static CardView card(Dossier dossier, Assessment card, Words words) {
        Entrant entrant = dossier.entrant();
        Edition edition = dossier.edition();
        Ranking ranking = edition.ranking(Ranking.By.MEASURED, entrant.block());
        List<Assessment> block = edition.entrants().stream()
                .filter(one -> one.block() == entrant.block())
                .flatMap(one -> one.card().stream())
                .toList();
        var mean = GroupLine.mean(block.stream().map(one -> one.known().value()).toList());
        return new CardView(
                ranking.find(entrant.id())
                        .map(place -> words.text(
                                "site.rankOf", place.rank(), ranking.places().size()))
                        .orElse("–"),
                ranking.unranked().stream()
                        .filter(one -> one.entrant().id().equals(entrant.id()))
                        .map(Unranked::why)
                        .map(why -> words.text("unranked." + why))
                        .findFirst()
                        .orElse(""),
                RangeView.of(card, words),
                LetterView.of(card, words),
                SureView.of(card, words),
                words.points(card.known()),
                words.points(card.applicable()),
                mean.map(words::points).orElse("–"),
                mean.map(value -> GroupLine.signed(card.known().value().subtract(value), words))
                        .orElse(""),
                GroupLine.all(card, block, words));
    }

    private static DetailView details(Dossier dossier, Assessment card, Words words) {
        return new DetailView(
                MendView.all(card, words),
                CardWords.byEffort(org.portalprobe.reports.card.Mending.byEffort(card), words),
                WhatIfView.of(dossier, card, words));
    }
}
