package org.portalprobe.reports.ci;

import org.portalprobe.reports.words.Words;

/** The verdict as a small picture; its text is in it for those who do not see colours. */
final class Badge {

    /** Wide enough for the letters of the usual sans fonts at 11 pixels. */
    private static final double LETTER = 6.6;

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
                    case CLEAN -> "#2e7d32";
                    case WORSE -> "#b71c1c";
                    case LOST_COVERAGE -> "#5f6368";
                };
        int left = width("portalprobe");
        int right = width(verdict);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="20" role="img" aria-label="portalprobe: %s"><title>portalprobe: %s</title>\
                <rect width="%d" height="20" fill="#3c4043"/><rect x="%d" width="%d" height="20" fill="%s"/>\
                <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">\
                <text x="%d" y="14">portalprobe</text><text x="%d" y="14">%s</text></g></svg>
                """.formatted(
                        left + right, verdict, verdict, left, left, right, colour, left / 2, left + right / 2, verdict);
    }

    private static int width(String text) {
        return (int) Math.ceil(text.length() * LETTER) + 14;
    }
}
