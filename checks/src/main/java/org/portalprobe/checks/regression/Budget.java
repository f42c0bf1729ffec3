package org.portalprobe.checks.regression;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.config.model.Points;

/**
 * Limits that a release keeps whatever the one before did.
 *
 * @param most of each page
 * @param grade the worst letter allowed, of every host surveyed
 * @param points the fewest that must be known for certain
 */
public record Budget(SortedMap<Figure.Kind, Long> most, Optional<TlsGrade> grade, Optional<Points> points) {

    public static final Budget NONE = new Budget(new TreeMap<>(), Optional.empty(), Optional.empty());

    public Budget {
        most = Collections.unmodifiableSortedMap(new TreeMap<>(most));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
