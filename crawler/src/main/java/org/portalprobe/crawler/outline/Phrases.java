package org.portalprobe.crawler.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A list of phrases, Vietnamese and English, that all mean one thing; from a resource bundle, apart by {@code |}. Compared
 * by whole words, without diacritics and case.
 */
public final class Phrases {

    private final List<String> folded;

    private Phrases(List<String> folded) {
        this.folded = folded;
    }

    /** @throws java.util.MissingResourceException when the bundle lacks the list: a bug of ours */
    public static Phrases of(String bundle, String name) {
        String list = ResourceBundle.getBundle(bundle, Locale.ROOT).getString(name);
        return new Phrases(Arrays.stream(list.split("\\|", -1))
                .map(Folded::of)
                .filter(phrase -> !phrase.isEmpty())
                .toList());
    }

    /** @param text folded */
    public boolean in(String text) {
        String words = " " + text + " ";
        return folded.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
    }

    /** @param text folded */
    public boolean is(String text) {
        return folded.contains(text);
    }

    /** @param text folded */
    public boolean begins(String text) {
        String words = text + " ";
        return folded.stream().anyMatch(phrase -> words.startsWith(phrase + " "));
    }
}
