package org.portalprobe.checks.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Portal;
import org.portalprobe.config.channel.Attestation;
import org.portalprobe.config.channel.Attestations;
import org.portalprobe.config.channel.Claim;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;

/**
 * Judges what nobody measures: the newest document that is valid on the reference day gives its level's points. One that is over, not
 * yet valid or of an organisation that went into this one is named and gives none; the points stay unknown.
 */
record GrantedJudge(AssessmentModel model, Portal portal, Attestations attestations, LocalDate day) {

    Verdict judge(Criterion criterion) {
        List<Attestation> own = attestations.of(portal, model, criterion.id(), criterion.channel());
        List<Rule.AttestedLevel> levels = levels(criterion.rule());
        Optional<Attestation> valid = own.stream()
                .filter(one -> one.validity().contains(day) && isKnown(one, levels))
                .findFirst();
        return valid.map(one -> granted(one, levels, criterion.points())).orElseGet(() -> nothing(criterion, own));
    }

    private static List<Rule.AttestedLevel> levels(Rule rule) {
        return switch (rule) {
            case Rule.Attested attested -> attested.levels();
            case Rule.Imported imported -> imported.levels();
            default -> List.of();
        };
    }

    /** A level may have gone with a new version of the model. */
    private static boolean isKnown(Attestation one, List<Rule.AttestedLevel> levels) {
        return one.claim() instanceof Claim.Level level && (level.isNone() || index(level, levels) >= 0);
    }

    private static int index(Claim.Level claimed, List<Rule.AttestedLevel> levels) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).id().equals(claimed.id())) {
                return i;
            }
        }
        return -1;
    }

    private Verdict granted(Attestation one, List<Rule.AttestedLevel> levels, Points max) {
        int claimed = one.claim() instanceof Claim.Level level ? index(level, levels) : -1;
        Optional<Rule.AttestedLevel> earned = claimed < 0
                ? Optional.empty()
                : levels.stream()
                        .skip(claimed)
                        .filter(level -> isFreshEnough(one, level))
                        .findFirst();
        var reasons = new ArrayList<Reason>();
        reasons.add(Documents.reason(ReasonCode.DOCUMENT_COUNTS, one));
        if (claimed >= 0 && !earned.equals(Optional.of(levels.get(claimed)))) {
            reasons.add(Reason.of(
                    ReasonCode.DOCUMENT_TOO_OLD,
                    one.number(),
                    one.issued(),
                    levels.get(claimed).within().map(age -> age.toTotalMonths()).orElse(0L)));
        }
        Points points = earned.map(level -> Judge.capped(level.points(), max)).orElse(Points.ZERO);
        return Verdict.decided(points, max, reasons, Optional.empty());
    }

    private boolean isFreshEnough(Attestation one, Rule.AttestedLevel level) {
        return level.within().map(age -> !one.issued().plus(age).isBefore(day)).orElse(true);
    }

    private Verdict nothing(Criterion criterion, List<Attestation> own) {
        var reasons = new ArrayList<Reason>();
        own.stream().map(this::whyNot).forEach(reasons::add);
        attestations.ofPredecessors(portal, model, criterion.id(), criterion.channel()).stream()
                .map(one -> Documents.reason(ReasonCode.DOCUMENT_OF_PREDECESSOR, one))
                .forEach(reasons::add);
        reasons.add(Reason.of(
                criterion.channel() == Channel.IMPORTED ? ReasonCode.NEEDS_IMPORT : ReasonCode.NEEDS_DOCUMENT));
        return Verdict.noEvidence(criterion.points(), reasons);
    }

    private Reason whyNot(Attestation one) {
        if (one.validity().from().filter(day::isBefore).isPresent()) {
            return Documents.reason(ReasonCode.DOCUMENT_NOT_YET_VALID, one);
        }
        return one.validity().contains(day)
                ? Documents.reason(ReasonCode.DOCUMENT_LEVEL_UNKNOWN, one)
                : Documents.reason(ReasonCode.DOCUMENT_EXPIRED, one);
    }
}
