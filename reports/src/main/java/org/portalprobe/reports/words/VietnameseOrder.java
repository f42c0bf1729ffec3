package org.portalprobe.reports.words;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as a Vietnamese list orders them: word by word, so that Bà Rịa stands before Bạc Liêu; letters before tones within a word;
 * "TP." and dashes count for nothing.
 */
public final class VietnameseOrder implements Comparator<String> {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern CITY = Pattern.compile("^(?:TP\\.?|Thành phố)\\s+", Pattern.CASE_INSENSITIVE);

    private final Collator words = collator();

    private static Collator collator() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        // Names may come decomposed, from a Mac or a PDF.
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator;
    }

    @Override
    public int compare(String one, String other) {
        String[] mine = split(one);
        String[] theirs = split(other);
        for (int index = 0; index < Math.min(mine.length, theirs.length); index++) {
            int difference = words.compare(mine[index], theirs[index]);
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(mine.length, theirs.length);
    }

    private static String[] split(String name) {
        return BETWEEN_WORDS.split(CITY.matcher(name.strip()).replaceFirst(""));
    }
}
