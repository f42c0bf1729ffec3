package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Guesses by the address which pages are made from one template: what varies within a group is masked. */
final class TemplateGroup {

    private TemplateGroup() {}

    static String of(URI canonical) {
        String path = masked(Objects.requireNonNullElse(canonical.getRawPath(), "/"));
        String route = HashRoute.of(canonical).map(found -> "#" + masked(found)).orElse("");
        return path + route + parameters(canonical);
    }

    private static String masked(String path) {
        String[] segments = path.split("/", -1);
        StringBuilder key = new StringBuilder();
        for (int at = 1; at < segments.length; at++) {
            boolean leaf = at == segments.length - 1 && at > 1;
            key.append('/').append(leaf || varies(segments[at]) ? mask(segments[at]) : segments[at]);
        }
        return key.toString();
    }

    private static boolean varies(String segment) {
        return segment.chars().anyMatch(Character::isDigit) || segment.length() > 40;
    }

    /** Keeps the extension: news.aspx and news/ are two templates. */
    private static String mask(String segment) {
        int dot = segment.lastIndexOf('.');
        boolean extension = dot > 0 && segment.substring(dot + 1).matches("[a-z]{2,5}");
        return extension ? "*" + segment.substring(dot) : "*";
    }

    private static String parameters(URI canonical) {
        String query = Objects.requireNonNullElse(canonical.getRawQuery(), "");
        return query.isEmpty()
                ? ""
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.replaceFirst("=.*", ""))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }
}
