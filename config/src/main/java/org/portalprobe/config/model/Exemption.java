package org.portalprobe.config.model;

/** A case in which a criterion does not apply to a portal: not zero, but no part of its card (scoring section 1, rules finding 7). */
public enum Exemption {
    /** The portal is of a kind that the model is not for; it gets a card of its own all the same. */
    OTHER_KIND,
    REDIRECTS_TO_NATIONAL_PORTAL,
    LOOKUP_ONLY,
    RETIRED
}
