package org.portalprobe.reports.ci;

import org.portalprobe.reports.badge.BadgePicture;
import org.portalprobe.reports.words.Words;

/** The verdict as a small picture; its text is in it for those who do not see colours. */
final class Badge {

    private final Words words;

    Badge(Words words) {
        this.words = words;
    }

    String of(GateRun run) {
        String verdict =
                switch (run.judgement().verdict()) {
                    case CLEAN -> words.text("gate.badge.clean");
                    case WORSE ->
                        words.text(
                                "gate.badge.worse",
                                Summary.failing(run.judgement()).size());
                    case LOST_COVERAGE -> words.text("gate.badge.lost");
                };
        String colour =
                switch (run.judgement().verdict()) {
                    case CLEAN -> "#13653a";
                    case WORSE -> "#9b1b23";
                    case LOST_COVERAGE -> "#55606b";
                };
        return new BadgePicture(
                        "portalprobe",
                        verdict,
                        "portalprobe: " + verdict,
                        "PortalProbe " + run.software(),
                        colour,
                        words.language())
                .svg();
    }
}
