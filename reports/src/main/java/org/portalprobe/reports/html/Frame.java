package org.portalprobe.reports.html;

import java.util.Optional;
import org.portalprobe.reports.words.Words;

/**
 * What every page of the report has.
 *
 * @param otherLanguage file of the same page in the other language
 * @param home file of the index; empty on the index itself
 * @param style the report's own style sheet, trusted
 * @param generated when and by what, in words
 */
public record Frame(
        Words words, String title, String otherLanguage, Optional<String> home, String style, String generated) {

    public String lang() {
        return words.language().tag();
    }
}
