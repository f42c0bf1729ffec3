package org.portalprobe.checks.functions;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;
import org.portalprobe.crawler.artifact.functions.PageOutline.Listing;
import org.portalprobe.crawler.artifact.functions.PageOutline.Row;
import org.portalprobe.crawler.outline.Folded;
import org.portalprobe.crawler.outline.Phrases;

/** F01: does the page list procedures, and does each say at which level it is offered? */
final class CatalogueDetector {

    /** Codes of the national database of procedures, with or without the agency behind it. */
    static final Pattern CODE =
            Pattern.compile("(?<![\\d.])\\d\\.\\d{6}(?:\\.\\d{3}\\.\\d{2}\\.\\d{2})?(?:\\.[A-Z]\\d{2})?(?![\\d])");

    private static final Phrases HEADING = Words.of("catalogue.heading");
    private static final Phrases HEAD = Words.of("catalogue.head");
    private static final Phrases NOT = Words.of("catalogue.not");
    private static final Phrases VERB = Words.of("procedure.verb");

    private static final int LEAST = 2;

    private final PageView page;

    CatalogueDetector(PageView page) {
        this.page = page;
    }

    Map<Feature, Found> found() {
        Map<Feature, Found> found = new EnumMap<>(Feature.class);
        Optional<Listing> list = best(page);
        found.put(Feature.CATALOGUE, list.map(this::shown).orElseGet(this::elsewhere));
        found.put(Feature.LEVELS, list.map(CatalogueDetector::levels).orElse(Found.ABSENT));
        return found;
    }

    /** The longest list that is one of procedures. */
    static Optional<Listing> best(PageView page) {
        return page.outline().listings().stream()
                .filter(list -> isOfProcedures(list, page.about()))
                .max(Comparator.comparingInt(list -> list.rows().size()));
    }

    static boolean isOfProcedures(Listing list, String about) {
        List<Row> rows = list.rows();
        if (rows.size() < LEAST || share(rows, row -> !row.name().isEmpty()) < 0.5) {
            return false;
        }
        String heads = Folded.of(String.join(" | ", list.heads()));
        if (NOT.in(heads) && !HEAD.in(heads)) {
            return false;
        }
        boolean coded = share(rows, CatalogueDetector::hasCode) >= 0.5;
        boolean named = list.heads().stream().map(Folded::of).anyMatch(HEAD::is);
        boolean acts = share(rows, row -> VERB.begins(name(row))) >= 0.6;
        String heading = Folded.of(list.heading());
        boolean headed = (HEADING.in(heading) || HEADING.in(about)) && !NOT.in(heading) && !NOT.in(about);
        boolean levelled = share(rows, row -> LevelWords.of(row).isPresent()) >= 0.5;
        return coded || (acts && (named || headed || levelled)) || (named && headed && levelled);
    }

    private static String name(Row row) {
        return Folded.of(row.name()).replaceFirst("^\\d+ ", "");
    }

    static boolean hasCode(Row row) {
        return row.cells().stream().anyMatch(cell -> CODE.matcher(cell).find());
    }

    private interface Asked {
        boolean of(Row row);
    }

    private static double share(List<Row> rows, Asked asked) {
        return rows.stream().filter(asked::of).count() / (double) rows.size();
    }

    private Found shown(Listing list) {
        return Found.shown(
                list.place(), list.rows().size() + ": " + list.rows().getFirst().name());
    }

    private static Found levels(Listing list) {
        List<Row> silent =
                list.rows().stream().filter(row -> LevelWords.of(row).isEmpty()).toList();
        if (silent.isEmpty()) {
            return Found.shown(list.place(), String.valueOf(list.rows().size()));
        }
        // Signs without words may be the levels: only a person sees what they mean.
        boolean signs = silent.stream().allMatch(Row::marked);
        String names = silent.getFirst().name();
        return signs ? Found.unclear(list.place(), names) : Found.broken(list.place(), names);
    }

    /** A catalogue that stands on the national portal, or one whose build is not understood. */
    private Found elsewhere() {
        Optional<PageView.Read> moved = page.usable(words -> HEADING.in(words))
                .filter(read -> NationalHosts.isPortal(read.piece().href()))
                .findFirst();
        if (moved.isPresent()) {
            return Found.moved(moved.get().piece().place(), moved.get().piece().text());
        }
        boolean promised = page.in(Area.BODY)
                .filter(read ->
                        read.piece().kind() == org.portalprobe.crawler.artifact.functions.PageOutline.Kind.HEADING)
                .anyMatch(read -> Words.of("catalogue.heading").is(read.words())
                        && read.words().contains("thu tuc"));
        boolean many =
                page.outline().listings().stream().anyMatch(list -> list.rows().size() >= 5);
        return promised && many ? Found.unclear("", page.outline().title()) : Found.ABSENT;
    }
}
