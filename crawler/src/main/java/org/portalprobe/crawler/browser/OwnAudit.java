package org.portalprobe.crawler.browser;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.FramedStructure;
import org.portalprobe.crawler.artifact.LinkedDocuments;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.ElementBox;
import org.portalprobe.crawler.artifact.accessibility.FormTrials;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.LayoutTrial;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;

/** Our own gatherers, after axe-core on the same page: reading first, then pictures, then what moves things; a form at the very last. */
final class OwnAudit {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final Duration DOCUMENTS = Duration.ofSeconds(40);

    private OwnAudit() {}

    /** What axe-core failed on is still looked at by ours, unless the page went away under it or no longer answers. */
    static AccessibilityFacts gather(LoadedPage loaded, Seen<AxeRun> axe, int documents) {
        return axe.fold(
                run -> gather(loaded.browser(), loaded.page(), loaded.device(), run, documents),
                fault -> stands(loaded)
                        ? gather(
                                loaded.browser(),
                                loaded.page(),
                                loaded.device(),
                                AxeRun.nothing(loaded.arrival().landed()),
                                documents)
                        : AccessibilityFacts.missing(fault));
    }

    private static boolean stands(LoadedPage loaded) {
        Optional<Double> origin = loaded.arrival().origin();
        return origin.isPresent()
                && loaded.browser()
                        .call(LIMIT, () -> AuditedFrames.shows(loaded.page(), origin.get()))
                        .fold(still -> still, fault -> false);
    }

    private static AccessibilityFacts gather(
            RunningBrowser browser, OpenPage page, Device device, AxeRun axe, int documents) {
        Seen<PageStructure> structure = browser.call(LIMIT, () -> StructureReader.read(page));
        Seen<List<FramedStructure>> frames = browser.call(LIMIT, () -> FramesReader.read(page));
        Seen<ContrastSamples> contrast = browser.call(LIMIT, () -> new ContrastSampler(page, device).sample(axe));
        Seen<LinkedDocuments> linked = browser.call(DOCUMENTS, () -> DocumentsReader.read(page, documents));
        Seen<LayoutTrial> layout = browser.call(LIMIT, () -> LayoutTester.test(page));
        Seen<KeyboardWalk> keyboard = browser.call(LIMIT, () -> KeyboardWalker.walk(page));
        Stream<String> targets = Stream.of(
                        ElementBoxes.of(axe),
                        stream(keyboard, ElementBoxes::of),
                        stream(contrast, ElementBoxes::of),
                        stream(structure, ElementBoxes::of))
                .flatMap(one -> one);
        Seen<List<ElementBox>> boxes = browser.call(LIMIT, () -> ElementBoxes.read(page, targets));
        Seen<FormTrials> forms = browser.call(LIMIT, () -> FormTester.test(page));
        return new AccessibilityFacts(
                structure,
                keyboard,
                contrast,
                frames.fold(Function.identity(), fault -> List.of(new FramedStructure("iframe", Seen.missing(fault)))),
                layout,
                forms,
                linked,
                boxes.toOptional().orElse(List.of()));
    }

    private static <T> Stream<String> stream(Seen<T> seen, Function<T, Stream<String>> targets) {
        return seen.fold(targets, fault -> Stream.empty());
    }
}
