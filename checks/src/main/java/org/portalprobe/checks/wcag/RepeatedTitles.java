package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.Place;

/** Pages that say different things under one title: it fails where most of the sample shares it, else a person looks. */
final class RepeatedTitles {

    private static final int ENOUGH = 3;

    private RepeatedTitles() {}

    static SampleVerdict judge(List<SamplePage> pages) {
        List<SamplePage> titled =
                pages.stream().filter(page -> !page.title().isEmpty()).toList();
        Map<String, List<SamplePage>> byTitle =
                titled.stream().collect(Collectors.groupingBy(page -> Wording.plain(page.title())));
        var places = titled.stream()
                .filter(page -> isRepeated(page, byTitle))
                .map(page -> {
                    int sharing = distinct(byTitle.getOrDefault(Wording.plain(page.title()), List.of()));
                    boolean fails = sharing >= ENOUGH && 2 * sharing > titled.size();
                    Place place = new Place("title", "<title>" + page.title() + "</title>");
                    return page.at(place, !fails, sharing + " / " + titled.size());
                })
                .toList();
        int asked = titled.size() < 2 ? 0 : titled.size();
        return SampleVerdict.of("titles-repeated", Impact.MODERATE, "2.4.2", "F25, G88", asked, places);
    }

    private static boolean isRepeated(SamplePage page, Map<String, List<SamplePage>> byTitle) {
        return byTitle.getOrDefault(Wording.plain(page.title()), List.of()).stream()
                .anyMatch(page::differs);
    }

    /** Pages that differ from all those before them. */
    private static int distinct(List<SamplePage> pages) {
        int found = 0;
        for (int index = 0; index < pages.size(); index++) {
            SamplePage page = pages.get(index);
            found += pages.subList(0, index).stream().allMatch(page::differs) ? 1 : 0;
        }
        return found;
    }
}
