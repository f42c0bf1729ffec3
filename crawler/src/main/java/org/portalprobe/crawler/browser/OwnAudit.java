package org.portalprobe.crawler.browser;

import java.time.Duration;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;

/** Our own gatherers, after axe-core on the same page: reading first, then pictures, the keyboard last, since it moves things. */
final class OwnAudit {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private OwnAudit() {}

    static AccessibilityFacts gather(RunningBrowser browser, OpenPage page, Device device, Seen<AxeRun> axe) {
        return axe.fold(
                run -> gather(browser, page, device, run),
                // A page that axe-core could not hold still, or that took the browser with it, is not walked through
                // either.
                AccessibilityFacts::missing);
    }

    private static AccessibilityFacts gather(RunningBrowser browser, OpenPage page, Device device, AxeRun axe) {
        Seen<PageStructure> structure = browser.call(LIMIT, () -> StructureReader.read(page));
        Seen<ContrastSamples> contrast = browser.call(LIMIT, () -> new ContrastSampler(page, device).sample(axe));
        Seen<KeyboardWalk> keyboard = browser.call(LIMIT, () -> KeyboardWalker.walk(page));
        return new AccessibilityFacts(structure, keyboard, contrast);
    }
}
