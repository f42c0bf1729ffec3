package org.portalprobe.reports.ci;

import java.util.ArrayList;
import java.util.List;
import org.portalprobe.checks.regression.Change;
import org.portalprobe.checks.regression.Ruling;
import org.portalprobe.config.Language;
import org.portalprobe.reports.words.Words;

/** What a gate decided, for the person who reads a job's log. The verdict stands first and last: logs are read from both ends. */
public final class ConsoleLines {

    private final Words words;
    private final Summary summary;
    private final ChangeText text;
    private final List<String> lines = new ArrayList<>();

    private ConsoleLines(Words words) {
        this.words = words;
        this.summary = new Summary(words);
        this.text = new ChangeText(words);
    }

    public static List<String> of(GateRun run, Language language) {
        return new ConsoleLines(Words.in(language)).all(run);
    }

    private List<String> all(GateRun run) {
        lines.add(summary.looked(run));
        group("gate.group.worse", Summary.failing(run.judgement()), "✗");
        group("gate.group.lost", Summary.lost(run.judgement()), "?");
        group("gate.group.waived", Summary.waived(run.judgement()), "~");
        group("gate.group.better", Summary.better(run.judgement()), "✓");
        timings(run);
        run.judgement().expired().forEach(one -> lines.add(words.text("gate.expired", summary.waiver(one))));
        run.judgement().unused().forEach(one -> lines.add(words.text("gate.unused", summary.waiver(one))));
        run.omitted().forEach(one -> lines.add(words.text("gate.omitted", one)));
        lines.add(summary.verdict(run));
        return List.copyOf(lines);
    }

    private void group(String title, List<Ruling> rulings, String sign) {
        if (rulings.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(words.text(title, rulings.size()));
        rulings.forEach(ruling -> entry(ruling, sign));
    }

    private void entry(Ruling ruling, String sign) {
        Change change = ruling.change();
        lines.add("  " + sign + " " + text.title(change));
        String evidence = ChangeText.evidence(change);
        if (!evidence.isEmpty()) {
            lines.add("      " + evidence);
        }
        String mend = ruling.fails() ? text.mend(change) : "";
        if (!mend.isEmpty()) {
            lines.add("      → " + mend);
        }
        if (ruling.fails()) {
            lines.add("      " + words.text("gate.fingerprint", change.fingerprint()));
        }
        ruling.waiver().ifPresent(waiver -> lines.add("      " + summary.waiver(waiver)));
    }

    private void timings(GateRun run) {
        if (run.timings().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(words.text("gate.group.timings", run.timings().size()));
        run.timings().forEach(one -> lines.add("  " + timing(one)));
    }

    private String timing(GateRun.Compared one) {
        return words.text(
                "gate.timing",
                one.timing().metric().id(),
                one.timing().page(),
                words.text("gate.device." + one.timing().device()),
                one.timing().before().isEmpty()
                        ? "–"
                        : words.number(one.result().before(), 0),
                one.timing().now().isEmpty() ? "–" : words.number(one.result().now(), 0),
                words.text("gate.side." + one.result().verdict()),
                Math.min(one.timing().before().size(), one.timing().now().size()));
    }
}
