package org.portalprobe.crawler.artifact;

import java.util.List;

/**
 * What is asked of a page in a load of its own, after the scored ones, since asking changes the page or slows it down.
 *
 * @param interactionToNextPaint milliseconds of the slowest of a few scripted interactions that lead nowhere; Chromium rounds to 8
 * @param scripts the least used first
 * @param consoleErrors at most 20, cut at 300 characters
 */
public record PageExploration(
        Seen<Double> interactionToNextPaint, Seen<List<ScriptUse>> scripts, Seen<List<String>> consoleErrors) {

    /** Of a page that could not be opened. */
    public static PageExploration missing(Fault fault) {
        return new PageExploration(Seen.missing(fault), Seen.missing(fault), Seen.missing(fault));
    }
}
