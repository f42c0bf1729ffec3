package org.portalprobe.checks.wcag;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What kind of name an element's snippet gives it: stable over pages and days, unlike the name itself. */
enum NameKind {
    /** Nothing to be read. */
    NONE,
    /** Neither letters nor digits. */
    SIGNS,
    /** Digits alone. */
    NUMBER,
    /** A file's name or an address. */
    FILE,
    /** Says the same everywhere: "more", "tại đây". */
    GENERAL,
    WORDS;

    private static final Pattern FILE_NAME = Pattern.compile("(?iu)(https?://\\S+|[^\\s/]+\\.\\p{Alnum}{2,5})");
    private static final Pattern DIGITS = Pattern.compile("[\\p{N}\\p{Punct}\\s]+");
    private static final Set<String> GENERALITIES = Wording.list("links");

    static NameKind of(String html) {
        Element element = Parser.parseBodyFragment(html, "").body();
        String name = Stream.of("aria-label", "alt", "title", "placeholder")
                .map(attribute -> element.select("[" + attribute + "]").attr(attribute))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(element::text)
                .strip();
        if (name.isEmpty()) {
            return NONE;
        }
        if (!Wording.hasLetters(name)) {
            return SIGNS;
        }
        if (DIGITS.matcher(name).matches()) {
            return NUMBER;
        }
        if (FILE_NAME.matcher(name).matches()) {
            return FILE;
        }
        return GENERALITIES.contains(Wording.plain(name)) ? GENERAL : WORDS;
    }
}
