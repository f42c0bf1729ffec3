package org.portalprobe.checks.tls;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Visit;

/**
 * Is one topic of {@link WebSecurity} in order on every host that answered? Shown, not scored (scoring section 5). What is only
 * worth knowing does not fail.
 */
final class WebHygieneCheck implements Check<Visit> {

    private final CheckId id;
    private final String topic;

    private WebHygieneCheck(String id, String topic) {
        this.id = new CheckId(id);
        this.topic = topic;
    }

    static List<Check<Visit>> all() {
        return List.of(
                new WebHygieneCheck("hsts-everywhere", "hsts-"),
                new WebHygieneCheck("content-policy", "csp-"),
                new WebHygieneCheck("framing-everywhere", "framing-"),
                new WebHygieneCheck("nosniff-everywhere", "nosniff-"),
                new WebHygieneCheck("referrer-policy-everywhere", "referrer-policy-"),
                new WebHygieneCheck("cookies-everywhere", "cookie-"),
                new WebHygieneCheck("redirects-secure", "redirect-"));
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
        return visit.look().fold(look -> observe(visit, look), fault -> List.of(unknown(visit, fault)));
    }

    private List<Observation> observe(Visit visit, Look look) {
        List<String> hosts = WebSecurity.hosts(look);
        List<WebFinding> found = WebSecurity.findings(visit).stream()
                .filter(one -> one.finding().rule().startsWith(topic))
                .filter(one -> one.finding().severity() != Severity.INFO)
                .toList();
        if (hosts.isEmpty()) {
            return look.entry().fold(entry -> List.<Observation>of(), fault -> List.of(unknown(visit, fault)));
        }
        return hosts.stream()
                .map(host -> answer(found.stream().filter(one -> one.host().equals(host)))
                        .by(this, new Subject.OfHost(host), Provenance.of(visit)))
                .toList();
    }

    private Observation unknown(Visit visit, Fault fault) {
        return Answer.cannotTell(fault).by(this, new Subject.OfHost(Hosts.of(visit.url())), Provenance.of(visit));
    }

    private static Answer answer(Stream<WebFinding> ofHost) {
        List<WebFinding> found = ofHost.toList();
        return found.isEmpty()
                ? Answer.passed(Remark.of(RemarkCode.WEB_IN_ORDER))
                : Answer.failed(
                        Remark.of(RemarkCode.WEB_FAULTS, found.size()),
                        found.stream().map(WebHygieneCheck::published).toList());
    }

    private static Finding published(WebFinding found) {
        TlsFinding finding = found.finding();
        return Finding.of(
                finding.rule(), finding.severity().impact(), finding.clauses(), found.where(), "", finding.remark());
    }
}
