package org.portalprobe.checks.tls;

import static org.portalprobe.checks.tls.TlsFinding.Area.CONFIGURATION;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portalprobe.crawler.artifact.ProtocolSeen;
import org.portalprobe.crawler.artifact.Support;
import org.portalprobe.crawler.artifact.TlsSurvey;

/** What the survey itself could not find out: said, so that nobody takes it for sound. */
final class MetaFindings {

    private MetaFindings() {}

    static List<TlsFinding> of(TlsSurvey survey) {
        List<TlsFinding> findings = new ArrayList<>();
        survey.cut()
                .ifPresent(fault -> findings.add(TlsFinding.of("survey-cut", CONFIGURATION, Severity.INFO)
                        .said(fault.detail())));
        List<ProtocolSeen> unclear = survey.protocols().stream()
                .filter(seen -> seen.support() == Support.INCONCLUSIVE)
                .toList();
        if (!unclear.isEmpty()) {
            findings.add(TlsFinding.of("inconclusive", CONFIGURATION, Severity.INFO)
                    .seen(unclear.stream()
                            .map(seen -> seen.version().toString())
                            .toList())
                    .said(unclear.stream()
                            .map(ProtocolSeen::evidence)
                            .distinct()
                            .collect(Collectors.joining("; "))));
        }
        survey.notes()
                .forEach(note -> findings.add(TlsFinding.of("long-hello-intolerance", CONFIGURATION, Severity.LOW)
                        .said(note)));
        return findings;
    }
}
