package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads success criteria out of axe-core's tags: {@code wcag111} is 1.1.1, {@code wcag1410} is 1.4.10. */
final class SuccessCriteria {

    /** Obsolete: HTML is to be treated as always satisfying it (errata of WCAG 2.0). */
    static final String PARSING = "4.1.1";

    private static final Pattern TAG = Pattern.compile("wcag([1-4])(\\d)(\\d{1,2})");

    private SuccessCriteria() {}

    /** Those of the principle, when the rule belongs to level A or AA of WCAG 2.0; else none. */
    static List<String> of(List<String> tags, Principle principle) {
        return all(tags).stream().filter(principle::has).toList();
    }

    /** All of them, when the rule belongs to level A or AA of WCAG 2.0; else none. */
    static List<String> all(List<String> tags) {
        if (!tags.contains("wcag2a") && !tags.contains("wcag2aa")) {
            return List.of();
        }
        return written(tags);
    }

    /** All that the tags name, of whatever level. */
    static List<String> written(List<String> tags) {
        return tags.stream()
                .flatMap(tag -> read(tag).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> read(String tag) {
        return TAG.matcher(tag)
                .results()
                .findFirst()
                .filter(match -> match.end() - match.start() == tag.length())
                .map(SuccessCriteria::dotted);
    }

    private static String dotted(MatchResult match) {
        return match.group(1) + "." + match.group(2) + "." + match.group(3);
    }
}
