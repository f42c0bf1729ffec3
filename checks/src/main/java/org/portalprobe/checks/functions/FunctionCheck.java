package org.portalprobe.checks.functions;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Answer;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.functions.Found.State;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Visit;

/**
 * Does the portal offer one function? One page that shows it is enough; moved to the national portal is no fault; what no page shows is a
 * fault only when enough pages were read and none of them is built in a way that we cannot read.
 */
abstract class FunctionCheck implements Check<Visit> {

    private final CheckId id;
    private final Feature feature;
    private final Optional<Feature> of;
    private final LastReading reading;

    FunctionCheck(String id, Feature feature, LastReading reading) {
        this(id, feature, Optional.empty(), reading);
    }

    /** @param of without which the question does not arise */
    FunctionCheck(String id, Feature feature, Optional<Feature> of, LastReading reading) {
        this.id = new CheckId(id);
        this.feature = feature;
        this.of = of;
        this.reading = reading;
    }

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
        VisitReading read = reading.of(visit);
        Answer answer = read.pages().isEmpty() ? Answer.cannotTell(read.whyNothing()) : ask(read);
        return List.of(answer.by(this, new Subject.OfPortal(visit.portal()), Provenance.of(visit)));
    }

    /** Asked only of visits of which a page could be read. */
    Answer ask(VisitReading read) {
        boolean arises = of.isEmpty() || first(read, of.get(), State.SHOWN).isPresent();
        return arises ? ask(read, feature) : ask(read, of.get());
    }

    private Answer ask(VisitReading read, Feature feature) {
        return first(read, feature, State.SHOWN)
                .map(seen -> Verdicts.shown(seen, seen.of(feature)))
                .or(() -> first(read, feature, State.BROKEN)
                        .map(seen -> Verdicts.broken(id.value(), feature, seen, seen.of(feature))))
                .or(() -> first(read, feature, State.MOVED).map(seen -> Verdicts.moved(seen, seen.of(feature))))
                .or(() -> first(read, feature, State.UNCLEAR).map(seen -> Verdicts.unclear(seen, seen.of(feature))))
                .orElseGet(() -> absent(read));
    }

    private static Optional<SeenPage> first(VisitReading read, Feature feature, State state) {
        return read.pages().stream().filter(seen -> seen.of(feature).is(state)).findFirst();
    }

    private Answer absent(VisitReading read) {
        if (!read.isEnough()) {
            return Answer.cannotTell(Fault.of(
                    Cause.NOT_ASKED, "only " + read.pages().size() + " pages were read, too few to miss something"));
        }
        Remark remark = Remark.of(RemarkCode.FUNCTION_ABSENT, read.pages().size());
        Finding finding = Finding.of(
                id.value(),
                Impact.SERIOUS,
                List.of("TT 21/2023/TT-BTTTT"),
                read.pages().getFirst().page().landed(),
                "",
                remark);
        return Answer.failed(remark, List.of(finding));
    }

    final String rule() {
        return id.value();
    }
}
