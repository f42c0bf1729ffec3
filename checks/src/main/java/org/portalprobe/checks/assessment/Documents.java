package org.portalprobe.checks.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.config.Portal;
import org.portalprobe.config.channel.Attestation;
import org.portalprobe.config.channel.Attestations;
import org.portalprobe.config.channel.Claim;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Criterion;

/** Words about documents, and those that are shown beside a criterion whose own channel is another (scoring section 4). */
final class Documents {

    private Documents() {}

    /** Arguments: number, date, last day of validity or "-", who imported it. */
    static Reason reason(ReasonCode code, Attestation one) {
        return Reason.of(
                code,
                one.number(),
                one.issued(),
                one.validity().until().map(end -> end.minusDays(1).toString()).orElse("-"),
                one.origin().uploader());
    }

    /** What other channels say of a criterion; it never counts. */
    static List<Reason> beside(Criterion criterion, AssessmentModel model, Portal portal, Attestations attestations) {
        var reasons = new ArrayList<Reason>();
        Stream.of(Channel.ATTESTED, Channel.IMPORTED)
                .filter(channel -> channel != criterion.channel())
                .flatMap(channel -> attestations.of(portal, model, criterion.id(), channel).stream()
                        .limit(1))
                .map(Documents::beside)
                .forEach(reasons::add);
        return reasons;
    }

    private static Reason beside(Attestation one) {
        String claimed =
                switch (one.claim()) {
                    case Claim.Level level -> level.id();
                    case Claim.Worth worth -> worth.points().toString();
                };
        return Reason.of(ReasonCode.BESIDE_CLAIMED, one.channel(), claimed, one.number(), one.issued());
    }
}
