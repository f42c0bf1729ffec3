package org.portalprobe.crawler.artifact;

import java.util.List;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.ElementBox;
import org.portalprobe.crawler.artifact.accessibility.FormTrials;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.LayoutTrial;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;

/**
 * What our own gatherers saw of one page, each with its own fault when it could not look.
 *
 * @param frames documents in frames, in the page's order
 * @param boxes where on the page's picture elements stand that something may be said of
 */
public record AccessibilityFacts(
        Seen<PageStructure> structure,
        Seen<KeyboardWalk> keyboard,
        Seen<ContrastSamples> contrast,
        List<FramedStructure> frames,
        Seen<LayoutTrial> layout,
        Seen<FormTrials> forms,
        Seen<LinkedDocuments> documents,
        List<ElementBox> boxes) {

    public AccessibilityFacts {
        frames = List.copyOf(frames);
        boxes = List.copyOf(boxes);
    }

    /** A page without frames, on which nothing was tried. */
    public AccessibilityFacts(
            Seen<PageStructure> structure, Seen<KeyboardWalk> keyboard, Seen<ContrastSamples> contrast) {
        this(
                structure,
                keyboard,
                contrast,
                List.of(),
                Seen.missing(NOT_TRIED),
                Seen.missing(NOT_TRIED),
                Seen.missing(NOT_TRIED),
                List.of());
    }

    private static final Fault NOT_TRIED = Fault.of(Cause.NOT_ASKED, "not tried on this page");

    /** The same with what was read of the documents that the page links to. */
    public AccessibilityFacts with(LinkedDocuments read) {
        return new AccessibilityFacts(structure, keyboard, contrast, frames, layout, forms, Seen.got(read), boxes);
    }

    /** Nothing could be gathered, for one reason. */
    public static AccessibilityFacts missing(Fault fault) {
        return new AccessibilityFacts(
                Seen.missing(fault),
                Seen.missing(fault),
                Seen.missing(fault),
                List.of(),
                Seen.missing(fault),
                Seen.missing(fault),
                Seen.missing(fault),
                List.of());
    }
}
