package org.portalprobe.config.organisation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name without the accidents of its writing: capitals, dashes, punctuation, composed or decomposed letters, the place of the tone
 * (Hòa, Hoà), and the words for province and city. Tones and letters themselves stay: they tell names apart.
 */
final class PlainName {

    /** The five tone marks; circumflex, breve and horn make letters and stay where they are. */
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final String PROVINCE = plain("tỉnh");
    private static final String CITY = plain("thành phố");
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:" + plain("ubnd") + " |" + plain("ủy ban nhân dân") + " )?(?:" + PROVINCE + "|" + CITY + "|tp) (?=.)");

    private PlainName() {}

    static String of(String name) {
        return PREFIX.matcher(plain(name)).replaceFirst("");
    }

    private static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_LETTERS.split(letters))
                .filter(word -> !word.isEmpty())
                .map(PlainName::toneLast)
                .collect(Collectors.joining(" "));
    }

    private static String toneLast(String word) {
        var tones = new StringBuilder();
        TONES.matcher(word).results().forEach(tone -> tones.append(tone.group()));
        return TONES.matcher(word).replaceAll("") + tones;
    }
}
