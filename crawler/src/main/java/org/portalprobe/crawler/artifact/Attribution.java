package org.portalprobe.crawler.artifact;

/** Whose fault something is (scoring section 3). */
public enum Attribution {
    PORTAL,
    /** Blocked, disallowed, or no proof either way. */
    UNDETERMINED,
    US,
    /** Nobody's: announced maintenance, cancelled by the operator. */
    NONE
}
