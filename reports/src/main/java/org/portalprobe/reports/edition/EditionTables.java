package org.portalprobe.reports.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.checks.assessment.GroupResult;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.model.Group;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.card.Coverage;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Place;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.Column;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/** The tables of an edition that files carry, one line an organisation, a portal or a criterion. */
public final class EditionTables {

    private static final List<String> RANKED = List.of(
            "rank",
            "before",
            "moved",
            "id",
            "organisation",
            "portal",
            "measured",
            "measuredMax",
            "known",
            "most",
            "max",
            "letter",
            "coverage");

    private EditionTables() {}

    /** Where the figures come from, two columns. */
    public static Table imprint(Edition edition, Words words) {
        return new Table(
                Cell.said("imprint.title"),
                List.of(Column.text(Cell.said("imprint.what")), Column.text(Cell.said("imprint.text"))),
                Imprint.of(edition, words).lines().stream()
                        .<List<Cell>>map(line -> List.of(new Cell.Plain(line.label()), new Cell.Plain(line.text())))
                        .toList(),
                List.of());
    }

    /** Places first, then who has none with the reason. */
    public static Table ranking(Edition edition, Edition.BlockRanking of) {
        var columns = new ArrayList<Column>();
        RANKED.forEach(name -> columns.add(column(name)));
        edition.model().groups().forEach(group -> columns.add(Column.figures(new Cell.Name(group.name()))));
        columns.add(column("unranked"));
        var rows = new ArrayList<List<Cell>>();
        of.ranking()
                .places()
                .forEach(place -> rows.add(row(edition, place.entrant(), OptionalInt.of(place.rank()), Cell.BLANK)));
        of.ranking()
                .unranked()
                .forEach(one ->
                        rows.add(row(edition, one.entrant(), OptionalInt.empty(), Cell.said("unranked." + one.why()))));
        return new Table(
                Cell.said("files.ranking", Cell.said("block." + of.block())),
                columns,
                rows,
                List.of(new Cell.Name(edition.model().note())));
    }

    private static Column column(String name) {
        boolean text =
                List.of("id", "organisation", "portal", "letter", "unranked").contains(name);
        Cell heading = Cell.said("files.col." + name);
        return text ? Column.text(heading) : Column.figures(heading);
    }

    private static List<Cell> row(Edition edition, Entrant entrant, OptionalInt rank, Cell why) {
        Optional<Place> before = edition.placeBefore(entrant.id());
        var row = new ArrayList<Cell>();
        row.add(rank.isPresent() ? whole(rank.getAsInt()) : Cell.BLANK);
        row.add(before.<Cell>map(place -> whole(place.rank())).orElse(Cell.BLANK));
        row.add(
                rank.isPresent() && before.isPresent()
                        ? new Cell.Change(before.get().rank() - rank.getAsInt())
                        : Cell.BLANK);
        row.add(new Cell.Plain(entrant.id().value()));
        row.add(new Cell.Name(entrant.name()));
        row.addAll(entrant.card()
                .map(card -> card(edition, card))
                .orElseGet(() ->
                        blanks(RANKED.size() - 5 + edition.model().groups().size())));
        row.add(why);
        return row;
    }

    private static List<Cell> card(Edition edition, Assessment card) {
        var cells = new ArrayList<Cell>(List.of(
                new Cell.Plain(card.portal().id().value()),
                Cell.score(card.measuredKnown()),
                Cell.score(card.measuredMax()),
                Cell.score(card.known()),
                Cell.score(card.known().plus(card.unknown())),
                Cell.score(card.applicable()),
                letters(card),
                coverage(card)));
        edition.model().groups().forEach(group -> cells.add(group(card, group)));
        return cells;
    }

    /** Blank while nothing of it is known: a zero would be read as an answer. */
    private static Cell group(Assessment card, Group group) {
        return card.groups().stream()
                .filter(one -> one.group().id().equals(group.id()))
                .filter(one -> !nothingKnown(one))
                .findFirst()
                .<Cell>map(one -> Cell.score(one.known()))
                .orElse(Cell.BLANK);
    }

    private static boolean nothingKnown(GroupResult group) {
        return group.known().quarters() == 0 && group.unknown().equals(group.applicable());
    }

    private static List<Cell> blanks(int count) {
        return Stream.generate(() -> Cell.BLANK).limit(count).toList();
    }

    private static Cell whole(int value) {
        return new Cell.Whole(value);
    }

    private static Cell coverage(Assessment card) {
        return new Cell.Percent(Coverage.of(card).movePointRight(2));
    }

    /** One letter, or the worst and the best that are still possible. */
    public static Cell letters(Assessment card) {
        List<Letter> letters = card.letters();
        return letters.isEmpty()
                ? Cell.BLANK
                : new Cell.Plain(card.letter().map(Letter::name).orElse(letters.getLast() + "–" + letters.getFirst()));
    }

    /** Rank and points of each month across, the edition's own last. */
    public static Table history(Edition edition, Block block) {
        var months = new ArrayList<>(edition.earlier());
        months.add(new Edition.Earlier(edition.period().label(), edition.rankings()));
        var columns = new ArrayList<Column>(List.of(column("id"), column("organisation")));
        months.forEach(
                month -> columns.add(Column.figures(Cell.said("files.col.rankOf", new Cell.Plain(month.label())))));
        months.forEach(
                month -> columns.add(Column.figures(Cell.said("files.col.pointsOf", new Cell.Plain(month.label())))));
        var rows = months.stream()
                .flatMap(month -> month.of(block).stream())
                .flatMap(EditionTables::entrants)
                .map(Entrant::id)
                .distinct()
                .map(id -> series(id, name(months, id), block, months))
                .toList();
        return new Table(
                Cell.said("files.history", Cell.said("block." + block)),
                columns,
                rows,
                List.of(new Cell.Name(edition.model().note())));
    }

    private static Stream<Entrant> entrants(Ranking ranking) {
        return Stream.concat(
                ranking.places().stream().map(Place::entrant),
                ranking.unranked().stream().map(one -> one.entrant()));
    }

    private static LocalizedText name(List<Edition.Earlier> months, OrganisationId id) {
        return months.stream()
                .flatMap(month -> month.rankings().stream())
                .flatMap(one -> entrants(one.ranking()))
                .filter(entrant -> entrant.id().equals(id))
                .map(Entrant::name)
                .findFirst()
                .orElseThrow();
    }

    private static List<Cell> series(OrganisationId id, LocalizedText name, Block block, List<Edition.Earlier> months) {
        var row = new ArrayList<Cell>(List.of(new Cell.Plain(id.value()), new Cell.Name(name)));
        months.forEach(month -> row.add(month.of(block)
                .flatMap(ranking -> ranking.find(id))
                .<Cell>map(place -> whole(place.rank()))
                .orElse(Cell.BLANK)));
        months.forEach(month -> row.add(month.of(block).stream()
                .flatMap(EditionTables::entrants)
                .filter(entrant -> entrant.id().equals(id))
                .flatMap(entrant -> entrant.card().stream())
                .findFirst()
                .<Cell>map(card -> Cell.score(card.measuredKnown()))
                .orElse(Cell.BLANK)));
        return row;
    }

    /** Every portal, also those whose owner nobody knows. */
    public static Table portals(Edition edition) {
        var columns = new ArrayList<Column>();
        List.of(
                        "portal",
                        "name",
                        "address",
                        "organisation",
                        "measured",
                        "measuredMax",
                        "known",
                        "most",
                        "max",
                        "letter",
                        "coverage",
                        "visits",
                        "pages")
                .forEach(name -> columns.add(
                        List.of("name", "address").contains(name)
                                ? Column.text(Cell.said("files.col." + name))
                                : column(name)));
        List<List<Cell>> rows = edition.entries().stream()
                .map(entry -> {
                    Assessment card = entry.card();
                    return List.of(
                            new Cell.Plain(card.portal().id().value()),
                            new Cell.Name(card.portal().name()),
                            new Cell.Plain(card.portal().url().toString()),
                            entry.owner()
                                    .<Cell>map(owner -> new Cell.Name(owner.name()))
                                    .orElse(Cell.BLANK),
                            Cell.score(card.measuredKnown()),
                            Cell.score(card.measuredMax()),
                            Cell.score(card.known()),
                            Cell.score(card.known().plus(card.unknown())),
                            Cell.score(card.applicable()),
                            letters(card),
                            coverage(card),
                            whole(entry.sampled().sightings()),
                            whole(entry.sampled().pages()));
                })
                .toList();
        return new Table(
                Cell.said("files.portals"),
                columns,
                rows,
                List.of(new Cell.Name(edition.model().note())));
    }

    /** Every criterion of every portal with its state and why. */
    public static Table criteria(Edition edition, Words words) {
        List<Column> columns = Stream.of(
                        "portal", "group", "criterion", "name", "points", "open", "max", "state", "effort", "why")
                .map(name -> List.of("points", "open", "max").contains(name)
                        ? column(name)
                        : Column.text(Cell.said("files.col." + name)))
                .toList();
        List<List<Cell>> rows = edition.entries().stream()
                .flatMap(entry -> entry.card().groups().stream().flatMap(group -> group.criteria().stream()
                        .map(result -> criterion(entry, group, result, words))))
                .toList();
        return new Table(
                Cell.said("files.criteria"),
                columns,
                rows,
                List.of(new Cell.Name(edition.model().note())));
    }

    private static List<Cell> criterion(Entry entry, GroupResult group, CriterionResult result, Words words) {
        List<String> why =
                CardWords.whyLost(result, words).stream().map(Said::text).toList();
        return List.of(
                new Cell.Plain(entry.card().portal().id().value()),
                new Cell.Name(group.group().name()),
                new Cell.Plain(result.criterion().id()),
                new Cell.Name(result.criterion().name()),
                result.known().quarters() == 0
                                && result.unknown().equals(result.criterion().points())
                        ? Cell.BLANK
                        : Cell.score(result.known()),
                Cell.score(result.unknown()),
                Cell.score(result.criterion().points()),
                Cell.said("state." + result.state()),
                Cell.said("effort." + result.criterion().effort()),
                new Cell.Plain(String.join(" ", why)));
    }
}
