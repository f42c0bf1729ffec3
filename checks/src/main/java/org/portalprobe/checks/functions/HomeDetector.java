package org.portalprobe.checks.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.functions.Found.State;
import org.portalprobe.checks.functions.PageView.Read;
import org.portalprobe.crawler.outline.Phrases;

/** U2: are search, submission and lookup in view on the home page? */
final class HomeDetector {

    private static final Phrases SUBMIT = Words.of("submit.entry");
    private static final Phrases LOOKUP = Words.of("lookup.entry");
    private static final Phrases NOT_LOOKUP = Words.of("lookup.not");
    private static final int LONGEST = 50;

    /** A page with fewer links than this is made by scripts in a way that nobody can follow. */
    private static final int FEW = 3;

    private HomeDetector() {}

    static Found of(PageView page, Map<Feature, Found> known) {
        if (!page.home()) {
            return Found.ABSENT;
        }
        Found search = known.getOrDefault(Feature.SEARCH, Found.ABSENT);
        Optional<Read> submit = entry(page, SUBMIT);
        boolean lookup = known.getOrDefault(Feature.LOOKUP, Found.ABSENT).is(State.SHOWN)
                || entry(page, LOOKUP)
                        .filter(read -> !NOT_LOOKUP.in(read.words()))
                        .isPresent();
        List<String> missing = new ArrayList<>();
        if (search.is(State.ABSENT)) {
            missing.add("search");
        }
        if (submit.isEmpty()) {
            missing.add("submit");
        }
        if (!lookup) {
            missing.add("lookup");
        }
        boolean moved = search.is(State.MOVED)
                || submit.filter(read -> NationalHosts.isPortal(read.piece().href()))
                        .isPresent();
        if (missing.isEmpty() && !search.is(State.MOVED)) {
            return Found.shown("", page.outline().title());
        }
        if (moved) {
            return Found.moved("", String.join(", ", missing));
        }
        boolean readable = page.usable(words -> !words.isEmpty()).count() >= FEW;
        return readable ? Found.broken("", String.join(", ", missing)) : Found.unclear("", String.join(", ", missing));
    }

    private static Optional<Read> entry(PageView page, Phrases words) {
        return page.usable(said -> said.length() <= LONGEST && words.in(said)).findFirst();
    }
}
