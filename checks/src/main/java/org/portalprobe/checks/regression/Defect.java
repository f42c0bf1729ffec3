package org.portalprobe.checks.regression;

import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.wcag.Fingerprint;
import org.portalprobe.config.model.CheckId;

/**
 * One fault of a release, wherever it shows: a fault of a template is one defect with many places.
 *
 * @param check that found it
 * @param places how often, by page (path and query) or by host ({@code @} is the site's own)
 * @param example one finding of it; empty where it was read from a baseline
 */
public record Defect(
        Fingerprint fingerprint, CheckId check, SortedMap<String, Integer> places, Optional<Finding> example) {

    /** By rule, then where in the page: the order of a file that people review. */
    public static final Comparator<Defect> ORDER = Comparator.comparing(
                    (Defect one) -> one.fingerprint().rule())
            .thenComparing(one -> one.fingerprint().selector())
            .thenComparing(one -> one.fingerprint().name());

    public Defect {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    public String id() {
        return fingerprint.id();
    }

    public String rule() {
        return fingerprint.rule();
    }

    Defect and(Defect again) {
        SortedMap<String, Integer> all = new TreeMap<>(places);
        again.places.forEach((place, times) -> all.merge(place, times, Integer::sum));
        return new Defect(fingerprint, check, all, example);
    }
}
