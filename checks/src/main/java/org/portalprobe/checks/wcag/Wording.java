package org.portalprobe.checks.wcag;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of words that say nothing, Vietnamese and English, from a resource of this package. */
final class Wording {

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final ResourceBundle LISTS =
            ResourceBundle.getBundle("org.portalprobe.checks.wcag.wording", Locale.ROOT);

    private Wording() {}

    static Set<String> list(String name) {
        return Arrays.stream(LISTS.getString(name).split("\\|", -1))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean hasLetters(String text) {
        return LETTER.matcher(text).find();
    }

    /** Lower case, single spaces, no punctuation at the ends. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }
}
