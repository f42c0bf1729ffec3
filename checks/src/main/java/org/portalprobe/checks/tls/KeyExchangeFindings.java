package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.KEY_EXCHANGE;

import java.util.ArrayList;
import java.util.List;
import org.portalprobe.crawler.artifact.DhParameters;
import org.portalprobe.crawler.artifact.KeyExchangeSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;

/** Primes, curves, groups and handshake signatures. */
final class KeyExchangeFindings {

    private static final String LABS = "SSL Labs 2009r";

    private KeyExchangeFindings() {}

    static List<TlsFinding> of(TlsSurvey survey) {
        List<TlsFinding> findings = new ArrayList<>();
        KeyExchangeSeen seen = survey.keyExchange();
        seen.dh().stream().findFirst().ifPresent(weakest -> prime(weakest, findings));
        if (seen.weakCurves() == Support.OFFERED) {
            findings.add(
                    TlsFinding.of("weak-curve", KEY_EXCHANGE, Severity.MEDIUM, "RFC 8422 section 5.1.1", "NCSC 2025")
                            .seen(seen.curves()));
        }
        if (seen.sha1Signature() == Support.OFFERED) {
            findings.add(TlsFinding.of("sha1-key-exchange", KEY_EXCHANGE, Severity.MEDIUM, "RFC 9155", "NCSC 2025"));
        }
        List<String> hybrids =
                seen.groups().stream().filter(name -> name.contains("MLKEM")).toList();
        if (!hybrids.isEmpty()) {
            findings.add(TlsFinding.of("pq-hybrid-offered", KEY_EXCHANGE, Severity.INFO, "Mozilla 6.0")
                    .seen(hybrids));
        }
        return findings;
    }

    private static void prime(DhParameters weakest, List<TlsFinding> findings) {
        if (weakest.bits() < 1024) {
            findings.add(TlsFinding.of("dh-broken", KEY_EXCHANGE, Severity.CRITICAL, "RFC 9325 section 4.2", LABS)
                    .seen(weakest.bits())
                    .capping(TlsGrade.F));
        } else if (weakest.bits() < 2048) {
            findings.add(TlsFinding.of("dh-short", KEY_EXCHANGE, Severity.HIGH, "RFC 9325 section 4.2", LABS)
                    .seen(weakest.bits())
                    .capping(TlsGrade.B));
        }
        boolean shared = !weakest.name().equals("own");
        if (shared && weakest.bits() < 2048) {
            findings.add(TlsFinding.of("dh-common-prime", KEY_EXCHANGE, Severity.MEDIUM, "CVE-2015-4000")
                    .seen(weakest.bits(), weakest.name()));
        }
    }
}
