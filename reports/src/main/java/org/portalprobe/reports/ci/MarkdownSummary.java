package org.portalprobe.reports.ci;

import java.util.List;
import org.portalprobe.checks.regression.Ruling;
import org.portalprobe.reports.words.Words;

/** A summary for the comment of a merge request or a job's page. What a site wrote is neutralised: it must not become markup. */
final class MarkdownSummary {

    private static final int MOST = 50;

    private final Words words;
    private final Summary summary;
    private final ChangeText text;
    private final StringBuilder out = new StringBuilder();

    MarkdownSummary(Words words) {
        this.words = words;
        this.summary = new Summary(words);
        this.text = new ChangeText(words);
    }

    String of(GateRun run) {
        line("## PortalProbe: " + escaped(summary.verdict(run)));
        line("");
        line(escaped(summary.looked(run)));
        group("gate.group.worse", Summary.failing(run.judgement()));
        group("gate.group.lost", Summary.lost(run.judgement()));
        group("gate.group.waived", Summary.waived(run.judgement()));
        group("gate.group.better", Summary.better(run.judgement()));
        timings(run);
        line("");
        run.judgement().expired().forEach(one -> line("- " + escaped(words.text("gate.expired", summary.waiver(one)))));
        run.judgement().unused().forEach(one -> line("- " + escaped(words.text("gate.unused", summary.waiver(one)))));
        run.omitted().forEach(one -> line("- " + escaped(words.text("gate.omitted", one))));
        return out.toString();
    }

    private void group(String title, List<Ruling> rulings) {
        if (rulings.isEmpty()) {
            return;
        }
        line("");
        line("### " + escaped(words.text(title, rulings.size())));
        line("");
        rulings.stream().limit(MOST).forEach(ruling -> {
            line("- " + escaped(text.title(ruling.change())) + " `"
                    + ruling.change().fingerprint() + "`");
            String evidence = ChangeText.evidence(ruling.change());
            if (!evidence.isEmpty()) {
                line("  <br>`" + evidence.replace('`', '\'') + "`");
            }
            ruling.waiver().ifPresent(waiver -> line("  <br>" + escaped(summary.waiver(waiver))));
        });
        if (rulings.size() > MOST) {
            line("- " + words.text("gate.and-more", rulings.size() - MOST));
        }
    }

    private void timings(GateRun run) {
        if (run.timings().isEmpty()) {
            return;
        }
        line("");
        line("| " + words.text("gate.columns").replace(",", " |") + " |");
        line("|---|---|---|--:|--:|---|");
        run.timings()
                .forEach(one -> line("| " + one.timing().metric().id() + " | "
                        + escaped(one.timing().page()) + " | "
                        + words.text("gate.device." + one.timing().device()) + " | "
                        + words.number(one.result().before(), 0) + " | "
                        + words.number(one.result().now(), 0) + " | "
                        + words.text("gate.side." + one.result().verdict()) + " |"));
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_\\[\\]|@#])", "\\\\$1");
    }
}
