package org.portalprobe.crawler.artifact;

import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;

/** What our own gatherers saw of one page, each with its own fault when it could not look; frames are left to axe-core. */
public record AccessibilityFacts(
        Seen<PageStructure> structure, Seen<KeyboardWalk> keyboard, Seen<ContrastSamples> contrast) {

    /** Nothing could be gathered, for one reason. */
    public static AccessibilityFacts missing(Fault fault) {
        return new AccessibilityFacts(Seen.missing(fault), Seen.missing(fault), Seen.missing(fault));
    }
}
