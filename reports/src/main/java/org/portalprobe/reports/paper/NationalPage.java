package org.portalprobe.reports.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.block.EntityCard;
import org.portalprobe.reports.block.Extremes;
import org.portalprobe.reports.block.GradeDistribution;
import org.portalprobe.reports.edition.BlockMean;
import org.portalprobe.reports.edition.CommonLoss;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.edition.Movement;
import org.portalprobe.reports.html.Fact;
import org.portalprobe.reports.ranking.Place;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.Column;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Words;

/** One A4 page for whoever decides: how it stands, who leads and who lags, what moved and why, what to order. */
final class NationalPage {

    private static final int MOST_MOVED = 3;
    private static final int MOST_TASKS = 5;
    private static final int MOST_PORTALS = 5;

    private final Edition edition;
    private final Words words;

    private NationalPage(Edition edition, Words words) {
        this.edition = edition;
        this.words = words;
    }

    static Document of(Edition edition, Words words) {
        var page = new NationalPage(edition, words);
        List<Piece> pieces = new ArrayList<>(List.of(page.tiles()));
        if (edition.rankings().isEmpty()) {
            pieces.add(new Piece.Heading(2, words.text("leader.portals")));
            pieces.add(Piece.grid("narrow", page.portals(), words));
        } else {
            if (page.lettered() > 0) {
                pieces.add(Piece.grid("narrow", page.distribution(), words));
            }
            pieces.add(page.blocks());
        }
        pieces.add(new Piece.Halves(
                page.moved("leader.risen", Movement.risen(edition.entries())),
                page.moved("leader.fallen", Movement.fallen(edition.entries()))));
        pieces.add(new Piece.Heading(2, words.text("leader.tasks")));
        pieces.add(page.tasks());
        pieces.add(Sentences.imprint(edition, words));
        return Document.of(
                "leader",
                words.text("leader.over"),
                words.text("leader.title"),
                CardWords.period(edition.period(), words),
                edition,
                words,
                pieces);
    }

    private Piece tiles() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.text("leader.measured"), words.whole(edition.entries().size())));
        for (Edition.BlockRanking one : edition.rankings()) {
            Ranking ranking = one.ranking();
            int all = ranking.places().size() + ranking.unranked().size();
            facts.add(new Fact(
                    words.text("leader.ranked." + one.block()), ranking.places().size() + "/" + all));
            facts.add(new Fact(
                    words.text("leader.mean." + one.block()),
                    Sentences.mean(BlockMean.measured(edition, one.block()), words)));
        }
        facts.add(new Fact(
                words.text("leader.lettered"),
                lettered() + "/" + edition.entries().size()));
        return new Piece.Tiles(facts);
    }

    private long lettered() {
        return edition.cards().stream()
                .filter(card -> card.letter().isPresent())
                .count();
    }

    private Table distribution() {
        List<EntityCard> cards = edition.entries().stream()
                .flatMap(entry ->
                        entry.owner().stream().map(owner -> EntityCard.of(owner, Optional.empty(), entry.card())))
                .toList();
        return GradeDistribution.table(edition.model().bands(), cards, false);
    }

    private Piece blocks() {
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        for (Edition.BlockRanking one : edition.rankings()) {
            (one.block() == Block.MINISTRIES ? left : right).addAll(block(one));
        }
        return left.isEmpty() || right.isEmpty()
                ? new Piece.Halves(half(left, right, "highest"), half(left, right, "lowest"))
                : new Piece.Halves(left, right);
    }

    /** With one block alone its two halves stand side by side. */
    private static List<Piece> half(List<Piece> left, List<Piece> right, String which) {
        List<Piece> only = left.isEmpty() ? right : left;
        return which.equals("highest") ? only.subList(0, only.size() / 2) : only.subList(only.size() / 2, only.size());
    }

    private List<Piece> block(Edition.BlockRanking one) {
        var places = one.ranking().places();
        int shown = Extremes.shown(one.block());
        var highest = places.subList(0, Math.min(shown, places.size()));
        var lowest = places.subList(Math.max(highest.size(), places.size() - shown), places.size());
        return Stream.of(
                        Piece.grid("narrow", places("leader.highest", one.block(), highest), words),
                        Piece.grid("narrow", places("leader.lowest", one.block(), lowest), words))
                .toList();
    }

    private Table places(String title, Block block, List<Place> places) {
        return new Table(
                Cell.said(title, Cell.said("block." + block)),
                List.of(
                        Column.figures(Cell.said("index.rank")),
                        Column.text(Cell.said("ranking.organisation")),
                        Column.figures(Cell.said("ranking.points"))),
                places.stream()
                        .map(place -> List.<Cell>of(
                                new Cell.Whole(place.rank()),
                                new Cell.Name(place.entrant().name()),
                                Cell.score(place.points())))
                        .toList(),
                places.isEmpty() ? List.of(Cell.said("leader.nobody")) : List.of());
    }

    private Table portals() {
        List<Entry> best = edition.entries().stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.card().measuredKnown())
                        .reversed())
                .toList();
        return new Table(
                Cell.BLANK,
                List.of(
                        Column.text(Cell.said("table.portal")),
                        Column.figures(Cell.said("table.measured")),
                        Column.figures(Cell.said("files.col.known")),
                        Column.text(Cell.said("table.letter"))),
                best.stream()
                        .limit(2L * MOST_PORTALS)
                        .map(entry -> portal(entry.card()))
                        .toList(),
                best.size() > 2 * MOST_PORTALS
                        ? List.of(Cell.said("paper.more", new Cell.Whole(best.size() - 2L * MOST_PORTALS)))
                        : List.of());
    }

    private List<Cell> portal(Assessment card) {
        return List.of(
                new Cell.Name(card.portal().name()),
                Cell.score(card.measuredKnown(), card.measuredMax()),
                new Cell.Plain(Sentences.total(card, words)),
                new Cell.Plain(Sentences.letters(card, words)));
    }

    private List<Piece> moved(String title, List<Movement> moved) {
        List<Piece.Item> items = moved.stream()
                .limit(MOST_MOVED)
                .map(one -> new Piece.Item(
                        Sentences.signed(one.quarters(), words),
                        words.text(one.entry().name()),
                        Sentences.why(one, words)))
                .toList();
        var heading = new Piece.Heading(3, words.text(title, moved.size()));
        return items.isEmpty()
                ? List.of(heading, Piece.paragraph(words.text("leader.unmoved")))
                : List.of(heading, new Piece.Items(items));
    }

    private Piece tasks() {
        int all = edition.entries().size();
        List<Piece.Item> items = CommonLoss.of(edition.entries()).stream()
                .limit(MOST_TASKS)
                .map(loss -> new Piece.Item(
                        words.text("leader.where", loss.portals().size(), all),
                        words.text(loss.criterion().name()),
                        words.text(
                                "leader.lost",
                                words.points(loss.lost()),
                                words.name("effort", loss.criterion().effort()),
                                words.day(Deadlines.of(loss.criterion().effort(), edition.day())))))
                .toList();
        return items.isEmpty() ? Piece.paragraph(words.text("mend.nothing")) : new Piece.Items(items);
    }
}
