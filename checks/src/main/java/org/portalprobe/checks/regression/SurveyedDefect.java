package org.portalprobe.checks.regression;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.tls.Severity;
import org.portalprobe.checks.tls.TlsFinding;
import org.portalprobe.checks.wcag.Fingerprint;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;

/** What a TLS survey found, as a defect of the host. */
final class SurveyedDefect {

    static final CheckId CHECK = new CheckId("tls-survey");

    private SurveyedDefect() {}

    /** Empty for what is only worth knowing. */
    static Optional<Defect> of(TlsFinding finding, String host, URI site) {
        if (finding.severity() == Severity.INFO) {
            return Optional.empty();
        }
        Remark remark = Remark.of(
                RemarkCode.TLS_FINDING,
                Stream.concat(Stream.of(finding.rule(), finding.technical()), finding.evidence().stream())
                        .toList());
        Finding example = Finding.of(finding.rule(), impact(finding.severity()), finding.clauses(), site, "", remark);
        return Optional.of(new Defect(
                new Fingerprint(finding.rule(), host, "host"),
                CHECK,
                new TreeMap<>(Map.of(host, 1)),
                Optional.of(example)));
    }

    private static Impact impact(Severity severity) {
        return switch (severity) {
            case INFO, LOW -> Impact.MINOR;
            case MEDIUM -> Impact.MODERATE;
            case HIGH -> Impact.SERIOUS;
            case CRITICAL -> Impact.CRITICAL;
        };
    }
}
