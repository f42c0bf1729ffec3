package org.portalprobe.checks.wcag;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;

/**
 * One fault of a template, wherever it shows: mending it once mends all its places.
 *
 * @param places in the pages' order
 */
public record FaultCluster(
        Fingerprint fingerprint,
        boolean needsReview,
        Optional<Impact> impact,
        List<String> criteria,
        List<Occurrence> places) {

    public FaultCluster {
        criteria = List.copyOf(criteria);
        places = List.copyOf(places);
    }

    /** One place of a fault. */
    public record Occurrence(URI page, Spot spot) {}

    /** How many pages it shows on. */
    public long pages() {
        return places.stream().map(Occurrence::page).distinct().count();
    }

    /** Failures before what a person must look at, then by pages and places, most first. */
    public static List<FaultCluster> of(List<PageVerdict> pages) {
        return of(pages, List.of());
    }

    /** @param together what rules say of all pages together */
    public static List<FaultCluster> of(List<PageVerdict> alone, List<SampleVerdict> together) {
        List<PageVerdict> pages =
                alone.stream().map(page -> page.with(together)).toList();
        Map<Key, List<Occurrence>> places = new LinkedHashMap<>();
        Map<Key, RuleVerdict> rules = new LinkedHashMap<>();
        for (PageVerdict page : pages) {
            for (RuleVerdict rule : page.rules()) {
                for (Spot spot : rule.spots()) {
                    Key key = new Key(rule.fingerprint(spot), spot.needsReview());
                    rules.putIfAbsent(key, rule);
                    places.computeIfAbsent(key, any -> new ArrayList<>()).add(new Occurrence(page.url(), spot));
                }
            }
        }
        return places.entrySet().stream()
                .map(entry -> cluster(entry.getKey(), rules, entry.getValue()))
                .sorted(Comparator.comparing(FaultCluster::needsReview)
                        .thenComparing(FaultCluster::pages, Comparator.reverseOrder())
                        .thenComparing(cluster -> cluster.places().size(), Comparator.reverseOrder())
                        .thenComparing(cluster -> cluster.fingerprint().rule())
                        .thenComparing(cluster -> cluster.fingerprint().selector()))
                .toList();
    }

    private record Key(Fingerprint fingerprint, boolean needsReview) {}

    private static FaultCluster cluster(Key key, Map<Key, RuleVerdict> rules, List<Occurrence> places) {
        Optional<RuleVerdict> rule = Optional.ofNullable(rules.get(key));
        return new FaultCluster(
                key.fingerprint(),
                key.needsReview(),
                rule.flatMap(RuleVerdict::impact),
                rule.map(RuleVerdict::criteria).orElse(List.of()),
                places);
    }
}
