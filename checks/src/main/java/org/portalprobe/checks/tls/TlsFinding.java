package org.portalprobe.checks.tls;

import java.util.List;
import java.util.Optional;

/**
 * One thing the survey showed.
 *
 * @param rule stable id; {@link TlsAdvice} has its words
 * @param cap the best letter that SSL Labs 2009r (or, below A, this project) still gives
 * @param clauses where it is written
 * @param evidence measured fact
 */
public record TlsFinding(
        String rule, Area area, Severity severity, Optional<TlsGrade> cap, List<String> clauses, String evidence) {

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
    }

    static TlsFinding of(String rule, Area area, Severity severity, String evidence, String... clauses) {
        return new TlsFinding(rule, area, severity, Optional.empty(), List.of(clauses), evidence);
    }

    TlsFinding capping(TlsGrade best) {
        return new TlsFinding(rule, area, severity, Optional.of(best), clauses, evidence);
    }
}
