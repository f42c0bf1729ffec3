package org.portalprobe.reports.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.block.EntityCard;
import org.portalprobe.reports.block.Extremes;
import org.portalprobe.reports.block.GradeDistribution;
import org.portalprobe.reports.edition.CommonLoss;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.ranking.Move;
import org.portalprobe.reports.ranking.Place;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.Column;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.words.Words;

/** The numbered tables of the weekly report: "Bảng n – …", the highest and the lowest side by side. */
final class WeeklyTables {

    private static final int MOST_MOVED = 5;

    private WeeklyTables() {}

    private static Cell numbered(int number, Cell title) {
        return Cell.said("extremes.title", new Cell.Whole(number), title);
    }

    static Table grades(Edition edition, int number) {
        List<EntityCard> cards = edition.entries().stream()
                .flatMap(entry ->
                        entry.owner().stream().map(owner -> EntityCard.of(owner, Optional.empty(), entry.card())))
                .toList();
        Table table = GradeDistribution.table(edition.model().bands(), cards, false);
        return new Table(numbered(number, table.title()), table.columns(), table.rows(), table.notes());
    }

    static Table extremes(Edition.BlockRanking of, int number) {
        List<Place> places = of.ranking().places();
        int shown = Extremes.shown(of.block());
        List<Place> highest = places.subList(0, Math.min(shown, places.size()));
        List<Place> lowest = places.subList(Math.max(highest.size(), places.size() - shown), places.size());
        List<Column> columns = Stream.of("weekly.highest", "weekly.lowest")
                .flatMap(half -> Stream.of(
                                Column.text(Cell.said("ranking.organisation")),
                                Column.figures(Cell.said("files.col.measured")))
                        .map(column -> column.under(Cell.said(half))))
                .toList();
        List<List<Cell>> rows = IntStream.range(0, Math.max(highest.size(), lowest.size()))
                .mapToObj(
                        at -> Stream.concat(half(highest, at), half(lowest, at)).toList())
                .toList();
        return new Table(
                numbered(number, Cell.said("weekly.extremes." + of.block())),
                columns,
                rows,
                unranked(of.ranking(), of.block()));
    }

    private static Stream<Cell> half(List<Place> places, int at) {
        return at < places.size()
                ? Stream.of(
                        new Cell.Name(places.get(at).entrant().name()),
                        Cell.score(places.get(at).points()))
                : Stream.of(Cell.BLANK, Cell.BLANK);
    }

    private static List<Cell> unranked(Ranking ranking, Block block) {
        return ranking.unranked().isEmpty()
                ? List.of()
                : List.of(Cell.said(
                        "weekly.unranked", new Cell.Whole(ranking.unranked().size()), Cell.said("block." + block)));
    }

    /** Empty where nobody moved or there was no ranking before. */
    static Optional<Table> movers(Edition edition, Edition.BlockRanking now, int number) {
        if (edition.earlier().isEmpty()) {
            return Optional.empty();
        }
        List<Move> moves = edition.earlier().getLast().rankings().stream()
                .filter(before -> before.block() == now.block())
                .flatMap(before -> Move.between(before.ranking(), now.ranking()).stream())
                .toList();
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        List<Move> shown = new ArrayList<>(moves.stream().limit(MOST_MOVED).toList());
        moves.stream().skip(Math.max(MOST_MOVED, moves.size() - MOST_MOVED)).forEach(shown::add);
        List<List<Cell>> rows = shown.stream()
                .map(move -> List.<Cell>of(
                        new Cell.Name(move.name()),
                        new Cell.Whole(move.before()),
                        new Cell.Whole(move.after()),
                        new Cell.Change(move.places())))
                .toList();
        List<Cell> notes = shown.size() < moves.size()
                ? List.of(Cell.said("paper.more", new Cell.Whole(moves.size() - shown.size())))
                : List.of();
        return Optional.of(new Table(
                numbered(number, Cell.said("weekly.movers", Cell.said("block." + now.block()))),
                List.of(
                        Column.text(Cell.said("ranking.organisation")),
                        Column.figures(Cell.said("movers.before")),
                        Column.figures(Cell.said("movers.after")),
                        Column.figures(Cell.said("movers.places"))),
                rows,
                notes));
    }

    static Table losses(List<CommonLoss> losses, Edition edition, int number, Words words) {
        return new Table(
                numbered(number, Cell.said("weekly.losses")),
                List.of(
                        Column.text(Cell.said("entity.criterion")),
                        Column.figures(Cell.said("weekly.portals")),
                        Column.figures(Cell.said("card.lost")),
                        Column.text(Cell.said("files.col.effort"))),
                losses.stream()
                        .map(loss -> List.<Cell>of(
                                new Cell.Plain(loss.criterion().id() + " "
                                        + words.text(loss.criterion().name())),
                                new Cell.Plain(loss.portals().size() + "/"
                                        + edition.entries().size()),
                                Cell.score(loss.lost()),
                                Cell.said("effort." + loss.criterion().effort())))
                        .toList(),
                List.of(Cell.said("weekly.lossesNote")));
    }
}
