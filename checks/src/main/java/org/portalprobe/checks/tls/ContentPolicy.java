package org.portalprobe.checks.tls;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One serialized Content-Security-Policy (Content Security Policy Level 3, section 2.2).
 *
 * @param directives by lower-case name; of a directive that stands twice the first counts
 */
record ContentPolicy(Map<String, List<String>> directives) {

    /** Places from which anybody can serve a script. */
    private static final Set<String> WIDE = Set.of("*", "http:", "https:", "data:");

    /** All policies of header fields: a field may hold several, separated by commas. */
    static List<ContentPolicy> parse(List<String> fields) {
        return fields.stream()
                .flatMap(field -> Stream.of(field.split(",", -1)))
                .map(ContentPolicy::parse)
                .filter(policy -> !policy.directives.isEmpty())
                .toList();
    }

    private static ContentPolicy parse(String text) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            List<String> words = Arrays.asList(part.strip().split("\\s+"));
            if (!words.getFirst().isEmpty()) {
                directives.putIfAbsent(words.getFirst().toLowerCase(Locale.ROOT), words.subList(1, words.size()));
            }
        }
        return new ContentPolicy(directives);
    }

    /** Empty when nothing restricts scripts. */
    private Optional<List<String>> scripts() {
        return Optional.ofNullable(directives.getOrDefault("script-src", directives.get("default-src")));
    }

    boolean restrictsScripts() {
        return scripts().isPresent();
    }

    /** A nonce, a hash or strict-dynamic makes browsers ignore 'unsafe-inline' (section 6.7.3.2). */
    boolean allowsInlineScripts() {
        return scripts()
                .map(sources ->
                        has(sources, "'unsafe-inline'") && sources.stream().noneMatch(ContentPolicy::pins))
                .orElse(true);
    }

    boolean allowsEval() {
        return scripts().map(sources -> has(sources, "'unsafe-eval'")).orElse(true);
    }

    boolean allowsScriptsFromAnywhere() {
        return scripts()
                .map(sources -> !has(sources, "'strict-dynamic'")
                        && sources.stream()
                                .map(source -> source.toLowerCase(Locale.ROOT))
                                .anyMatch(WIDE::contains))
                .orElse(true);
    }

    /** frame-ancestors that keeps strangers out; works in a header only (section 6.4.2). */
    boolean limitsFraming() {
        return Optional.ofNullable(directives.get("frame-ancestors"))
                .map(sources -> sources.stream()
                        .map(source -> source.toLowerCase(Locale.ROOT))
                        .noneMatch(WIDE::contains))
                .orElse(false);
    }

    private static boolean has(List<String> sources, String keyword) {
        return sources.stream().anyMatch(keyword::equalsIgnoreCase);
    }

    private static boolean pins(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        return lower.startsWith("'nonce-") || lower.startsWith("'sha") || lower.equals("'strict-dynamic'");
    }
}
