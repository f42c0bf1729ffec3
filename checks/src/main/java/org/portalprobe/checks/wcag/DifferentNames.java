package org.portalprobe.checks.wcag;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Item;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Navigation;

/** Links of the navigation that lead to one place and are called otherwise on another page (3.2.4, failure F31): for a person. */
final class DifferentNames {

    private DifferentNames() {}

    static SampleVerdict judge(List<SamplePage> pages) {
        Map<String, Map<String, Set<String>>> names = new LinkedHashMap<>();
        for (SamplePage page : pages) {
            // Another language gives other names, and may.
            String language = page.structure().lang().orElse("");
            for (Navigation navigation : page.structure().navigations()) {
                for (Item item : navigation.items()) {
                    names.computeIfAbsent(language + "\n" + item.href(), any -> new LinkedHashMap<>())
                            .computeIfAbsent(Wording.plain(item.name()), any -> new HashSet<>())
                            .add(page.url().toString());
                }
            }
        }
        var places = pages.stream()
                .flatMap(page -> page.structure().navigations().stream()
                        .flatMap(navigation -> navigation.items().stream()
                                .filter(item -> isOdd(page, item, names))
                                .map(item -> page.at(navigation.place(), true, item.name() + " → " + item.href()))
                                .distinct()))
                .toList();
        long comparable = pages.stream()
                .filter(page -> !page.structure().navigations().isEmpty())
                .count();
        int asked = comparable < 2 ? 0 : (int) comparable;
        return SampleVerdict.of("component-named-differently", Impact.MINOR, "3.2.4", "F31, G197", asked, places);
    }

    /** Called so on this page alone, and otherwise on pages where it is not called so. */
    private static boolean isOdd(SamplePage page, Item item, Map<String, Map<String, Set<String>>> names) {
        String name = Wording.plain(item.name());
        Map<String, Set<String>> called =
                names.getOrDefault(page.structure().lang().orElse("") + "\n" + item.href(), Map.of());
        Set<String> here = called.getOrDefault(name, Set.of());
        return !name.isEmpty()
                && called.entrySet().stream()
                        .filter(other ->
                                !other.getKey().equals(name) && !other.getKey().isEmpty())
                        // One name within the other is a short form of the same.
                        .filter(other -> !other.getKey().contains(name) && !name.contains(other.getKey()))
                        .anyMatch(other -> other.getValue().size() > here.size()
                                && other.getValue().stream().noneMatch(here::contains));
    }
}
