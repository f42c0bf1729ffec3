package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Stratum;

/**
 * The seeded random rest of a sample: every template group gives a page before one gives two, the remaining places go
 * to the groups by size. The same addresses and seed give the same pages, in whatever order they were found.
 */
final class Draw {

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /** @param places at most so many pages, fewer when there are not so many */
    List<SamplePage> of(Collection<URI> pages, int places) {
        Map<String, List<URI>> groups = new TreeMap<>();
        pages.stream().sorted().forEach(page -> groups.computeIfAbsent(TemplateGroup.of(page), key -> new ArrayList<>())
                .add(page));
        List<SamplePage> drawn = new ArrayList<>();
        if (groups.size() > places) {
            oneOfSome(groups, places, drawn);
        } else {
            shares(groups, places).forEach((key, share) -> {
                List<URI> group = groups.getOrDefault(key, List.of());
                take(group, share, (double) share / group.size(), drawn);
            });
        }
        drawn.sort(Comparator.comparing(SamplePage::url));
        return drawn;
    }

    private void oneOfSome(Map<String, List<URI>> groups, int places, List<SamplePage> drawn) {
        List<List<URI>> order = new ArrayList<>(groups.values());
        Collections.shuffle(order, random);
        double chance = (double) places / groups.size();
        order.subList(0, places).forEach(group -> take(group, 1, chance / group.size(), drawn));
    }

    private static Map<String, Integer> shares(Map<String, List<URI>> groups, int places) {
        Map<String, Integer> shares = new TreeMap<>();
        groups.keySet().forEach(key -> shares.put(key, 1));
        for (int left = places - groups.size(); left > 0; left--) {
            groups.entrySet().stream()
                    .filter(group -> shares.getOrDefault(group.getKey(), 0)
                            < group.getValue().size())
                    .max(Comparator.comparingDouble(
                            group -> (double) group.getValue().size() / shares.getOrDefault(group.getKey(), 1)))
                    .ifPresent(group -> shares.merge(group.getKey(), 1, Integer::sum));
        }
        return shares;
    }

    private void take(List<URI> group, int count, double chance, List<SamplePage> drawn) {
        List<URI> order = new ArrayList<>(group);
        Collections.shuffle(order, random);
        order.subList(0, count).forEach(page -> drawn.add(new SamplePage(page, Stratum.RANDOM, chance)));
    }
}
