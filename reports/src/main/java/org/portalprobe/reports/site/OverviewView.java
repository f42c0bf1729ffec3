package org.portalprobe.reports.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.html.Fact;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Words;

/**
 * The country at a glance.
 *
 * @param pending why some of it is missing; empty when nothing is
 * @param notes the line that goes with points
 * @param choices of the filter; empty where nobody answers
 * @param others portals by which nobody is ranked
 * @param measured whether there is any card
 * @param found whether anything fits the filter
 */
public record OverviewView(
        String period,
        List<Fact> facts,
        Optional<String> pending,
        List<String> notes,
        Optional<FilterView> choices,
        Bars letters,
        Bars points,
        List<BlockView> blocks,
        List<MoverView> movers,
        NightChangesView overnight,
        List<PortalLine> others,
        boolean measured,
        boolean found) {

    static OverviewView of(Overview overview, Filter filter, Setting setting) {
        Words words = setting.words();
        Optional<Edition> edition = overview.edition();
        List<Entrant> entrants = edition.map(Edition::entrants).orElse(List.of()).stream()
                .filter(one -> takes(filter, one))
                .toList();
        List<Assessment> scored =
                entrants.stream().flatMap(one -> one.card().stream()).toList();
        List<PortalLine> others =
                edition.map(one -> PortalLine.unranked(one, filter, setting)).orElse(List.of());
        List<Assessment> shown = scored.isEmpty() ? edition.map(Edition::cards).orElse(List.of()) : scored;
        return new OverviewView(
                edition.map(one -> CardWords.period(one.period(), words)).orElse(""),
                edition.map(one -> facts(one, words)).orElse(List.of()),
                overview.pending().map(words::text),
                edition.map(one -> words.text(one.model().note())).stream().toList(),
                setting.addresses().answers()
                        ? Optional.of(FilterView.of(overview, filter, setting))
                        : Optional.empty(),
                Distribution.letters(shown, words),
                Distribution.measured(shown, words),
                edition.map(one -> BlockView.all(one, overview.before(), filter, setting))
                        .orElse(List.of()),
                MoverView.all(overview, filter, setting),
                NightChangesView.of(overview.overnight(), setting),
                others,
                edition.filter(one -> !one.cards().isEmpty()).isPresent(),
                !entrants.isEmpty() || !others.isEmpty());
    }

    static boolean takes(Filter filter, Entrant entrant) {
        return filter.block().map(entrant.block()::equals).orElse(true)
                && filter.kind().map(kind -> isOf(kind, entrant)).orElse(true)
                && (filter.takes(entrant.name(), entrant.id().value())
                        || entrant.card().map(Assessment::portal).stream()
                                .anyMatch(portal ->
                                        filter.takes(portal.name(), portal.id().value())));
    }

    private static boolean isOf(PortalKind kind, Entrant entrant) {
        return entrant.card().filter(card -> card.portal().kind() == kind).isPresent();
    }

    private static List<Fact> facts(Edition edition, Words words) {
        return Stream.of(
                        new Fact(words.text("fact.period"), CardWords.period(edition.period(), words)),
                        new Fact(
                                words.text("fact.model"),
                                words.text(
                                        "fact.modelVersion",
                                        words.text(edition.model().title()),
                                        edition.model().version())),
                        new Fact(
                                words.text("site.ranked"),
                                words.whole(edition.measured().values().stream()
                                        .mapToLong(ranking -> ranking.places().size())
                                        .sum())),
                        new Fact(
                                words.text("fact.portals"),
                                words.whole(edition.cards().size())))
                .toList();
    }

    /** Blocks that have anybody. */
    static List<Block> blocks(Edition edition) {
        return Stream.of(Block.values())
                .filter(block -> edition.entrants().stream().anyMatch(one -> one.block() == block))
                .toList();
    }
}
