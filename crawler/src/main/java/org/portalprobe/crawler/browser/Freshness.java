package org.portalprobe.crawler.browser;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a browser may show an answer again without asking, by its headers alone (RFC 9111 section 4.2.1). */
final class Freshness {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,10})");

    private Freshness() {}

    /** @param headers with names in lower case; guessing from Last-Modified does not count: nobody asked for it */
    static long seconds(Map<String, String> headers) {
        String control = headers.getOrDefault("cache-control", "").toLowerCase(Locale.ROOT);
        if (control.contains("no-store") || control.contains("no-cache")) {
            return 0;
        }
        Matcher age = MAX_AGE.matcher(control);
        return age.find() ? Long.parseLong(age.group(1)) : expires(headers);
    }

    private static long expires(Map<String, String> headers) {
        Optional<ZonedDateTime> until = date(headers.getOrDefault("expires", ""));
        Optional<ZonedDateTime> from = date(headers.getOrDefault("date", ""));
        return until.isEmpty() || from.isEmpty()
                ? 0
                : Math.max(0, Duration.between(from.get(), until.get()).toSeconds());
    }

    private static Optional<ZonedDateTime> date(String written) {
        try {
            return Optional.of(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException absent) {
            return Optional.empty();
        }
    }
}
