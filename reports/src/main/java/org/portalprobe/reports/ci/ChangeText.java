package org.portalprobe.reports.ci;

import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.regression.Answered;
import org.portalprobe.checks.regression.Change;
import org.portalprobe.checks.regression.Defect;
import org.portalprobe.checks.regression.SideBySide;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/** Changes in the reader's language. */
final class ChangeText {

    private static final int LONGEST = 240;

    private final Words words;

    ChangeText(Words words) {
        this.words = words;
    }

    /** One sentence: what, and where. */
    String title(Change change) {
        return switch (change) {
            case Change.NewDefect fresh -> words.text("gate.new", what(fresh.defect()), places(fresh.defect()));
            case Change.MoreOfDefect more -> words.text("gate.more", what(more.defect()), grown(more));
            case Change.NoLongerPassed lost ->
                lost.now() == Answered.State.INAPPLICABLE
                        ? words.text("gate.gone", check(lost.check().value()), place(lost.place()))
                        : words.text("gate.failed", check(lost.check().value()), place(lost.place()));
            case Change.Broken broken -> words.text("gate.broken", place(broken.place()), fault(broken.fault()));
            case Change.Heavier heavier ->
                words.text(
                        "gate.heavier." + heavier.now().kind().id(),
                        place(heavier.place()),
                        words.whole(heavier.before()),
                        words.whole(heavier.now().value()));
            case Change.GradeFell fell ->
                words.text(
                        "gate.grade",
                        place(fell.place()),
                        fell.before().letter(),
                        fell.now().letter());
            case Change.OverBudget over ->
                words.text("gate.budget", over.rule(), place(over.place()), over.limit(), over.value());
            case Change.Slower slower -> words.text("gate.slower", timing(slower.timing(), slower.result()));
            case Change.Faster faster -> words.text("gate.faster", timing(faster.timing(), faster.result()));
            case Change.LostCoverage lost ->
                words.text(
                        "gate.lost",
                        check(lost.rule()),
                        place(lost.place()),
                        lost.fault().map(this::fault).orElseGet(() -> words.text("gate.not-asked")));
            case Change.Mended mended -> words.text("gate.mended", what(mended.defect()), places(mended.defect()));
        };
    }

    private Object[] timing(org.portalprobe.checks.regression.Timing timing, SideBySide result) {
        return new Object[] {
            timing.metric().id(),
            place(timing.page()),
            words.text("gate.device." + timing.device()),
            words.number(result.before(), 0),
            words.number(result.now(), 0),
            words.number(result.margin(), 0),
            words.number(result.chance(), 4)
        };
    }

    /** The fault's name in words, its id behind. */
    String what(Defect defect) {
        String rule = defect.rule();
        String named = words.find("problem." + rule + ".what")
                .or(() -> defect.example().flatMap(Finding::remark).map(remark -> words.remark(remark)
                        .text()))
                .map(ChangeText::line)
                .orElse("");
        return named.isEmpty() ? rule : named + " (" + rule + ")";
    }

    /** How to mend it; empty where we have no words for it. */
    String mend(Change change) {
        return words.find("problem." + change.rule() + ".mend").orElse("");
    }

    /** The element or address where it was seen, as the site wrote it; empty where there is none. */
    static String evidence(Change change) {
        return example(change)
                .map(finding -> finding.place().isEmpty()
                        ? line(finding.evidence())
                        : line(finding.place() + (finding.evidence().isEmpty() ? "" : "  " + finding.evidence())))
                .orElse("");
    }

    static Optional<Finding> example(Change change) {
        return switch (change) {
            case Change.NewDefect fresh -> fresh.defect().example();
            case Change.MoreOfDefect more -> more.defect().example();
            default -> Optional.empty();
        };
    }

    private String check(String id) {
        return words.find("gate.check." + id)
                .map(text -> text + " (" + id + ")")
                .orElse(id);
    }

    private String fault(Fault fault) {
        String technical = words.fault(fault).technical();
        return words.fault(fault).text() + (technical.isEmpty() ? "" : " [" + technical + "]");
    }

    private String places(Defect defect) {
        return defect.places().entrySet().stream()
                        .limit(5)
                        .map(entry -> place(entry.getKey()) + (entry.getValue() > 1 ? " ×" + entry.getValue() : ""))
                        .collect(Collectors.joining(", "))
                + (defect.places().size() > 5 ? " … (" + defect.places().size() + ")" : "");
    }

    private String grown(Change.MoreOfDefect more) {
        return more.grown().entrySet().stream()
                .limit(5)
                .map(entry -> place(entry.getKey()) + " " + entry.getValue() + " → "
                        + more.defect().places().getOrDefault(entry.getKey(), 0))
                .collect(Collectors.joining(", "));
    }

    private String place(String place) {
        return switch (place) {
            case "@" -> words.text("gate.own-host");
            case "site" -> words.text("gate.whole-site");
            default -> line(place);
        };
    }

    static String line(String text) {
        return ForeignText.line(text, LONGEST);
    }
}
