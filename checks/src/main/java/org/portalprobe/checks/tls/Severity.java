package org.portalprobe.checks.tls;

/** How much a finding of the survey matters, mildest first. */
public enum Severity {
    /** Worth knowing; nothing to mend. */
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
