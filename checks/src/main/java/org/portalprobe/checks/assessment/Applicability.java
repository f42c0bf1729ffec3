package org.portalprobe.checks.assessment;

import java.util.Optional;
import java.util.Set;
import org.portalprobe.config.Portal;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Group;

/**
 * Which criteria do not apply to a portal, and why (scoring section 1). Only what a citizen does on the portal moves away with its
 * functions: attested criteria describe the system behind it and stay.
 */
final class Applicability {

    /** The group of functions; models have no field yet that says which of their criteria a status touches. */
    private static final String FUNCTIONS = "F";

    /** What a portal that only answers look-ups has given away: signing in and submitting. */
    private static final Set<CheckId> TRANSACTIONS = Set.of(new CheckId("sso-login"), new CheckId("submit-button"));

    private Applicability() {}

    /** Empty when the criterion applies. */
    static Optional<Reason> exclusion(AssessmentModel model, Portal portal, Group group, Criterion criterion) {
        if (!group.id().equals(FUNCTIONS) || criterion.channel() != Channel.MEASURED) {
            return Optional.empty();
        }
        if (!covers(model, portal)) {
            return Optional.of(Reason.of(ReasonCode.PORTAL_KIND, portal.kind()));
        }
        boolean moved =
                switch (portal.status()) {
                    case ACTIVE -> false;
                    case REDIRECTS_TO_NATIONAL_PORTAL, RETIRED -> true;
                    case LOOKUP_ONLY -> criterion.rule().checks().stream().anyMatch(TRANSACTIONS::contains);
                };
        return moved ? Optional.of(Reason.of(ReasonCode.PORTAL_STATUS, portal.status())) : Optional.empty();
    }

    static boolean covers(AssessmentModel model, Portal portal) {
        return model.appliesTo().contains(portal.kind());
    }
}
