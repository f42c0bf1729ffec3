package org.portalprobe.scheduler.control;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portalprobe.crawler.artifact.Engines;

/**
 * What the control pages showed once.
 *
 * @param host what the host is: processor, cores, system
 * @param medians of the loads that count, in milliseconds, by metric
 * @param loads every single value behind them
 * @param rules of axe-core that failed on the faulty page
 */
public record ControlReading(
        Instant instant,
        String host,
        Engines engines,
        SortedMap<String, Double> medians,
        SortedMap<String, List<Double>> loads,
        SortedSet<String> rules) {

    public ControlReading {
        medians = new TreeMap<>(medians);
        loads = new TreeMap<>(loads);
        rules = new TreeSet<>(rules);
    }

    /** Whether the same programs looked: our own version does not make a browser another one. */
    public boolean sameEngines(Engines others) {
        return engines.chromium().equals(others.chromium()) && engines.axe().equals(others.axe());
    }
}
