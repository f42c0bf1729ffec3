package org.portalprobe.checks.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Rule;

/** Folds observations in the fixed order of scoring section 2: runs of a slot, slots of a key page, key pages. */
record SampleFold(Rule.Statistic rule, List<Observation> observations) {

    Samples samples() {
        return rule.across().<Samples>map(this::ofPages).orElseGet(this::ofRequests);
    }

    private Samples ofPages(Aggregate across) {
        List<Samples.OfPages.Page> pages = slotsByPage().values().stream()
                .map(slots -> new Samples.OfPages.Page(
                        List.copyOf(slots.keySet()),
                        slots.values().stream()
                                .map(runs -> Statistics.of(Aggregate.MEDIAN, runs))
                                .toList()))
                .toList();
        return new Samples.OfPages(pages, across);
    }

    private Map<String, Map<Instant, List<Double>>> slotsByPage() {
        Map<String, Map<Instant, List<Double>>> pages = new TreeMap<>();
        for (Observation seen : observations) {
            List<Double> runs = runs(seen);
            if (!runs.isEmpty()) {
                pages.computeIfAbsent(page(seen), page -> new TreeMap<>())
                        .computeIfAbsent(Hours.slot(seen.provenance().instant()), slot -> new ArrayList<>())
                        .addAll(runs);
            }
        }
        return pages;
    }

    private List<Double> runs(Observation seen) {
        return switch (seen.outcome()) {
            case Outcome.Measured measured -> finite(measured.samples());
            // A page that failed, confirmed, is worse than any limit in its slot (scoring section 3, last row).
            case Outcome.Failed failed -> List.of(worst());
            default -> List.of();
        };
    }

    private Samples ofRequests() {
        Collection<Instant> instants = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Observation seen : observations) {
            if (seen.outcome() instanceof Outcome.Measured measured) {
                instants.add(seen.provenance().instant());
                values.addAll(finite(measured.samples()));
            }
        }
        return new Samples.OfRequests(instants, values);
    }

    private static List<Double> finite(List<Double> samples) {
        return samples.stream().filter(Double::isFinite).toList();
    }

    private double worst() {
        boolean moreIsBetter = rule.levels().stream()
                .flatMap(level -> level.conditions().stream())
                .anyMatch(condition -> condition.comparison() == Comparison.AT_LEAST);
        return moreIsBetter ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** A key page keeps its role when its address moves within the period. */
    static String page(Observation seen) {
        return switch (seen.subject()) {
            case Subject.OfKeyPage key -> key.role().name();
            case Subject.OfPage page -> page.page().toString();
            case Subject.OfHost host -> host.host();
            case Subject.OfPortal portal -> portal.portal().value();
        };
    }
}
