package org.portalprobe.checks;

import java.util.List;
import java.util.Optional;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Visit;

/**
 * A question asked of every inspected page: one observation each. A page that answered with an error status cannot tell (scoring
 * section 3); a visit without pages gives one observation about the portal with the fault that stood in the way.
 */
public abstract class InspectedPageCheck implements Check<Visit> {

    private final CheckId id;

    protected InspectedPageCheck(String id) {
        this.id = new CheckId(id);
    }

    /** Asked only of pages that answered with a status below 400, or with none; the slots may still be missing. */
    protected abstract Answer ask(InspectedPage page);

    /** For a check that sees a page among the others of its visit; asked instead of {@link #ask(InspectedPage)}. */
    protected Answer ask(InspectedPage page, Visit visit) {
        return ask(page);
    }

    @Override
    public final CheckId id() {
        return id;
    }

    @Override
    public final List<Observation> observe(Visit visit) {
        Provenance provenance = Provenance.of(visit);
        if (visit.pages().isEmpty()) {
            return List.of(
                    Answer.cannotTell(whyNothing(visit)).by(this, new Subject.OfPortal(visit.portal()), provenance));
        }
        return visit.pages().stream()
                .map(page -> answer(page, visit)
                        .by(this, new Subject.OfPage(page.page().url()), provenance))
                .toList();
    }

    private Answer answer(InspectedPage page, Visit visit) {
        return StatusFault.of(page.status(), page.landed())
                .map(Answer::cannotTell)
                .orElseGet(() -> ask(page, visit));
    }

    private static Fault whyNothing(Visit visit) {
        Optional<Fault> look = visit.look().fold(got -> Optional.empty(), Optional::of);
        Optional<Fault> sample = visit.sample().fold(got -> Optional.empty(), Optional::of);
        return look.or(() -> sample)
                .orElseGet(() -> Fault.of(Cause.CANCELLED, "the visit ended before a page was inspected"));
    }
}
