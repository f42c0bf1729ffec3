package org.portalprobe.reports.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.GroupResult;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.block.ChangeTable;
import org.portalprobe.reports.card.Mending;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.EditionTables;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.files.FindingLine;
import org.portalprobe.reports.html.RangeView;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.Column;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.ProblemWords;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.SureWords;
import org.portalprobe.reports.words.Words;

/** What a province's IT lead works with: the published card's layout first, then every criterion, what to mend, the evidence. */
final class Pack {

    private static final int MOST_FINDINGS = 80;
    private static final int LONGEST_SNIPPET = 160;

    private Pack() {}

    static Document of(Edition edition, Entry entry, List<FindingLine> findings, Words words) {
        Assessment card = entry.card();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Heading(2, "1. " + words.text("pack.card")));
        pieces.add(Piece.grid("entity", card(edition, entry, words), words));
        pieces.add(new Piece.Bar(RangeView.of(card, words)));
        pieces.add(Piece.paragraph(CardWords.range(card, words) + ". "
                + SureWords.next(card, words).orElse("")));
        pieces.add(Piece.grid("narrow", OwnPage.groups(edition, entry, words), words));
        pieces.add(new Piece.PageBreak());
        pieces.add(new Piece.Heading(2, "2. " + words.text("portal.mend")));
        pieces.add(Piece.paragraph(words.text("mend.lead")));
        pieces.add(mending(edition, card, words));
        CardWords.byEffort(Mending.byEffort(card), words).map(Piece::note).ifPresent(pieces::add);
        pieces.add(new Piece.Heading(2, "3. " + words.text("pack.criteria")));
        card.groups().forEach(group -> pieces.add(Piece.grid("criteria", criteria(group, words), words)));
        pieces.add(new Piece.Heading(2, "4. " + words.text("pack.changes")));
        pieces.add(entry.since()
                .map(change -> Piece.grid("criteria", ChangeTable.of(change, words), words))
                .orElseGet(() -> Piece.paragraph(words.text("pack.first"))));
        pieces.add(new Piece.Heading(2, "5. " + words.text("pack.evidence")));
        pieces.add(Piece.paragraph(words.text(
                "pack.rests", entry.sampled().sightings(), entry.sampled().pages())));
        pieces.add(
                findings.isEmpty()
                        ? Piece.paragraph(words.text("pack.nothing"))
                        : Piece.grid("evidence", evidence(findings, words), words));
        pieces.add(new Piece.Heading(2, "6. " + words.text("imprint.title")));
        pieces.add(Piece.grid("narrow", EditionTables.imprint(edition, words), words));
        return Document.of(
                "pack",
                words.text("pack.over"),
                words.text(entry.name()),
                ForeignText.line(card.portal().url().toString(), 160) + " · "
                        + CardWords.period(edition.period(), words),
                edition,
                words,
                pieces);
    }

    /** The published card's lines; what is unknown is a range or a dash, never a zero. */
    private static Table card(Edition edition, Entry entry, Words words) {
        Assessment card = entry.card();
        Optional<Block> block = entry.owner().map(owner -> Block.of(owner.kind()));
        List<List<Cell>> rows = new ArrayList<>();
        block.ifPresent(
                one -> line(rows, Cell.said("entity.rank." + one), new Cell.Plain(Sentences.rank(edition, entry))));
        line(
                rows,
                Cell.said("entity.total"),
                Cell.said(
                        "cell.graded",
                        new Cell.Plain(Sentences.total(card, words)),
                        new Cell.Plain(Sentences.letters(card, words))));
        card.groups()
                .forEach(group -> line(
                        rows,
                        new Cell.Name(group.group().name()),
                        new Cell.Plain(CardWords.known(group, words) + "/" + words.points(group.applicable()))));
        return new Table(
                block.map(one -> Cell.said("entity.title." + one)).orElse(Cell.BLANK),
                List.of(
                        Column.figures(Cell.said("card.number")),
                        Column.text(Cell.said("entity.criterion")),
                        Column.text(new Cell.Name(entry.name()))),
                rows,
                List.of(new Cell.Name(card.model().note())));
    }

    private static void line(List<List<Cell>> rows, Cell name, Cell value) {
        rows.add(List.of(new Cell.Whole(rows.size() + 1), name, value));
    }

    private static Piece mending(Edition edition, Assessment card, Words words) {
        List<Piece.Item> items = Mending.of(card).stream()
                .map(result -> Tasks.item(result, edition, words))
                .toList();
        return items.isEmpty() ? Piece.paragraph(words.text("mend.nothing")) : new Piece.Items(items);
    }

    private static Table criteria(GroupResult group, Words words) {
        return new Table(
                new Cell.Plain(words.text(group.group().name()) + ": " + CardWords.known(group, words) + "/"
                        + words.points(group.applicable())),
                List.of(
                        Column.text(Cell.said("files.col.criterion")),
                        Column.figures(Cell.said("card.points")),
                        Column.text(Cell.said("files.col.state")),
                        Column.text(Cell.said("files.col.why"))),
                group.criteria().stream()
                        .map(result -> Stream.of(
                                        result.criterion().id() + " "
                                                + words.text(result.criterion().name()),
                                        words.points(result.known())
                                                + (result.unknown().quarters() == 0
                                                        ? ""
                                                        : "–"
                                                                + words.points(result.known()
                                                                        .plus(result.unknown())))
                                                + "/"
                                                + words.points(
                                                        result.criterion().points()),
                                        words.name("state", result.state()),
                                        String.join(
                                                " ",
                                                CardWords.whyLost(result, words).stream()
                                                        .map(Said::text)
                                                        .toList()))
                                .<Cell>map(Cell.Plain::new)
                                .toList())
                        .toList(),
                List.of());
    }

    private static Table evidence(List<FindingLine> findings, Words words) {
        List<Cell> notes = findings.size() > MOST_FINDINGS
                ? List.of(Cell.said("pack.more", new Cell.Whole(findings.size() - MOST_FINDINGS)))
                : List.of();
        return new Table(
                Cell.BLANK,
                List.of(
                        Column.figures(Cell.said("card.number")),
                        Column.text(Cell.said("files.col.what")),
                        Column.text(Cell.said("files.col.page")),
                        Column.text(Cell.said("files.col.evidence")),
                        Column.text(Cell.said("files.col.last"))),
                IntStream.range(0, Math.min(findings.size(), MOST_FINDINGS))
                        .mapToObj(at -> evidence(at + 1, findings.get(at), words))
                        .toList(),
                notes);
    }

    private static List<Cell> evidence(int number, FindingLine line, Words words) {
        Finding finding = line.finding();
        String what = ProblemWords.what(finding.rule(), words) + " ("
                + words.name("impact", finding.impact())
                + (finding.needsReview() ? ", " + words.text("files.kind.review") : "")
                + ")";
        String remark = finding.remark().map(words::remark).map(Said::text).orElse("");
        String seen = Stream.of(remark, finding.place(), finding.evidence())
                .map(text -> ForeignText.line(text, LONGEST_SNIPPET))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
        return List.of(
                new Cell.Whole(number),
                new Cell.Plain(what),
                new Cell.Plain(words.address(finding.page())),
                new Cell.Plain(seen),
                new Cell.Plain(words.date(line.last()) + " (" + line.sightings() + "×)"));
    }
}
