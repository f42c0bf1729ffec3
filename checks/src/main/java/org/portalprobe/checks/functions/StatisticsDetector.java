package org.portalprobe.checks.functions;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portalprobe.checks.functions.PageView.Read;
import org.portalprobe.crawler.artifact.functions.PageOutline.Area;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.artifact.functions.PageOutline.Listing;
import org.portalprobe.crawler.outline.Folded;
import org.portalprobe.crawler.outline.Phrases;

/** F09: does the page show figures of dossiers received and resolved, and are they of this month? A sentence with numbers is news. */
final class StatisticsDetector {

    private static final Phrases HEADING = Words.of("statistics.heading");
    private static final Phrases RECEIVED = Words.of("received");
    private static final Phrases RESOLVED = Words.of("resolved");
    private static final Pattern FIGURE =
            Pattern.compile("(?:^|\\s)\\d{1,3}(?:[.,]\\d{3})*(?:[.,]\\d+)?\\s*%?(?:\\s|$)");

    /** A name of a figure, with the figure. */
    private static final int LONGEST = 60;

    private static final int FIGURES = 3;

    private final PageView page;

    StatisticsDetector(PageView page) {
        this.page = page;
    }

    Map<Feature, Found> found() {
        Map<Feature, Found> found = new EnumMap<>(Feature.class);
        found.put(Feature.STATISTICS, Found.ABSENT);
        found.put(Feature.CURRENT, Found.ABSENT);
        Optional<Read> heading = page.in(Area.BODY)
                .filter(read -> read.piece().kind() != Kind.LINK && read.words().length() <= 2 * LONGEST)
                .filter(read -> HEADING.in(read.words()))
                .findFirst();
        if (heading.isEmpty()) {
            return found;
        }
        if (figures()) {
            found.put(Feature.STATISTICS, heading.get().shown());
            found.put(Feature.CURRENT, current(heading.get()));
        } else if (picture()) {
            found.put(
                    Feature.STATISTICS,
                    Found.unclear(
                            heading.get().piece().place(), heading.get().piece().text()));
        }
        return found;
    }

    private boolean figures() {
        List<String> names = Stream.concat(
                        page.outline().listings().stream()
                                .map(Listing::heads)
                                .flatMap(List::stream)
                                .map(Folded::of),
                        page.in(Area.BODY)
                                .filter(read -> read.piece().kind() != Kind.LINK)
                                .map(Read::words)
                                .filter(words -> words.length() <= LONGEST))
                .toList();
        boolean named = names.stream().anyMatch(RECEIVED::in) && names.stream().anyMatch(RESOLVED::in);
        long figures = page.in(Area.BODY)
                .map(read -> read.piece().text())
                .filter(text -> text.length() <= LONGEST && FIGURE.matcher(text).find())
                .count();
        return named && figures >= FIGURES;
    }

    /** Figures that were drawn, of dossiers. */
    private boolean picture() {
        return page.in(Area.BODY)
                .filter(read -> read.piece().kind() == Kind.IMAGE)
                .anyMatch(read -> RECEIVED.in(read.words()) || read.words().contains("bieu do"));
    }

    private Found current(Read heading) {
        List<String> said = page.in(Area.BODY)
                .filter(read -> read.piece().kind() != Kind.LINK)
                .map(read -> read.piece().text())
                .toList();
        StatedPeriod period = StatedPeriod.of(said, page.outline().forms());
        String place = heading.piece().place();
        return switch (period.against(page.month())) {
            case CURRENT -> Found.shown(place, period.words());
            case OLDER -> Found.broken(place, period.words());
            case UNKNOWN -> Found.unclear(place, heading.piece().text());
        };
    }
}
