package org.portalprobe.reports.ci;

import java.util.List;
import org.portalprobe.checks.regression.Judgement;
import org.portalprobe.checks.regression.Ruling;
import org.portalprobe.checks.regression.Waiver;
import org.portalprobe.reports.words.Words;

/** The sentences that all dialects for people share. */
final class Summary {

    private final Words words;

    Summary(Words words) {
        this.words = words;
    }

    String verdict(GateRun run) {
        Judgement judged = run.judgement();
        return switch (judged.verdict()) {
            case CLEAN -> words.text("gate.verdict.clean", known(run));
            case WORSE -> words.text("gate.verdict.worse", failing(judged).size());
            case LOST_COVERAGE -> words.text("gate.verdict.lost", lost(judged).size());
        };
    }

    private static long known(GateRun run) {
        return run.snapshot().defects().size();
    }

    String looked(GateRun run) {
        return words.text(
                "gate.looked",
                run.target(),
                run.snapshot().pages().size(),
                run.against().orElseGet(() -> words.text("gate.against-nothing")),
                words.number(run.took().toMillis() / 1000.0, 1));
    }

    String waiver(Waiver waiver) {
        return words.text("gate.waiver", waiver.name(), waiver.owner(), words.day(waiver.until()), waiver.reason());
    }

    static List<Ruling> failing(Judgement judged) {
        return judged.rulings().stream().filter(Ruling::fails).toList();
    }

    static List<Ruling> lost(Judgement judged) {
        return judged.rulings().stream().filter(Ruling::losesCoverage).toList();
    }

    static List<Ruling> waived(Judgement judged) {
        return judged.rulings().stream().filter(Ruling::waived).toList();
    }

    static List<Ruling> better(Judgement judged) {
        return judged.rulings().stream().filter(Ruling::isBetter).toList();
    }
}
