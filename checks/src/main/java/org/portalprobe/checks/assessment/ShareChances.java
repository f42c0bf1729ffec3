package org.portalprobe.checks.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.uncertainty.Interval;
import org.portalprobe.checks.uncertainty.Share;
import org.portalprobe.config.model.Rule;

/**
 * How probable the levels of a share are. What repeats is not independent: of a page's looks the page is the unit, of requests the
 * slot.
 */
record ShareChances(Rule.Share rule, List<Observation> observations) {

    double level(Rule.ShareLevel level) {
        return share().map(share -> chance(share, level)).orElse(0.0);
    }

    private static double chance(Share share, Rule.ShareLevel level) {
        return switch (level.comparison()) {
            case AT_LEAST -> share.atLeast(level.threshold());
            case AT_MOST, BELOW -> share.atMost(level.threshold());
        };
    }

    Optional<Interval> interval() {
        return share().map(share -> share.wilson(Uncertainty.CONFIDENCE));
    }

    private Optional<Share> share() {
        List<Share.Cluster> clusters = clusters().values().stream()
                .map(Cases::of)
                .filter(cases -> cases.decided() > 0)
                .map(cases -> new Share.Cluster(cases.counted(rule.of()), cases.decided()))
                .toList();
        return clusters.isEmpty() ? Optional.empty() : Optional.of(Share.of(clusters));
    }

    private Map<String, List<Observation>> clusters() {
        Map<String, List<Observation>> clusters = new TreeMap<>();
        for (Observation seen : observations) {
            clusters.computeIfAbsent(unit(seen), unit -> new ArrayList<>()).add(seen);
        }
        return clusters;
    }

    private static String unit(Observation seen) {
        return switch (seen.subject()) {
            case Subject.OfPage page -> page.page().toString();
            case Subject.OfKeyPage key -> slot(seen);
            case Subject.OfHost host -> slot(seen);
            case Subject.OfPortal portal -> slot(seen);
        };
    }

    private static String slot(Observation seen) {
        return Hours.slot(seen.provenance().instant()).toString();
    }
}
