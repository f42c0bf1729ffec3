package org.portalprobe.crawler.outline;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text for comparing: Vietnamese is written with and without its diacritics, and in capitals. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    /** Lower case, without diacritics, words apart by single spaces. */
    public static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String latin = bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(latin).replaceAll(" ").strip();
    }
}
