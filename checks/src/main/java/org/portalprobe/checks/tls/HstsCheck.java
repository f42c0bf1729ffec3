package org.portalprobe.checks.tls;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.StatusFault;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Visit;

/**
 * Does the portal's host tell browsers to stay on https for at least six months (RFC 6797; scoring section 5, A2b)? A policy that
 * browsers ignore is none: over http, over a certificate they refuse (section 8.1), for an address literal (section 8.1.1).
 */
final class HstsCheck implements Check<Visit> {

    /** Six months of thirty days, in seconds: "HSTS >= 6 months" of scoring section 5. */
    static final long SIX_MONTHS = 15_552_000;

    private static final CheckId ID = new CheckId("hsts");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Observation> observe(Visit visit) {
        Answer answer = visit.look().fold(look -> answer(visit.url(), look), Answer::cannotTell);
        return List.of(answer.by(this, new Subject.OfHost(Hosts.of(visit.url())), Provenance.of(visit)));
    }

    private static Answer answer(URI portal, Look look) {
        return look.entry().fold(entry -> answer(portal, entry, look), fault -> withoutEntry(portal, fault));
    }

    private static Answer withoutEntry(URI portal, Fault fault) {
        return fault.cause() == Cause.CERTIFICATE_REFUSED && fault.attribution() == Attribution.PORTAL
                ? failed(portal, Remark.of(RemarkCode.HSTS_CERTIFICATE_REFUSED, fault.detail()))
                : Answer.cannotTell(fault);
    }

    private static Answer answer(URI portal, Exchange entry, Look look) {
        Optional<Hop> hop = lastOverHttps(Hosts.of(portal), entry)
                .or(() -> look.plainHttp().toOptional().flatMap(plain -> lastOverHttps(Hosts.of(portal), plain)));
        return hop.map(HstsCheck::judge).orElseGet(() -> failed(portal, Remark.of(RemarkCode.HSTS_WITHOUT_HTTPS)));
    }

    private static Optional<Hop> lastOverHttps(String host, Exchange chain) {
        return chain.hops().reversed().stream()
                .filter(hop -> Hosts.overHttps(hop.url()) && Hosts.of(hop.url()).equals(host))
                .findFirst();
    }

    private static Answer judge(Hop hop) {
        Optional<Fault> error = StatusFault.of(hop.status(), hop.url());
        if (error.isPresent()) {
            return Answer.cannotTell(error.get());
        }
        if (Hosts.refusedByBrowsers(hop)) {
            return failed(hop.url(), Remark.of(RemarkCode.HSTS_CERTIFICATE_REFUSED));
        }
        if (Hosts.isAddress(Hosts.of(hop.url()))) {
            return failed(hop.url(), Remark.of(RemarkCode.HSTS_FOR_ADDRESS, Hosts.of(hop.url())));
        }
        // Only the first field counts (RFC 6797 section 8.1).
        return hop.value("strict-transport-security")
                .map(header -> judge(hop.url(), header))
                .orElseGet(() -> failed(hop.url(), Remark.of(RemarkCode.HSTS_ABSENT)));
    }

    private static Answer judge(URI url, String header) {
        Optional<Long> maxAge = maxAge(header);
        if (maxAge.isEmpty()) {
            return failed(url, Remark.of(RemarkCode.HSTS_INVALID, header));
        }
        return maxAge.get() >= SIX_MONTHS
                ? Answer.passed(Remark.of(RemarkCode.HSTS_LONG_ENOUGH, maxAge.get()))
                : failed(url, Remark.of(RemarkCode.HSTS_TOO_SHORT, maxAge.get(), SIX_MONTHS));
    }

    /** Empty when the policy is invalid: max-age is required and no directive may stand twice (RFC 6797 section 6.1). */
    static Optional<Long> maxAge(String header) {
        List<String> values = Stream.of(header.split(";", -1))
                .map(String::strip)
                .filter(directive -> directive.matches("(?i)max-age\\s*=.*"))
                .map(directive ->
                        directive.substring(directive.indexOf('=') + 1).strip())
                .map(value -> value.matches("\".*\"") ? value.substring(1, value.length() - 1) : value)
                .toList();
        return values.size() == 1 && values.getFirst().matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(values.getFirst()))
                : Optional.empty();
    }

    private static Answer failed(URI url, Remark remark) {
        return Answer.failed(
                remark,
                List.of(Finding.of(
                        "hsts", Impact.MODERATE, List.of("RFC 6797"), url, "Strict-Transport-Security", remark)));
    }
}
