package org.portalprobe.checks.tls;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.TlsSurvey;

/**
 * What a survey is worth: one letter that operators can compare (SSL Labs 2009r), two levels beside it that are shown and not
 * scored, and everything to mend.
 *
 * @param score 0 to 100 before caps; empty when too little is known
 * @param findings worst first
 */
public record TlsVerdict(
        TlsGrade grade, Optional<Integer> score, NcscLevel ncsc, MozillaProfile mozilla, List<TlsFinding> findings) {

    /** Left out on purpose: each needs packets that are an attack. Their preconditions are findings of their own. */
    public static final List<String> NOT_TESTED = List.of(
            "Heartbleed", "CCS injection", "Ticketbleed", "ROBOT", "padding oracles", "DROWN", "TLS 1.3 0-RTT replay");

    public TlsVerdict {
        findings = List.copyOf(findings);
    }

    public static TlsVerdict of(TlsSurvey survey) {
        List<TlsFinding> findings = Stream.of(
                        ProtocolFindings.of(survey),
                        SuiteFindings.of(survey),
                        KeyExchangeFindings.of(survey),
                        survey.chains().stream()
                                .flatMap(chain -> CertificateFindings.of(chain, survey.start()).stream())
                                .toList(),
                        ConfigurationFindings.of(survey),
                        HeaderFindings.of(survey),
                        MetaFindings.of(survey))
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(TlsFinding::severity)
                        .reversed()
                        .thenComparing(TlsFinding::area)
                        .thenComparing(TlsFinding::rule))
                .toList();
        SslLabsGrade labs = new SslLabsGrade(survey, findings);
        Optional<Integer> score = labs.isKnown() ? Optional.of(labs.score()) : Optional.empty();
        return new TlsVerdict(labs.grade(), score, NcscLevel.of(survey), MozillaProfile.of(survey), findings);
    }
}
