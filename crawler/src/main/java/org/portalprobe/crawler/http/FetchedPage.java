package org.portalprobe.crawler.http;

import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** A page as the portal sent it, before any script. The body is decompressed and may be cut. */
public final class FetchedPage {

    private final Answer answer;

    FetchedPage(Answer answer) {
        this.answer = answer;
    }

    /** Where it came from, after redirects. */
    public URI landed() {
        return answer.hop().url();
    }

    public int status() {
        return answer.hop().status();
    }

    /** Media type and charset as the server says; empty text when it says nothing. */
    public String contentType() {
        return answer.hop().value("content-type").orElse("");
    }

    /** By the server's own clock; empty where it does not say. */
    public Optional<Instant> answered() {
        try {
            return answer.hop().value("date").map(date -> ZonedDateTime.parse(
                            date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }

    public boolean isHtml() {
        String type = contentType().toLowerCase(Locale.ROOT);
        return status() == 200 && (type.isEmpty() || type.contains("html"));
    }

    public InputStream body() {
        return answer.body();
    }

    public boolean cut() {
        return answer.cut();
    }
}
