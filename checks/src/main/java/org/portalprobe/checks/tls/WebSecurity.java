package org.portalprobe.checks.tls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.SecurityText;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.WebLook;

/**
 * HTTPS enforcement and security headers over every hop and host that a visit exchanged with: redirects, error pages, files,
 * pages of the sample, and the answer to each TLS survey.
 */
public final class WebSecurity {

    private record Kind(String host, String rule, List<String> evidence) {
        static Kind of(WebFinding found) {
            return new Kind(
                    found.host(), found.finding().rule(), found.finding().evidence());
        }
    }

    private final Visit visit;
    private final Look look;

    private WebSecurity(Visit visit, Look look) {
        this.visit = visit;
        this.look = look;
    }

    /** By host, the worst first; each kind once. Empty when the visit had no look. */
    public static List<WebFinding> findings(Visit visit) {
        return visit.look()
                .toOptional()
                .map(look -> new WebSecurity(visit, look).all())
                .orElse(List.of());
    }

    /** Hosts that gave any answer over HTTP, in order. */
    static List<String> hosts(Look look) {
        TreeSet<String> hosts = new TreeSet<>();
        exchanges(look)
                .flatMap(chain -> chain.hops().stream())
                .map(Hop::url)
                .map(Hosts::of)
                .forEach(hosts::add);
        return List.copyOf(hosts);
    }

    private List<WebFinding> all() {
        List<WebFinding> found = new ArrayList<>();
        hops().forEach(hop -> AnswerFindings.of(hop, metaPolicies(hop))
                .forEach(finding -> found.add(WebFinding.at(hop.url(), finding))));
        exchanges(look).map(RedirectFindings::of).forEach(found::addAll);
        web().flatMap(web -> web.securityText().toOptional().stream())
                .forEach(file -> SecurityTextFindings.of(file, visit.start())
                        .forEach(finding -> found.add(
                                WebFinding.at(file.exchange().hops().getFirst().url(), finding))));
        return sorted(found);
    }

    private static List<WebFinding> sorted(Collection<WebFinding> found) {
        Map<Kind, WebFinding> kinds = new LinkedHashMap<>();
        found.forEach(one -> kinds.merge(Kind.of(one), one, WebFinding::and));
        return kinds.values().stream()
                .sorted(Comparator.comparing(WebFinding::host)
                        .thenComparing(one -> one.finding().severity(), Comparator.reverseOrder())
                        .thenComparing(one -> one.finding().rule()))
                .toList();
    }

    /** Every answer once, an answer that two chains share too. */
    private Stream<Hop> hops() {
        Stream<Hop> surveyed = look.tls().values().stream()
                .flatMap(slot -> slot.toOptional().stream())
                .flatMap(WebSecurity::answer);
        Stream<Hop> others = web().flatMap(web -> web.answers().stream());
        return Stream.of(exchanges(look).flatMap(chain -> chain.hops().stream()), others, surveyed)
                .flatMap(Function.identity())
                .distinct();
    }

    private static Stream<Hop> answer(TlsSurvey survey) {
        return survey.http().toOptional().map(answer -> HeaderFindings.hop(survey, answer)).stream();
    }

    private static Stream<Exchange> exchanges(Look look) {
        Stream<Seen<Exchange>> more = look.web().toOptional().stream().flatMap(web -> Stream.of(
                        web.plainHttp().values().stream(),
                        Stream.of(web.unknownPage(), web.securityText().map(SecurityText::exchange)))
                .flatMap(Function.identity()));
        return Stream.concat(Stream.of(look.entry(), look.plainHttp()), more)
                .flatMap(slot -> slot.toOptional().stream());
    }

    private List<String> metaPolicies(Hop hop) {
        boolean isEntry = look.entry()
                .toOptional()
                .map(entry -> entry.last().url().equals(hop.url()))
                .orElse(false);
        return isEntry ? web().flatMap(web -> web.metaPolicies().stream()).toList() : List.of();
    }

    private Stream<WebLook> web() {
        return look.web().toOptional().stream();
    }
}
