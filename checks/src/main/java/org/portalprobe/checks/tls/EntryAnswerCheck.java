package org.portalprobe.checks.tls;

import java.util.List;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.StatusFault;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Visit;

/**
 * A question about what the portal's registered address answers in the end, redirects followed. An error status cannot tell: its
 * page often comes from a proxy that sends other headers than the portal.
 */
abstract class EntryAnswerCheck implements Check<Visit> {

    private final CheckId id;

    EntryAnswerCheck(String id) {
        this.id = new CheckId(id);
    }

    /** @param answer the last hop of the entry, with a status below 400 */
    abstract Answer ask(Hop answer, Exchange entry, Look look);

    @Override
    public final CheckId id() {
        return id;
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public final List<Observation> observe(Visit visit) {
        Answer answer = visit.look().fold(this::answer, Answer::cannotTell);
        return List.of(answer.by(this, new Subject.OfHost(Hosts.of(visit.url())), Provenance.of(visit)));
    }

    private Answer answer(Look look) {
        return look.entry().fold(entry -> answer(entry, look), Answer::cannotTell);
    }

    private Answer answer(Exchange entry, Look look) {
        Hop last = entry.last();
        return StatusFault.of(last.status(), last.url())
                .map(Answer::cannotTell)
                .orElseGet(() -> ask(last, entry, look));
    }
}
