package org.portalprobe.checks.functions;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.functions.Found.State;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Visit;

/**
 * A question of each page: header, footer, viewport; and of each procedure's page its parts and its button. Pages of which the question
 * does not arise are left out; when it arises of none, the portal's design is not understood, unless its catalogue moved away.
 */
final class PageShareCheck implements Check<Visit> {

    private final CheckId id;
    private final Feature feature;
    private final boolean ofProcedures;
    private final LastReading reading;

    PageShareCheck(String id, Feature feature, boolean ofProcedures, LastReading reading) {
        this.id = new CheckId(id);
        this.feature = feature;
        this.ofProcedures = ofProcedures;
        this.reading = reading;
    }

    @Override
    public CheckId id() {
        return id;
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public List<Observation> observe(Visit visit) {
        VisitReading read = reading.of(visit);
        List<Observation> answers = read.pages().stream()
                .filter(seen -> !ofProcedures || !seen.of(Feature.DETAIL).is(State.ABSENT))
                .map(seen -> answer(seen)
                        .by(this, new Subject.OfPage(seen.page().page().url()), Provenance.of(visit)))
                .toList();
        return answers.isEmpty()
                ? List.of(none(read).by(this, new Subject.OfPortal(visit.portal()), Provenance.of(visit)))
                : answers;
    }

    private Answer answer(SeenPage seen) {
        Found found = seen.of(feature);
        return switch (found.state()) {
            case SHOWN -> Verdicts.shown(seen, found);
            case BROKEN -> Verdicts.broken(id.value(), feature, seen, found);
            case MOVED -> Verdicts.moved(seen, found);
            case UNCLEAR -> Verdicts.unclear(seen, found);
            // A procedure that is not offered online needs no button.
            case ABSENT -> new Answer(new Outcome.Inapplicable(Remark.of(RemarkCode.FUNCTION_ABSENT, 1)), List.of());
        };
    }

    private static Answer none(VisitReading read) {
        if (read.pages().isEmpty()) {
            return Answer.cannotTell(read.whyNothing());
        }
        Optional<SeenPage> moved = read.pages().stream()
                .filter(seen -> seen.of(Feature.CATALOGUE).is(State.MOVED))
                .findFirst();
        return moved.map(seen -> Verdicts.moved(seen, seen.of(Feature.CATALOGUE)))
                .orElseGet(() -> Answer.cannotTell(Fault.of(
                        Cause.DESIGN_NOT_UNDERSTOOD,
                        "none of " + read.pages().size() + " pages read is recognised as a procedure's page")));
    }
}
