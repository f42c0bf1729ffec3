package org.portalprobe.reports.html;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Language;
import org.portalprobe.reports.words.Words;

/**
 * What every page of the report has.
 *
 * @param otherLanguage file of the same page in the other language
 * @param home file of the index; empty on the index itself
 * @param style the report's own style sheet, trusted; stands in the page unless it is served as a file
 * @param sheet address of the style sheet where it is served
 * @param links pages that go with this one: a label and an address each
 * @param generated when and by what, in words
 */
public record Frame(
        Words words,
        String title,
        String otherLanguage,
        Optional<String> home,
        String style,
        Optional<String> sheet,
        List<Fact> links,
        String generated) {

    /** Of a page that carries its style itself. */
    Frame(Words words, String title, String otherLanguage, Optional<String> home, String style, String generated) {
        this(words, title, otherLanguage, home, style, Optional.empty(), List.of(), generated);
    }

    /**
     * Of a page that is served beside its style sheet.
     *
     * @param version of the product
     */
    public static Frame served(
            Language language,
            String title,
            String otherLanguage,
            String home,
            String sheet,
            List<Fact> links,
            String version,
            Instant generated) {
        Words words = Words.in(language);
        return new Frame(
                words,
                title,
                otherLanguage,
                Optional.of(home),
                "",
                Optional.of(sheet),
                links,
                words.text("frame.generated", version, words.time(generated)));
    }

    /** The same under another title. */
    Frame titled(String other) {
        return new Frame(words, other, otherLanguage, home, style, sheet, links, generated);
    }

    public String lang() {
        return words.language().tag();
    }
}
