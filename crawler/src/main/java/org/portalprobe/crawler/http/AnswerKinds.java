package org.portalprobe.crawler.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Header;
import org.portalprobe.crawler.artifact.Hop;

/** Keeps one answer of each kind: of one host, with the same status and the same protection. Thread-safe. */
final class AnswerKinds {

    private static final int MOST = 24;

    private static final Set<String> PROTECTION = Set.of(
            "strict-transport-security",
            "content-security-policy",
            "content-security-policy-report-only",
            "x-frame-options",
            "x-content-type-options",
            "referrer-policy",
            "server",
            "x-powered-by",
            "x-aspnet-version",
            "x-aspnetmvc-version",
            "x-generator");

    /** @param protection header fields that count, cookies without their values and dates */
    private record Kind(String origin, int status, List<String> protection) {

        static Kind of(Hop hop) {
            String origin = (hop.url().getScheme() + "://" + hop.url().getAuthority()).toLowerCase(Locale.ROOT);
            return new Kind(
                    origin,
                    hop.status(),
                    hop.headers().stream().flatMap(Kind::kept).sorted().toList());
        }

        private static Stream<String> kept(Header header) {
            if (header.name().equals("set-cookie")) {
                return Stream.of("cookie " + header.value().replaceAll("(?i);\\s*(expires|max-age)=[^;]*", ""));
            }
            return PROTECTION.contains(header.name())
                    ? Stream.of(header.name() + ": " + header.value().replaceAll("'nonce-[^']*'", "'nonce'"))
                    : Stream.empty();
        }
    }

    private final Map<Kind, Hop> first = new LinkedHashMap<>();

    synchronized void add(List<Hop> hops) {
        hops.forEach(hop -> first.putIfAbsent(Kind.of(hop), hop));
    }

    /** Kinds that none of these shows. */
    synchronized Kept except(Stream<Hop> shown) {
        Set<Kind> known = Set.copyOf(shown.map(Kind::of).toList());
        List<Hop> rest = new ArrayList<>();
        first.entrySet().stream()
                .filter(Predicate.not(kind -> known.contains(kind.getKey())))
                .forEach(kind -> rest.add(kind.getValue()));
        int kept = Math.min(MOST, rest.size());
        return new Kept(rest.subList(0, kept), rest.size() - kept);
    }

    /** @param omitted kinds beyond those kept */
    record Kept(List<Hop> hops, int omitted) {
        Kept {
            hops = List.copyOf(hops);
        }
    }
}
