package org.portalprobe.checks.tls;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;

/**
 * One thing the survey showed.
 *
 * @param rule stable id; {@link TlsAdvice} has its words
 * @param cap the best letter that SSL Labs 2009r (or, below A, this project) still gives
 * @param clauses where it is written
 * @param evidence measured facts without words of any language: names, numbers, instants; {@link TlsAdvice#seen} says them
 * @param technical what a machine said, in English; empty where the facts say it all
 */
public record TlsFinding(
        String rule,
        Area area,
        Severity severity,
        Optional<TlsGrade> cap,
        List<String> clauses,
        List<String> evidence,
        String technical) {

    /** What part of the service it concerns. */
    public enum Area {
        PROTOCOL,
        SUITES,
        KEY_EXCHANGE,
        CERTIFICATE,
        CONFIGURATION,
        HTTP
    }

    public TlsFinding {
        clauses = List.copyOf(clauses);
        evidence = List.copyOf(evidence);
    }

    static TlsFinding of(String rule, Area area, Severity severity, String... clauses) {
        return new TlsFinding(rule, area, severity, Optional.empty(), List.of(clauses), List.of(), "");
    }

    TlsFinding capping(TlsGrade best) {
        return new TlsFinding(rule, area, severity, Optional.of(best), clauses, evidence, technical);
    }

    TlsFinding seen(Object... facts) {
        return seen(Stream.of(facts).map(String::valueOf).toList());
    }

    TlsFinding seen(List<String> facts) {
        return new TlsFinding(rule, area, severity, cap, clauses, facts, technical);
    }

    /** What a card's finding says of it. */
    Remark remark() {
        return Remark.of(
                RemarkCode.TLS_FINDING,
                Stream.concat(Stream.of(rule, technical), evidence.stream()).toList());
    }

    TlsFinding said(String detail) {
        return new TlsFinding(rule, area, severity, cap, clauses, evidence, detail);
    }
}
