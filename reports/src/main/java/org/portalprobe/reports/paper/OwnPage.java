package org.portalprobe.reports.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.checks.assessment.GroupResult;
import org.portalprobe.checks.assessment.WhatIf;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.card.Mending;
import org.portalprobe.reports.edition.BlockMean;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.edition.Movement;
import org.portalprobe.reports.html.Fact;
import org.portalprobe.reports.html.RangeView;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.Column;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.SureWords;
import org.portalprobe.reports.words.Words;

/** One A4 page about one organisation: where it stands, against its block, what to mend first and what that brings. */
final class OwnPage {

    private static final int MOST_TASKS = 5;

    private OwnPage() {}

    static Document of(Edition edition, Entry entry, Words words) {
        Assessment card = entry.card();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(tiles(edition, entry, words));
        pieces.add(new Piece.Bar(RangeView.of(card, words)));
        pieces.add(Piece.paragraph(CardWords.range(card, words) + ". "
                + SureWords.next(card, words).orElse("")));
        pieces.add(Piece.grid("narrow", groups(edition, entry, words), words));
        pieces.add(new Piece.Heading(2, words.text("portal.mend")));
        pieces.addAll(tasks(edition, card, words));
        moved(entry, words).ifPresent(pieces::add);
        pieces.add(Sentences.imprint(edition, words));
        return Document.of(
                "leader",
                words.text("leader.over"),
                words.text(entry.name()),
                CardWords.period(edition.period(), words),
                edition,
                words,
                pieces);
    }

    private static Piece tiles(Edition edition, Entry entry, Words words) {
        Assessment card = entry.card();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("own.total"), Sentences.total(card, words)));
        facts.add(new Fact(words.text("letter.label"), Sentences.letters(card, words)));
        facts.add(new Fact(words.text("own.rank"), Sentences.rank(edition, entry)));
        facts.add(new Fact(
                words.text("files.col.measured"),
                words.points(card.measuredKnown()) + "/" + words.points(card.measuredMax())));
        return new Piece.Tiles(facts);
    }

    /** The seven lines of the published card, with the block's mean beside them. */
    static Table groups(Edition edition, Entry entry, Words words) {
        Optional<Block> block = entry.owner().map(owner -> Block.of(owner.kind()));
        List<Column> columns = new ArrayList<>(List.of(
                Column.figures(Cell.said("card.number")),
                Column.text(Cell.said("card.group")),
                Column.figures(Cell.said("card.points")),
                Column.figures(Cell.said("card.unknown")),
                Column.figures(Cell.said("card.lost"))));
        block.ifPresent(one -> columns.add(Column.figures(Cell.said("against.mean." + one))));
        List<List<Cell>> rows = new ArrayList<>();
        for (GroupResult group : entry.card().groups()) {
            List<Cell> row = new ArrayList<>(List.of(
                    new Cell.Whole(rows.size() + 1),
                    new Cell.Name(group.group().name()),
                    new Cell.Plain(CardWords.known(group, words) + "/" + words.points(group.applicable())),
                    Cell.score(group.unknown()),
                    Cell.score(group.applicable().minus(group.known().plus(group.unknown())))));
            block.ifPresent(one -> row.add(new Cell.Plain(
                    Sentences.mean(BlockMean.group(edition, one, group.group().id()), words))));
            rows.add(row);
        }
        return new Table(Cell.said("own.groups"), columns, rows, List.of());
    }

    private static List<Piece> tasks(Edition edition, Assessment card, Words words) {
        List<CriterionResult> first =
                Mending.of(card).stream().limit(MOST_TASKS).toList();
        if (first.isEmpty()) {
            return List.of(Piece.paragraph(words.text("mend.nothing")));
        }
        List<Piece.Item> items =
                first.stream().map(result -> Tasks.item(result, edition, words)).toList();
        Assessment mended = WhatIf.full(
                card, first.stream().map(result -> result.criterion().id()).toList());
        return List.of(
                new Piece.Items(items),
                Piece.paragraph(words.text("own.whatIf", items.size(), CardWords.range(mended, words))));
    }

    private static Optional<Piece> moved(Entry entry, Words words) {
        List<Movement> either = new ArrayList<>(Movement.risen(List.of(entry)));
        either.addAll(Movement.fallen(List.of(entry)));
        return either.stream()
                .findFirst()
                .map(one -> Piece.paragraph(
                        words.text("own.moved", Sentences.signed(one.quarters(), words), Sentences.why(one, words))));
    }
}
