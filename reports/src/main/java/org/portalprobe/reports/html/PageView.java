package org.portalprobe.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.EmcSeen;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/**
 * One page of the sample.
 *
 * @param picture file of its screenshot
 * @param small the same for a list of many
 */
public record PageView(
        String title,
        Link address,
        Optional<String> picture,
        Optional<String> small,
        String stratum,
        List<Fact> facts) {

    /** Where the pictures of this report stand. */
    @FunctionalInterface
    public interface Pictures {
        /** File of the picture relative to the page; empty when it is not there. */
        Optional<String> file(BlobRef blob);

        /** The same, small, where there is such a file. */
        default Optional<String> small(BlobRef blob) {
            return file(blob);
        }

        /** All of it, small, where there is such a file. */
        default Optional<String> fitting(BlobRef blob) {
            return file(blob);
        }

        /** A file that shows at least this part of the picture. */
        default Optional<Cut> cut(BlobRef blob, int left, int top, int width, int height) {
            return file(blob).map(file -> new Cut(file, 0, 0, 0, 0));
        }
    }

    /**
     * A part of a picture.
     *
     * @param left where the file's left edge lies on the picture
     * @param top where its upper edge lies
     * @param width that the file covers on the picture; 0 when it is drawn as large as it is
     * @param height likewise
     */
    public record Cut(String file, int left, int top, int width, int height) {

        /** Nothing where the file's own size holds. */
        public @Nullable String shownWidth() {
            return width > 0 ? String.valueOf(width) : null;
        }

        public @Nullable String shownHeight() {
            return height > 0 ? String.valueOf(height) : null;
        }
    }

    static PageView of(InspectedPage page, Pictures pictures, Words words) {
        Optional<PageFacts> facts = page.facts().toOptional();
        String title = facts.map(seen -> ForeignText.line(seen.title(), 120))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> words.text("page.untitled"));
        return new PageView(
                title,
                Link.of(page.page().url(), words),
                page.screenshot().flatMap(pictures::file),
                page.screenshot().flatMap(pictures::small),
                words.name("stratum", page.page().stratum()),
                facts(page, words));
    }

    private static List<Fact> facts(InspectedPage page, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("page.status", page.status() == 0 ? words.text("page.noAnswer") : "" + page.status(), words));
        facts.add(fact(
                "page.axe",
                page.axe()
                        .fold(
                                run -> run.violations().isEmpty()
                                        ? words.text("page.axe.clean")
                                        : words.text(
                                                "page.axe.rules",
                                                run.violations().size()),
                                fault -> words.name("cause", fault.cause())),
                words));
        page.facts().toOptional().ifPresent(seen -> {
            facts.add(fact("page.emc", emc(seen.emc(), words), words));
            if (!seen.mixedContent().isEmpty()) {
                facts.add(fact("page.mixed", "" + seen.mixedContent().size(), words));
            }
        });
        return facts;
    }

    private static String emc(EmcSeen emc, Words words) {
        if (emc.requested()) {
            return words.text("page.emc.live");
        }
        return words.text(emc.inSource() ? "page.emc.silent" : emc.inComment() ? "page.emc.comment" : "page.emc.none");
    }

    private static Fact fact(String key, String text, Words words) {
        return new Fact(words.text(key), text);
    }
}
