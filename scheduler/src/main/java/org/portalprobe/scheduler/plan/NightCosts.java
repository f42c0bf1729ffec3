package org.portalprobe.scheduler.plan;

import java.time.Duration;

/**
 * What the parts of a visit cost one worker.
 *
 * @param load beyond the page's own time: opening the browser's context, the quiet second of the settle rule, reading
 * @param afterLargest by which factor a page is at work for longer than until its largest content
 * @param deadline at which a page that is never quiet is left
 * @param inspect screenshot, axe-core and our own audits of a page that is loaded
 * @param look first look and crawl of a portal: exchanges, sample, pauses
 * @param tls survey of a portal's hosts
 * @param pause between two pages of one portal
 * @param disturbed share of timed loads that are repeated; beyond a half nothing is
 * @param looksAtOnce portals looked at side by side
 * @param browsers portals inspected side by side, between timings
 */
public record NightCosts(
        Duration load,
        double afterLargest,
        Duration deadline,
        Duration inspect,
        Duration look,
        Duration tls,
        Duration pause,
        double disturbed,
        int looksAtOnce,
        int browsers) {

    NightCosts withLoad(Duration given) {
        return new NightCosts(
                given, afterLargest, deadline, inspect, look, tls, pause, disturbed, looksAtOnce, browsers);
    }

    NightCosts withInspect(Duration given) {
        return new NightCosts(load, afterLargest, deadline, given, look, tls, pause, disturbed, looksAtOnce, browsers);
    }

    NightCosts withLook(Duration given) {
        return new NightCosts(
                load, afterLargest, deadline, inspect, given, tls, pause, disturbed, looksAtOnce, browsers);
    }

    NightCosts withPause(Duration given) {
        return new NightCosts(
                load, afterLargest, deadline, inspect, look, tls, given, disturbed, looksAtOnce, browsers);
    }

    /** How many loads are made for one that counts: repetitions add half of the planned ones at most. */
    double loadsForOne() {
        return 1 + Math.min(0.5, disturbed);
    }

    /** Seconds of one load on a page whose largest content comes after so many. */
    double loadSeconds(double largest) {
        return Math.min(LoadTimes.seconds(deadline), largest * afterLargest) + LoadTimes.seconds(load);
    }
}
