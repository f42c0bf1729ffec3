package org.portalprobe.reports.console;

import java.util.ArrayList;
import java.util.List;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.CriterionResult;
import org.portalprobe.checks.assessment.CriterionState;
import org.portalprobe.checks.assessment.GroupResult;
import org.portalprobe.checks.assessment.Uncertainty;
import org.portalprobe.config.Language;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.card.Mending;
import org.portalprobe.reports.card.SeenFault;
import org.portalprobe.reports.card.VisitFaults;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.SureWords;
import org.portalprobe.reports.words.Words;

/** One portal's card for a terminal: total, groups, what to mend first, faults, what is not measured. */
public final class ScoreCard {

    /** No line is longer. */
    static final int WIDTH = 100;

    private static final int MOST_TO_MEND = 5;
    private static final int BAR = 20;

    private final Words words;
    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    private ScoreCard(Words words, Paint paint) {
        this.words = words;
        this.paint = paint;
    }

    /**
     * @param colours use ANSI colours; only when the caller knows that a terminal reads it
     * @return lines ending in {@code \n}
     */
    public static String of(PortalReport report, Language language, boolean colours) {
        var card = new ScoreCard(Words.in(language), colours ? Paint.ANSI : Paint.PLAIN);
        card.write(report);
        return String.join("\n", card.lines) + "\n";
    }

    private void write(PortalReport report) {
        Assessment card = report.assessment();
        head(card, report);
        total(card);
        groups(card);
        mending(card);
        faults(VisitFaults.of(report.visit()));
        open(card);
        lines.add("");
        text("", "", words.text(card.model().note()), paint::faint);
    }

    private void head(Assessment card, PortalReport report) {
        text("", "", words.text(card.portal().name()), paint::bold);
        text("", "", words.address(card.portal().url()), paint::faint);
        String model =
                words.text("fact.modelVersion", card.model().id(), card.model().version());
        text(
                "",
                "",
                String.join(
                        " · ",
                        CardWords.period(card.period(), words),
                        model,
                        report.visit().vantage(),
                        report.visit().profile()),
                paint::faint);
    }

    private void total(Assessment card) {
        lines.add("");
        text("", "", sentence(CardWords.range(card, words)), paint::bold);
        card.withoutLetter().ifPresent(why -> text("", "", words.reason(why).text(), line -> line));
        SureWords.next(card, words).ifPresent(next -> text("", "", next, line -> line));
        sure(card, Uncertainty.of(card));
        text(
                "",
                "",
                words.text("index.decided", words.points(card.measuredDecided()), words.points(card.measuredMax())),
                line -> line);
    }

    private void sure(Assessment card, Uncertainty uncertainty) {
        if (SureWords.tells(card, uncertainty)) {
            text("", "", SureWords.total(uncertainty, words) + ".", line -> line);
        }
        List<String> letters = SureWords.letters(uncertainty, words);
        if (letters.size() > 1) {
            text("", "", String.join(" · ", letters), line -> line);
        }
    }

    private String sentence(String range) {
        return range.substring(0, 1).toUpperCase(words.language().locale()) + range.substring(1);
    }

    private void groups(Assessment card) {
        lines.add("");
        lines.add(paint.faint(row(
                words.text("card.group"),
                "",
                words.text("card.points"),
                words.text("card.lost"),
                words.text("card.unknown"))));
        for (GroupResult group : card.groups()) {
            lines.add(row(
                    words.text(group.group().name()),
                    bar(group),
                    CardWords.known(group, words) + "/" + words.points(group.applicable()),
                    words.points(lost(group)),
                    words.points(group.unknown())));
        }
        lines.add("─".repeat(WIDTH));
        lines.add(paint.bold(row(
                words.text("console.total"),
                "",
                words.points(card.known()) + "/" + words.points(card.applicable()),
                words.points(card.applicable().minus(card.known().plus(card.unknown()))),
                words.points(card.unknown()))));
    }

    private static String row(String name, String bar, String points, String lost, String unknown) {
        return Columns.left(name, 34) + "  " + Columns.left(bar, BAR) + Columns.right(points, 16)
                + Columns.right(lost, 12) + Columns.right(unknown, 12);
    }

    /** Known, unknown and lost shares as characters, so that it reads without colours. */
    private static String bar(GroupResult group) {
        int all = group.applicable().quarters();
        if (all == 0) {
            return "";
        }
        int known = Math.round((float) BAR * group.known().quarters() / all);
        int end = Math.round((float) BAR * group.known().plus(group.unknown()).quarters() / all);
        return "█".repeat(known) + "░".repeat(end - known) + "·".repeat(BAR - end);
    }

    private static Points lost(GroupResult group) {
        return group.applicable().minus(group.known().plus(group.unknown()));
    }

    private void mending(Assessment card) {
        List<CriterionResult> toMend = Mending.of(card);
        if (toMend.isEmpty()) {
            return;
        }
        title(words.text("portal.mend"));
        CardWords.byEffort(Mending.byEffort(card), words).ifPresent(who -> text("  ", "  ", who, paint::faint));
        for (CriterionResult result : toMend.subList(0, Math.min(MOST_TO_MEND, toMend.size()))) {
            String lost = "−" + words.points(result.lost());
            text("  " + paint.bad(Columns.right(lost, 6)) + "  ", " ".repeat(10), name(result), paint::bold);
            CardWords.whyLost(result, words).stream().findFirst().ifPresent(why -> {
                text(" ".repeat(10), " ".repeat(10), why.text(), line -> line);
                technical(" ".repeat(10), why);
            });
        }
        if (toMend.size() > MOST_TO_MEND) {
            lines.add(" ".repeat(10) + paint.faint(words.text("console.more", toMend.size() - MOST_TO_MEND)));
        }
    }

    private String name(CriterionResult result) {
        return result.criterion().id() + " " + words.text(result.criterion().name());
    }

    private void faults(List<SeenFault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        title(words.text("portal.faults"));
        for (SeenFault fault : faults) {
            String times = fault.times() > 1 ? " " + words.text("fault.times", fault.times()) : "";
            Said said = words.fault(fault.fault());
            String what = words.name("place", fault.place()) + ": " + said.text() + times;
            text("  " + paint.doubt("!") + " ", "    ", what, line -> line);
            text("    ", "    ", words.name("attribution", fault.fault().attribution()) + ".", paint::faint);
            technical("    ", said);
        }
    }

    /** Counts by state with their points; the page lists them one by one. */
    private void open(Assessment card) {
        title(words.text("card.unknown"));
        for (CriterionState state : CriterionState.values()) {
            List<CriterionResult> open = card.criteria()
                    .filter(result -> result.state() == state)
                    .filter(result -> result.unknown().quarters() > 0)
                    .toList();
            if (!open.isEmpty()) {
                Points points = open.stream().map(CriterionResult::unknown).reduce(Points.ZERO, Points::plus);
                String ids = String.join(
                        ", ",
                        open.stream().map(result -> result.criterion().id()).toList());
                text(
                        "    ",
                        "    ",
                        words.text("console.open", words.name("state", state), words.points(points), open.size()) + " "
                                + ids,
                        line -> line);
            }
        }
    }

    private void technical(String indent, Said said) {
        if (!said.technical().isEmpty()) {
            text(indent, indent, words.technical(said), paint::faint);
        }
    }

    private void title(String title) {
        lines.add("");
        lines.add(paint.bold(title));
    }

    private void text(String first, String next, String text, Style style) {
        // The first prefix may be painted; the next one has its width in blanks.
        List<String> wrapped = Columns.wrap(text, WIDTH - next.length());
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add((i == 0 ? first : next) + style.apply(wrapped.get(i)));
        }
    }

    /** Paints one line. */
    private interface Style {
        String apply(String line);
    }
}
