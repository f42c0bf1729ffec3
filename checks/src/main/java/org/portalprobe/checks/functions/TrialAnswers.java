package org.portalprobe.checks.functions;

import java.util.Optional;
import org.portalprobe.crawler.artifact.Trial;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.outline.Folded;
import org.portalprobe.crawler.outline.Phrases;

/** Whether a page answers what was entered. */
final class TrialAnswers {

    private static final Phrases NOT_FOUND = Words.of("not.found");
    private static final int LONGEST = 200;

    private TrialAnswers() {}

    /** Links that speak of what was searched for. */
    static boolean isResult(Trial trial) {
        String entered = Folded.of(trial.entered());
        return outline(trial).stream()
                .flatMap(page -> page.pieces().stream())
                .filter(piece -> piece.kind() == Kind.LINK && piece.area() == Area.BODY)
                .anyMatch(piece -> Folded.of(piece.text()).contains(entered));
    }

    /** A clean word that there is no such dossier. */
    static boolean isNotFound(Trial trial) {
        return outline(trial).stream()
                .flatMap(page -> page.pieces().stream())
                .map(piece -> Folded.of(piece.text()))
                .anyMatch(words -> words.length() <= LONGEST && NOT_FOUND.in(words));
    }

    private static Optional<PageOutline> outline(Trial trial) {
        return trial.answer().toOptional().map(Trial.Answer::outline);
    }
}
