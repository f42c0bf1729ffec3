package org.portalprobe.reports.account;

/** What an API token may be used for; never more than its account may. */
public enum Scope {
    READ,
    /** Ask for a visit at once. */
    RUN,
    /** Bring documents in. */
    IMPORT,
    /** Read events of kept cards again. */
    REPLAY
}
