package org.portalprobe.checks.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.Portal;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Group;
import org.portalprobe.config.model.Points;

/**
 * Turns the observations of a period into the score card of a portal (scoring.md). A pure function: the same observations in any
 * order and any batches, doubled ones included, give an equal card.
 */
public final class Assessor {

    private final AssessmentModel model;
    private final Portal portal;
    private final Evidence evidence;
    private final Judge judge;

    private Assessor(AssessmentModel model, Portal portal, Evidence evidence) {
        this.model = model;
        this.portal = portal;
        this.evidence = evidence;
        this.judge = new Judge(evidence);
    }

    /**
     * @param observations of any portal and time; those of another portal or outside the period are not read
     * @param served checks that this version answers; what else the model names is "not measured"
     */
    public static Assessment assess(
            AssessmentModel model,
            Portal portal,
            Period period,
            Collection<Observation> observations,
            Set<CheckId> served) {
        Evidence evidence = Evidence.of(observations, portal.id(), period, model.profile(), served);
        return new Assessor(model, portal, evidence).card(period);
    }

    private Assessment card(Period period) {
        return card(
                model, portal, period, model.groups().stream().map(this::group).toList(), unserved());
    }

    /** Adds up what criteria were found to be; every card comes from here. */
    static Assessment card(
            AssessmentModel model, Portal portal, Period period, List<GroupResult> groups, List<CheckId> unserved) {
        Totals totals = Totals.of(groups.stream().flatMap(group -> group.criteria().stream()));
        Totals measured = Totals.of(groups.stream()
                .flatMap(group -> group.criteria().stream())
                .filter(result -> result.criterion().channel() == Channel.MEASURED));
        Grading grading = Grading.of(model, portal, totals);
        return new Assessment(
                model,
                portal,
                period,
                groups,
                totals.known(),
                totals.unknown(),
                totals.applicable(),
                grading.letters(),
                grading.letter(),
                grading.withoutLetter(),
                measured.known(),
                measured.decided(),
                measured.applicable(),
                unserved);
    }

    private GroupResult group(Group group) {
        return GroupResult.of(
                group, group.criteria().stream().map(c -> criterion(group, c)).toList());
    }

    private CriterionResult criterion(Group group, Criterion criterion) {
        Verdict verdict = Applicability.exclusion(model, portal, group, criterion)
                .map(Verdict::notApplicable)
                .orElseGet(() -> judged(criterion));
        return new CriterionResult(
                criterion,
                verdict.state(),
                verdict.known(),
                verdict.unknown(),
                verdict.reasons(),
                verdict.value(),
                verdict.parts(),
                judge.read(criterion.rule()));
    }

    private Verdict judged(Criterion criterion) {
        Points max = criterion.points();
        return switch (criterion.channel()) {
            case MEASURED -> judge.judge(criterion.rule(), max);
            case ATTESTED -> Verdict.noEvidence(max, Reason.of(ReasonCode.NEEDS_DOCUMENT));
            case IMPORTED -> Verdict.noEvidence(max, Reason.of(ReasonCode.NEEDS_IMPORT));
        };
    }

    private List<CheckId> unserved() {
        return model.criteria()
                .flatMap(criterion -> criterion.rule().checks().stream())
                .filter(check -> !evidence.serves(check))
                .distinct()
                .sorted()
                .toList();
    }
}
