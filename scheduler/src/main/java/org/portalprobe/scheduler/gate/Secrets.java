package org.portalprobe.scheduler.gate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Values that a person gave along; no output may repeat them, not even where the site did. */
final class Secrets {

    /** Shorter ones would be found in every other word. */
    private static final int SHORTEST = 4;

    private static final String MASK = "***";

    private final List<String> values;

    Secrets(List<String> given) {
        Set<String> all = new LinkedHashSet<>();
        given.stream()
                .filter(value -> value.length() >= SHORTEST)
                .flatMap(Secrets::spellings)
                .forEach(all::add);
        List<String> longestFirst = new ArrayList<>(all);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        this.values = List.copyOf(longestFirst);
    }

    private static Stream<String> spellings(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        String markup = value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return Stream.of(
                value,
                markup,
                URLEncoder.encode(value, StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String masked(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, MASK);
        }
        return masked;
    }
}
