package org.portalprobe.config.loader;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.portalprobe.config.Consent;
import org.portalprobe.config.Contact;
import org.portalprobe.config.Enrolment;
import org.portalprobe.config.MaintenanceWindow;
import org.portalprobe.config.PathRules;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.QuietHours;
import org.portalprobe.config.Scope;
import org.portalprobe.config.StatusChange;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.yaml.TextParser;
import org.portalprobe.config.yaml.Unfit;
import org.portalprobe.config.yaml.YamlMapping;
import org.portalprobe.config.yaml.YamlValue;

/** Reads how a portal takes part; knows which organisations have named their scored portal already. */
final class EnrolmentReader {

    static final List<String> KEYS = List.of(
            "scored", "history", "scope", "emc-site", "consents", "contacts", "maintenance", "source", "quiet-hours");

    static final TextParser<LocalDate> DAY = text -> {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new Unfit("is no date", "write e.g. \"2025-07-01\"");
        }
    };

    private static final TextParser<QuietHours.Span> SPAN =
            TextParser.of(QuietHours.Span::parse, "is no span of hours", "write e.g. \"07:30-17:00\"");

    /** The clock on the wall of whoever announces it. */
    private static final TextParser<Instant> MOMENT = text -> {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T'))
                    .atZone(VietnamTime.ZONE)
                    .toInstant();
        } catch (DateTimeParseException malformed) {
            throw new Unfit("is no moment", "write date and hour of Vietnam, e.g. \"2026-11-28 22:00\"");
        }
    };

    private final Map<String, Integer> scoredLines = new HashMap<>();

    Optional<Enrolment> read(YamlMapping map, Optional<String> organisation) {
        var scored = map.optional("scored", v -> v.flag().flatMap(flag -> claim(v, flag, organisation)));
        var history =
                map.optional("history", v -> v.each(EnrolmentReader::change).flatMap(all -> inOrder(v, all)));
        var scope = map.optional("scope", v -> v.mapping().flatMap(EnrolmentReader::scope));
        var site = map.optional("emc-site", v -> v.integer(1, Integer.MAX_VALUE));
        var consents = map.optional("consents", v -> v.each(EnrolmentReader::consent));
        var contacts = map.optional("contacts", v -> v.each(EnrolmentReader::contact));
        var maintenance = map.optional("maintenance", v -> v.each(EnrolmentReader::window));
        var source = map.optional("source", YamlValue::text);
        var quiet = map.optional("quiet-hours", v -> v.each(span -> span.parsed(SPAN)));
        return map.build(() -> new Enrolment(
                scored.orElse(false),
                history.orElse(List.of()),
                scope.orElse(Scope.OWN_HOST),
                site.map(number -> OptionalLong.of(number)).orElse(OptionalLong.empty()),
                consents.orElse(List.of()),
                contacts.orElse(List.of()),
                maintenance.orElse(List.of()),
                source,
                quiet.map(QuietHours::new).orElse(QuietHours.NONE)));
    }

    static Optional<PortalStatus> latest(Enrolment enrolment) {
        return enrolment.history().isEmpty()
                ? Optional.empty()
                : Optional.of(enrolment.history().getLast().status());
    }

    private Optional<Boolean> claim(YamlValue at, boolean scored, Optional<String> organisation) {
        if (scored && organisation.isEmpty()) {
            return at.wrong("is true for a portal of no organisation", "name its organisation");
        }
        Integer first = scored ? scoredLines.putIfAbsent(organisation.orElseThrow(), at.line()) : null;
        return first == null
                ? Optional.of(scored)
                : at.wrong(
                        "is the second scored portal of " + organisation.orElseThrow() + ", the first in line " + first,
                        "keep one");
    }

    private static Optional<StatusChange> change(YamlValue value) {
        return value.mapping().flatMap(map -> {
            map.only(List.of("status", "since"));
            var status = map.required("status", v -> v.word(PortalStatus.class));
            var since = map.required("since", v -> v.parsed(DAY));
            return map.build(() -> new StatusChange(status.orElseThrow(), since.orElseThrow()));
        });
    }

    private static Optional<List<StatusChange>> inOrder(YamlValue at, List<StatusChange> changes) {
        List<StatusChange> sorted = changes.stream()
                .sorted(Comparator.comparing(StatusChange::since))
                .toList();
        return sorted.equals(changes) ? Optional.of(changes) : at.wrong("is not in order", "write the oldest first");
    }

    private static Optional<Scope> scope(YamlMapping map) {
        map.only(List.of("hosts", "sub-sites", "paths", "include", "exclude"));
        var hosts = map.optional("hosts", v -> v.each(host -> host.parsed(EnrolmentReader::host)));
        Optional<List<URI>> sites = map.optional("sub-sites", v -> v.each(site -> site.parsed(PortalUrl::parse)));
        var paths = map.optional("paths", v -> v.each(path -> path.parsed(EnrolmentReader::path)));
        var include = map.optional("include", v -> v.each(YamlValue::text));
        var exclude = map.optional("exclude", v -> v.each(YamlValue::text));
        return map.build(() -> new Scope(
                hosts.orElse(List.of()),
                sites.orElse(List.of()),
                new PathRules(paths.orElse(List.of()), include.orElse(List.of()), exclude.orElse(List.of()))));
    }

    private static String path(String text) throws Unfit {
        if (!text.startsWith("/")) {
            throw new Unfit("is no path", "write e.g. /dichvucong");
        }
        return text;
    }

    static String host(String text) throws Unfit {
        if (!text.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*")) {
            throw new Unfit("is no host name", "write e.g. tthc.example.gov.vn, without scheme and path");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static Optional<Consent> consent(YamlValue value) {
        return value.mapping().flatMap(map -> {
            map.only(List.of("to", "since", "document"));
            var to = map.required("to", v -> v.word(Consent.To.class));
            var since = map.required("since", v -> v.parsed(DAY));
            var document = map.required("document", YamlValue::text);
            return map.build(() -> new Consent(to.orElseThrow(), since.orElseThrow(), document.orElseThrow()));
        });
    }

    private static Optional<MaintenanceWindow> window(YamlValue value) {
        return value.mapping().flatMap(map -> {
            map.only(List.of("from", "to", "announced"));
            var from = map.required("from", v -> v.parsed(MOMENT));
            var to = map.required("to", v -> v.parsed(MOMENT));
            var announced = map.required("announced", YamlValue::text);
            boolean inOrder = from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get());
            return inOrder
                    ? map.build(
                            () -> new MaintenanceWindow(from.orElseThrow(), to.orElseThrow(), announced.orElseThrow()))
                    : value.wrong("ends before it starts", "write the earlier moment as from");
        });
    }

    private static Optional<Contact> contact(YamlValue value) {
        return value.mapping().flatMap(map -> {
            map.only(List.of("name", "address"));
            var name = map.required("name", YamlValue::text);
            var address = map.required("address", YamlValue::text);
            return map.build(() -> new Contact(name.orElseThrow(), address.orElseThrow()));
        });
    }
}
