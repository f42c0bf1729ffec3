package org.portalprobe.crawler.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.outline.Folded;

/** Weighs how much a link's words and address speak of a role; the same with and without diacritics. */
final class Lexicon {

    private static final List<Phrase> PHRASES = read("lexicon.txt");

    private record Phrase(String role, int weight, String words) {}

    private Lexicon() {}

    /** The role that a stratum has in the list. */
    static String role(Stratum stratum) {
        return stratum.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The heaviest phrase found for the role, with all that speak against it. */
    static int weight(String role, FoundPage page) {
        String text = " " + folded(page.text()) + " | " + folded(decoded(page)) + " ";
        int best = 0;
        int against = 0;
        for (Phrase phrase : PHRASES) {
            if (phrase.role().equals(role) && text.contains(" " + phrase.words() + " ")) {
                best = Math.max(best, phrase.weight());
                against += Math.min(0, phrase.weight());
            }
        }
        return best + against;
    }

    private static String decoded(FoundPage page) {
        String rest = HashRoute.path(page.url()) + " "
                + Objects.requireNonNullElse(page.url().getRawQuery(), "");
        try {
            String readable = AddressKey.of(URI.create(rest.replace(' ', '?')));
            return URLDecoder.decode(readable, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException nonsense) {
            return rest;
        }
    }

    /** Lower case, without diacritics, words apart by single spaces. */
    static String folded(String text) {
        return Folded.of(text);
    }

    private static List<Phrase> read(String resource) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 3))
                    .map(part -> new Phrase(part[0], Integer.parseInt(part[1]), folded(part[2])))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }
}
