package org.portalprobe.checks.tls;

import org.portalprobe.config.model.Impact;

/** How much a finding of the survey matters, mildest first. */
public enum Severity {
    /** Worth knowing; nothing to mend. */
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** In the words of a card's findings. */
    Impact impact() {
        return switch (this) {
            case INFO, LOW -> Impact.MINOR;
            case MEDIUM -> Impact.MODERATE;
            case HIGH -> Impact.SERIOUS;
            case CRITICAL -> Impact.CRITICAL;
        };
    }
}
