package org.portalprobe.checks.tls;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;

/** Does {@code http://} lead to https on every host of the portal's way (scoring section 5, A2b)? One observation per host. */
final class HttpsRedirectCheck implements Check<Visit> {

    private static final CheckId ID = new CheckId("https-redirect");

    @Override
    public CheckId id() {
        return ID;
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public List<Observation> observe(Visit visit) {
        String portalHost = Hosts.of(visit.url());
        Map<String, Answer> answers = visit.look()
                .fold(look -> answers(look, portalHost), fault -> Map.of(portalHost, Answer.cannotTell(fault)));
        return answers.entrySet().stream()
                .map(host -> host.getValue().by(this, new Subject.OfHost(host.getKey()), Provenance.of(visit)))
                .toList();
    }

    private static Map<String, Answer> answers(Look look, String portalHost) {
        Map<String, Answer> answers = new TreeMap<>();
        Stream.of(look.entry(), look.plainHttp())
                .flatMap(chain -> chain.toOptional().stream())
                .forEach(chain -> chain.hops().stream()
                        .map(Hop::url)
                        .filter(url -> !Hosts.overHttps(url))
                        .forEach(url -> answers.merge(Hosts.of(url), answer(url, chain), HttpsRedirectCheck::worse)));
        look.web().toOptional().ifPresent(web -> web.plainHttp()
                .forEach((host, asked) -> asked.fold(
                        chain -> answers.merge(
                                host, answer(chain.hops().getFirst().url(), chain), HttpsRedirectCheck::worse),
                        fault -> answers.putIfAbsent(host, notAnswered(look, fault)))));
        answers.computeIfAbsent(portalHost, host -> neverAskedOverHttp(look));
        return answers;
    }

    private static Answer answer(URI from, Exchange chain) {
        Hop last = chain.last();
        if (Hosts.overHttps(last.url())) {
            return Answer.passed(Remark.of(RemarkCode.REDIRECTED_TO_HTTPS, from, last.url()));
        }
        if (!isProof(last)) {
            Cause cause = last.status() >= 500 ? Cause.HTTP_SERVER_ERROR : Cause.BLOCKED;
            return Answer.cannotTell(Fault.unconfirmed(cause, "HTTP " + last.status() + " " + last.url()));
        }
        Remark remark = Remark.of(RemarkCode.STAYS_ON_HTTP, from, last.url(), last.status());
        return Answer.failed(
                remark,
                List.of(Finding.of(
                        "no-https-redirect",
                        Impact.SERIOUS,
                        List.of("RFC 6797 section 7.2"),
                        from,
                        "Location",
                        remark)));
    }

    /** An overloaded server or a firewall's page is no proof that citizens are left on http. */
    static boolean isProof(Hop last) {
        return last.status() < 500 && last.status() != 403 && last.status() != 429;
    }

    private static Answer worse(Answer one, Answer other) {
        return other.outcome() instanceof Outcome.Failed || one.outcome() instanceof Outcome.CannotTell ? other : one;
    }

    private static Answer neverAskedOverHttp(Look look) {
        return look.plainHttp()
                .fold(
                        chain -> Answer.cannotTell(Fault.of(
                                Cause.INTERNAL,
                                "plain http was asked of "
                                        + chain.hops().getFirst().url())),
                        fault -> notAnswered(look, fault));
    }

    private static Answer notAnswered(Look look, Fault fault) {
        return closedPort(look.entry(), fault)
                ? Answer.passed(Remark.of(RemarkCode.HTTP_PORT_CLOSED, fault.detail()))
                : Answer.cannotTell(fault);
    }

    /** A confirmed refusal while https answers leaves no way to stay on http; MDN's Observatory counts it the same. */
    private static boolean closedPort(Seen<Exchange> entry, Fault fault) {
        return fault.cause() == Cause.CONNECTION_REFUSED
                && fault.attribution() == Attribution.PORTAL
                && entry.toOptional()
                        .filter(chain -> Hosts.overHttps(chain.last().url()))
                        .isPresent();
    }
}
