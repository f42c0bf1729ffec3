package org.portalprobe.reports.paper;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.reports.edition.CommonLoss;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.edition.Imprint;
import org.portalprobe.reports.edition.Movement;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Words;

/**
 * The thematic report of a week: head, what to do, 1. figures in numbered tables with notes, 2. and 3. what ministries and localities did
 * well, 4. proposals with a deadline each. The layout is that of Báo cáo 18/BC-UBQGCĐS, 7 October 2022, without its look abroad.
 */
final class Weekly {

    private static final int MOST_TASKS = 6;
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_NAMES = 8;

    private final Edition edition;
    private final Letterhead head;
    private final Words words;
    private final List<Piece> pieces = new ArrayList<>();
    private int tables;

    private Weekly(Edition edition, Letterhead head, Words words) {
        this.edition = edition;
        this.head = head;
        this.words = words;
    }

    static Document of(Edition edition, Letterhead head, Words words) {
        var report = new Weekly(edition, head, words);
        report.write();
        return Document.of(
                "weekly",
                head.issuer(),
                words.text("weekly.title"),
                words.text(
                        "weekly.week",
                        edition.day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        String.valueOf(edition.day().get(IsoFields.WEEK_BASED_YEAR))),
                edition,
                words,
                report.pieces);
    }

    private void write() {
        LocalDate day = edition.day();
        line("reference", words.text("weekly.reference"));
        line("number", words.text("weekly.numbered", head.number()));
        line("date", words.text("weekly.day", day.getDayOfMonth(), day.getMonthValue(), String.valueOf(day.getYear())));
        line("mark", head.circulation());
        paragraph("weekly.opening", head.issuer());
        line("subject", words.text("weekly.subject"));
        summary();
        figures();
        examples(2, "weekly.ministries", Block.MINISTRIES);
        examples(3, "weekly.localities", Block.PROVINCES);
        proposals();
        paragraph("weekly.end", head.issuer());
        line("signature", head.issuer());
    }

    private void summary() {
        List<Movement> risen = Movement.risen(edition.entries());
        List<Movement> fallen = Movement.fallen(edition.entries());
        paragraph(
                "weekly.summary",
                CardWords.period(edition.period(), words),
                words.whole(edition.entries().size()),
                risen.size(),
                fallen.size());
        List<CommonLoss> losses = losses();
        if (!losses.isEmpty()) {
            paragraph("weekly.needed");
            pieces.add(new Piece.Items(losses.stream()
                    .map(loss -> new Piece.Item("", words.text(loss.criterion().name()) + ";", ""))
                    .toList()));
        }
    }

    private List<CommonLoss> losses() {
        return CommonLoss.of(edition.entries()).stream().limit(MOST_TASKS).toList();
    }

    private void figures() {
        heading(2, "1. " + words.text("weekly.figures"));
        pieces.add(Piece.paragraph(
                words.text("weekly.method", Imprint.of(edition, words).text("sample"))));
        int section = 1;
        if (!edition.figures().isEmpty()) {
            heading(3, "1." + section++ + ". " + words.text("weekly.emc"));
            edition.figures().forEach(table -> pieces.add(Piece.grid("pairs", table, words)));
            tables = edition.figures().size();
        }
        heading(3, "1." + section++ + ". " + words.text("weekly.quality"));
        paragraph("weekly.asOf", CardWords.period(edition.period(), words));
        if (edition.cards().stream().anyMatch(card -> card.letter().isPresent())) {
            add(WeeklyTables.grades(edition, ++tables));
        } else {
            paragraph("weekly.noLetter");
        }
        for (Edition.BlockRanking one : edition.rankings()) {
            add(WeeklyTables.extremes(one, ++tables));
        }
        pieces.add(Piece.note(words.text(
                "weekly.note",
                Imprint.of(edition, words).text("accounting"),
                words.text(edition.model().note()))));
        heading(3, "1." + section++ + ". " + words.text("weekly.moves"));
        boolean moved = false;
        for (Edition.BlockRanking one : edition.rankings()) {
            Optional<Table> table = WeeklyTables.movers(edition, one, tables + 1);
            if (table.isPresent()) {
                tables++;
                moved = true;
                add(table.get());
            }
        }
        if (!moved) {
            paragraph("weekly.unmoved");
        }
        heading(3, "1." + section + ". " + words.text("weekly.losses"));
        List<CommonLoss> losses = losses();
        if (losses.isEmpty()) {
            paragraph("mend.nothing");
        } else {
            add(WeeklyTables.losses(losses, edition, ++tables, words));
        }
    }

    private void examples(int number, String title, Block block) {
        heading(2, number + ". " + words.text(title));
        List<Movement> good = Movement.risen(edition.entries()).stream()
                .filter(one -> one.entry()
                        .owner()
                        .filter(owner -> Block.of(owner.kind()) == block)
                        .isPresent())
                .filter(Movement::byThePortal)
                .limit(MOST_EXAMPLES)
                .toList();
        if (good.isEmpty()) {
            paragraph("weekly.noExample");
        }
        good.forEach(one -> paragraph(
                "weekly.example",
                words.text(one.entry().name()),
                words.points(new Points(one.quarters())),
                Sentences.why(one, words)));
    }

    private void proposals() {
        heading(2, "4. " + words.text("weekly.proposals"));
        paragraph("weekly.lead", head.issuer());
        List<Piece.Item> items = losses().stream().map(this::proposal).toList();
        pieces.add(items.isEmpty() ? Piece.paragraph(words.text("mend.nothing")) : new Piece.Items(items));
    }

    private Piece.Item proposal(CommonLoss loss) {
        LocalDate until = Deadlines.of(loss.criterion().effort(), edition.day());
        List<String> names = loss.portals().stream()
                .map(Entry::name)
                .map(words::text)
                .limit(MOST_NAMES)
                .toList();
        int more = loss.portals().size() - names.size();
        return new Piece.Item(
                "",
                words.text(
                        "weekly.proposal",
                        words.text(loss.criterion().name()),
                        String.join(", ", names) + (more > 0 ? " " + words.text("paper.others", more) : ""),
                        words.name("effort", loss.criterion().effort())),
                words.text(
                        "weekly.deadline",
                        until.getDayOfMonth(),
                        until.getMonthValue(),
                        String.valueOf(until.getYear())));
    }

    private void add(Table table) {
        pieces.add(Piece.grid("pairs", table, words));
    }

    private void heading(int level, String text) {
        pieces.add(new Piece.Heading(level, text));
    }

    private void paragraph(String key, Object... arguments) {
        pieces.add(Piece.paragraph(words.text(key, arguments)));
    }

    private void line(String look, String text) {
        pieces.add(new Piece.Line(look, text));
    }
}
