package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.SUITES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portalprobe.crawler.artifact.CipherSuite;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.artifact.WeakSuites;

/** Suites that are too weak, and strong ones that are missing. */
final class SuiteFindings {

    private static final String LABS = "SSL Labs 2009r";
    private static final int NAMED = 6;

    private final TlsSurvey survey;
    private final List<TlsFinding> findings = new ArrayList<>();

    private SuiteFindings(TlsSurvey survey) {
        this.survey = survey;
    }

    static List<TlsFinding> of(TlsSurvey survey) {
        SuiteFindings asked = new SuiteFindings(survey);
        asked.weak();
        asked.old();
        asked.missing();
        return asked.findings;
    }

    private void weak() {
        weak(WeakSuites.NULL, "null-cipher", Severity.CRITICAL, TlsGrade.F, "RFC 9325 section 4.1");
        weak(WeakSuites.ANONYMOUS, "anon-cipher", Severity.CRITICAL, TlsGrade.F, "RFC 9325 section 4.1");
        weak(WeakSuites.EXPORT, "export-cipher", Severity.CRITICAL, TlsGrade.F, "RFC 9325 section 4.1");
        weak(WeakSuites.DES_OR_RC2, "des", Severity.CRITICAL, TlsGrade.F, "RFC 5469");
        weak(WeakSuites.RC4, "rc4", Severity.HIGH, modern(CipherSuite::rc4) ? TlsGrade.C : TlsGrade.B, "RFC 7465");
        weak(
                WeakSuites.TRIPLE_DES,
                "3des",
                Severity.MEDIUM,
                modern(CipherSuite::smallBlocks) ? TlsGrade.C : TlsGrade.A_PLUS,
                "RFC 9325 section 4.1");
    }

    /** Accepted at TLS 1.1 or newer, where nobody needs it. */
    private boolean modern(Predicate<CipherSuite> kind) {
        return survey.protocols().stream()
                .filter(seen -> seen.version().compareTo(TlsVersion.TLS_1_1) >= 0)
                .flatMap(seen -> seen.suites().stream())
                .anyMatch(kind);
    }

    private void weak(WeakSuites kind, String rule, Severity severity, TlsGrade cap, String clause) {
        if (survey.weak(kind) == Support.OFFERED) {
            TlsFinding finding = TlsFinding.of(rule, SUITES, severity, clause, LABS, "NCSC 2025")
                    .seen(names(kind::contains));
            findings.add(cap == TlsGrade.A_PLUS ? finding : finding.capping(cap));
        }
    }

    private void old() {
        add("cbc", Severity.LOW, CipherSuite::cbc, "RFC 9325 section 4.2", "Mozilla 6.0");
        add("ccm8", Severity.LOW, CipherSuite::shortTag, "RFC 6655", "Mozilla 6.0");
        if (survey.features().serverOrder() == Support.OFFERED) {
            findings.add(TlsFinding.of("server-order", SUITES, Severity.INFO, "Mozilla 6.0"));
        }
    }

    private void add(String rule, Severity severity, Predicate<CipherSuite> kind, String... clauses) {
        if (survey.suites().stream().anyMatch(kind)) {
            findings.add(TlsFinding.of(rule, SUITES, severity, clauses).seen(names(kind)));
        }
    }

    private void missing() {
        List<CipherSuite> suites = survey.suites();
        if (suites.isEmpty()) {
            return;
        }
        boolean someWithout = survey.weak(WeakSuites.RSA_KEY_EXCHANGE) == Support.OFFERED;
        if (lacks(CipherSuite::forwardSecret)) {
            findings.add(TlsFinding.of("no-fs", SUITES, Severity.HIGH, "RFC 9325 section 4.1", LABS)
                    .capping(TlsGrade.B));
        } else if (someWithout) {
            findings.add(TlsFinding.of("no-fs-suites", SUITES, Severity.LOW, "RFC 9325 section 4.1", "NCSC 2025")
                    .seen(names(CipherSuite::rsaKeyExchange)));
        }
        if (lacks(CipherSuite::aead)) {
            findings.add(TlsFinding.of("no-aead", SUITES, Severity.MEDIUM, "RFC 9325 section 4.2", LABS)
                    .capping(TlsGrade.B));
        }
        if (lacks(suite -> suite.ofTls13() || suite.ephemeralEc())) {
            findings.add(TlsFinding.of("no-ecdhe", SUITES, Severity.LOW, "RFC 9325 section 4.2"));
        }
    }

    /** Sure of it: the lists are whole, or the light survey asked for the kind and saw none. */
    private boolean lacks(Predicate<CipherSuite> kind) {
        boolean told = survey.depth() == TlsSurvey.Depth.LIGHT
                ? survey.cut().isEmpty()
                : survey.protocols().stream().filter(ProtocolSeen::offered).allMatch(ProtocolSeen::suitesComplete);
        return told && survey.suites().stream().noneMatch(kind);
    }

    /** The first few; how many more there are stands as {@code +n}. */
    private List<String> names(Predicate<CipherSuite> kind) {
        List<String> all = survey.suites().stream()
                .filter(kind)
                .map(CipherSuite::name)
                .collect(Collectors.toCollection(ArrayList::new));
        if (all.size() > NAMED) {
            int more = all.size() - NAMED;
            all.subList(NAMED, all.size()).clear();
            all.add("+" + more);
        }
        return all;
    }
}
