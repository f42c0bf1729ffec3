package org.portalprobe.reports.site;

import org.portalprobe.config.Language;
import org.portalprobe.reports.words.Words;

/**
 * How a page is shown and to whom.
 *
 * @param otherLanguage address of the same page in the other language
 * @param version of the product
 */
public record Setting(Language language, Addresses addresses, String otherLanguage, String version, Reader reader) {

    Words words() {
        return Words.in(language);
    }
}
