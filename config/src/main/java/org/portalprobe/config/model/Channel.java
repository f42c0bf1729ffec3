package org.portalprobe.config.model;

/** Where a criterion's value comes from; each criterion has exactly one (scoring section 4). */
public enum Channel {
    MEASURED,
    ATTESTED,
    IMPORTED
}
