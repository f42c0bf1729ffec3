package org.portalprobe.checks.tls;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.Visit;

/**
 * Is a host's letter by SSL Labs 2009r at least this good (scoring section 5, A2b)? One observation per host, so that a model's
 * rule takes the worst.
 */
final class TlsGradeCheck implements Check<Visit> {

    private final CheckId id;
    private final TlsGrade limit;
    private final Function<Visit, Map<String, Seen<TlsSurvey>>> surveys;

    /** @param surveys of a visit, by host */
    TlsGradeCheck(String id, TlsGrade limit, Function<Visit, Map<String, Seen<TlsSurvey>>> surveys) {
        this.id = new CheckId(id);
        this.limit = limit;
        this.surveys = surveys;
    }

    /** The three steps of A2b's ladder: A- or better, B or better, C or better. */
    static List<Check<Visit>> ladder(Function<Visit, Map<String, Seen<TlsSurvey>>> surveys) {
        return List.of(
                new TlsGradeCheck("tls-grade-a", TlsGrade.A_MINUS, surveys),
                new TlsGradeCheck("tls-grade-b", TlsGrade.B, surveys),
                new TlsGradeCheck("tls-grade-c", TlsGrade.C, surveys));
    }

    @Override
    public CheckId id() {
        return id;
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public List<Observation> observe(Visit visit) {
        Map<String, Seen<TlsSurvey>> hosts = surveys.apply(visit);
        if (hosts.isEmpty()) {
            Fault none = visit.look()
                    .fold(look -> Fault.of(Cause.NOT_ASKED, "the visit holds no TLS survey"), fault -> fault);
            return List.of(
                    Answer.cannotTell(none).by(this, new Subject.OfHost(Hosts.of(visit.url())), Provenance.of(visit)));
        }
        return hosts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(host -> answer(host.getKey(), host.getValue())
                        .by(this, new Subject.OfHost(host.getKey()), Provenance.of(visit)))
                .toList();
    }

    private Answer answer(String host, Seen<TlsSurvey> survey) {
        return survey.fold(seen -> judge(host, seen), fault -> switch (fault.attribution() == Attribution.PORTAL
                ? fault.cause()
                : Cause.INTERNAL) {
            case CERTIFICATE_REFUSED ->
                Answer.failed(Remark.of(RemarkCode.TLS_CERTIFICATE_REFUSED, fault.detail()), List.of());
            case CONNECTION_REFUSED -> Answer.failed(Remark.of(RemarkCode.TLS_ABSENT, fault.detail()), List.of());
            default -> Answer.cannotTell(fault);
        });
    }

    private Answer judge(String host, TlsSurvey survey) {
        TlsVerdict verdict = TlsVerdict.of(survey);
        if (verdict.grade() == TlsGrade.UNKNOWN) {
            return Answer.cannotTell(survey.cut()
                    .orElseGet(() -> Fault.unconfirmed(Cause.BLOCKED, "the survey of " + host + " is not whole")));
        }
        Remark letter = Remark.of(RemarkCode.TLS_GRADE, verdict.grade());
        List<Finding> findings = verdict.findings().stream()
                .filter(finding ->
                        finding.cap().filter(cap -> !cap.isAtLeast(limit)).isPresent())
                .map(finding -> published(host, finding))
                .toList();
        return verdict.grade().isAtLeast(limit) ? Answer.passed(letter) : Answer.failed(letter, findings);
    }

    private static Finding published(String host, TlsFinding finding) {
        boolean bareIpv6 = host.indexOf(':') != host.lastIndexOf(':') && !host.startsWith("[");
        return Finding.of(
                finding.rule(),
                finding.severity().impact(),
                finding.clauses(),
                URI.create("https://" + (bareIpv6 ? "[" + host + "]" : host) + "/"),
                "",
                finding.remark());
    }
}
