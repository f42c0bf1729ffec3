package org.portalprobe.checks.assessment;

import java.util.Optional;
import org.portalprobe.config.Portal;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Exemption;

/** Which criteria do not apply to a portal, and why (scoring section 1); the model's criteria say in which cases. */
final class Applicability {

    private Applicability() {}

    /** Empty when the criterion applies. */
    static Optional<Reason> exclusion(AssessmentModel model, Portal portal, Criterion criterion) {
        if (criterion.exempt().contains(Exemption.OTHER_KIND) && !covers(model, portal)) {
            return Optional.of(Reason.of(ReasonCode.PORTAL_KIND, portal.kind()));
        }
        return ofStatus(portal)
                .filter(criterion.exempt()::contains)
                .map(status -> Reason.of(ReasonCode.PORTAL_STATUS, portal.status()));
    }

    private static Optional<Exemption> ofStatus(Portal portal) {
        return switch (portal.status()) {
            case ACTIVE -> Optional.empty();
            case REDIRECTS_TO_NATIONAL_PORTAL -> Optional.of(Exemption.REDIRECTS_TO_NATIONAL_PORTAL);
            case LOOKUP_ONLY -> Optional.of(Exemption.LOOKUP_ONLY);
            case RETIRED -> Optional.of(Exemption.RETIRED);
        };
    }

    static boolean covers(AssessmentModel model, Portal portal) {
        return model.appliesTo().contains(portal.kind());
    }
}
