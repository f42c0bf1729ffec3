package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.HTTP;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.SecurityText;

/** Can who finds a hole tell the right people (RFC 9116)? */
final class SecurityTextFindings {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final SecurityText file;
    private final Instant now;
    private final List<TlsFinding> findings = new ArrayList<>();

    private SecurityTextFindings(SecurityText file, Instant now) {
        this.file = file;
        this.now = now;
    }

    static List<TlsFinding> of(SecurityText file, Instant now) {
        SecurityTextFindings asked = new SecurityTextFindings(file, now);
        Hop last = file.exchange().last();
        if (asked.isThere(last)) {
            asked.transport(last);
            asked.fields();
        } else {
            asked.add("security-txt-missing", Severity.INFO, "RFC 9116 section 3");
        }
        return asked.findings;
    }

    /** A page that says 200 for every address is no file. */
    private boolean isThere(Hop last) {
        boolean page =
                last.value("content-type").orElse("").toLowerCase(Locale.ROOT).contains("html");
        return last.status() == 200 && !page && !file.text().isBlank();
    }

    private void transport(Hop last) {
        if (!Hosts.overHttps(last.url())) {
            add("security-txt-over-http", Severity.LOW, "RFC 9116 section 3");
        }
        String type = last.value("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("text/plain")) {
            add("security-txt-type", Severity.LOW, "RFC 9116 section 3");
        }
    }

    private void fields() {
        List<String> contacts = values("contact");
        if (contacts.isEmpty()) {
            add("security-txt-no-contact", Severity.LOW, "RFC 9116 section 2.5.3");
        } else if (contacts.stream().noneMatch(value -> value.matches("(?i)(mailto:|tel:|https://).+"))) {
            findings.add(TlsFinding.of("security-txt-bad-contact", HTTP, Severity.LOW, "RFC 9116 section 2.5.3")
                    .seen(contacts.getFirst()));
        }
        List<String> ends = values("expires");
        Optional<Instant> end = ends.size() == 1 ? instant(ends.getFirst()) : Optional.empty();
        if (end.isEmpty()) {
            add("security-txt-no-expires", Severity.LOW, "RFC 9116 section 2.5.5");
        } else if (end.get().isBefore(now)) {
            findings.add(TlsFinding.of("security-txt-expired", HTTP, Severity.LOW, "RFC 9116 section 2.5.5")
                    .seen(end.get()));
        } else if (end.get().isAfter(now.plus(LONGEST))) {
            findings.add(TlsFinding.of("security-txt-far-expires", HTTP, Severity.INFO, "RFC 9116 section 2.5.5")
                    .seen(end.get()));
        }
    }

    private List<String> values(String field) {
        return file.text()
                .lines()
                .map(String::strip)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .toList();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private void add(String rule, Severity severity, String clause) {
        findings.add(TlsFinding.of(rule, HTTP, severity, clause));
    }
}
