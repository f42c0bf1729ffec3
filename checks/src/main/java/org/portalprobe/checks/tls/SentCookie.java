package org.portalprobe.checks.tls;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Set-Cookie field without its value: that is a secret and goes nowhere.
 *
 * @param attributes names in lower case
 */
record SentCookie(String name, Set<String> attributes) {

    static SentCookie parse(String field) {
        List<String> parts = List.of(field.split(";", -1));
        return new SentCookie(
                beforeEquals(parts.getFirst()),
                parts.stream()
                        .skip(1)
                        .map(part -> beforeEquals(part).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** By its name, as MDN's Observatory tells it: frameworks' session and login cookies. Anti-forgery tokens must be readable by scripts. */
    boolean carriesSession() {
        String word = name.toLowerCase(Locale.ROOT);
        return !word.contains("csrf")
                && !word.contains("xsrf")
                && (Stream.of("sess", "login", "auth", "jwt").anyMatch(word::contains) || word.endsWith("sid"));
    }

    /** {@code __Host-} and {@code __Secure-} promise attributes without which browsers drop the cookie. */
    boolean breaksItsPrefix() {
        boolean host = name.startsWith("__Host-");
        boolean insecure = !attributes.contains("secure");
        return (host && (insecure || !attributes.contains("path") || attributes.contains("domain")))
                || (name.startsWith("__Secure-") && insecure);
    }

    List<String> missing() {
        return Stream.of("Secure", "HttpOnly")
                .filter(attribute -> !attributes.contains(attribute.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String beforeEquals(String part) {
        int equals = part.indexOf('=');
        return (equals < 0 ? part : part.substring(0, equals)).strip();
    }
}
