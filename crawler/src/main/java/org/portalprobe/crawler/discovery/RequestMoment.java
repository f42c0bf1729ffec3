package org.portalprobe.crawler.discovery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells values of parameters that a server made from its clock while it answered: "changes since now" leads to the same page each time
 * and has another address each time. A moment that lies further back, such as an article's number, is none of them.
 *
 * @param asked by the server's clock
 */
record RequestMoment(Instant asked) {

    /** A crawl with its pauses takes minutes; caches may keep a page for some more. */
    private static final Duration NEAR = Duration.ofMinutes(30);

    /** In which servers of Vietnamese portals write. */
    private static final List<ZoneOffset> ZONES = List.of(ZoneOffset.UTC, ZoneOffset.ofHours(7));

    private static final Pattern SECONDS = Pattern.compile("(\\d{10})(?:\\.?\\d{3})?");
    private static final Pattern DIGITS = Pattern.compile("(20\\d{12})(?:\\d{3})?");
    private static final Pattern ISO = Pattern.compile("(20\\d\\d-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d).*");
    private static final Pattern CLOCK = Pattern.compile(".*?\\b(\\d{1,2}):(\\d\\d)\\b.*");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    /** @param value as it stands in the address */
    boolean made(String value) {
        try {
            return isNear(URLDecoder.decode(value, StandardCharsets.UTF_8).strip());
        } catch (DateTimeException | IllegalArgumentException noMoment) {
            return false;
        }
    }

    private boolean isNear(String text) {
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return isNear(Instant.ofEpochSecond(Long.parseLong(seconds.group(1))));
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return isNear(LocalDateTime.parse(digits.group(1), WRITTEN));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return isNear(LocalDateTime.parse(iso.group(1) + "T" + iso.group(2)));
        }
        Matcher clock = CLOCK.matcher(text);
        return clock.matches()
                && ZONES.stream()
                        .anyMatch(zone -> saysNow(
                                text,
                                LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2))),
                                zone));
    }

    private boolean isNear(LocalDateTime moment) {
        return ZONES.stream().anyMatch(zone -> isNear(moment.toInstant(zone)));
    }

    private boolean isNear(Instant moment) {
        return Duration.between(asked, moment).abs().compareTo(NEAR) <= 0;
    }

    /** "17:04, ngày 22 tháng 11 năm 2026": a time of the day alone is an office hour. */
    private boolean saysNow(String text, LocalTime time, ZoneOffset zone) {
        LocalDateTime here = LocalDateTime.ofInstant(asked, zone);
        boolean today =
                text.contains(String.valueOf(here.getYear())) && text.contains(String.valueOf(here.getDayOfMonth()));
        return today && isNear(here.with(time).toInstant(zone));
    }
}
