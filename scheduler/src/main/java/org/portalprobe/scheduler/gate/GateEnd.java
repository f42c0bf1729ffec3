package org.portalprobe.scheduler.gate;

/** How a gate ended, for the table of exit codes. */
public enum GateEnd {
    CLEAN,
    WORSE,
    /** Something that was known or asked for could not be looked at, and nothing that was looked at got worse. */
    LOST_COVERAGE,
    /** No page could be looked at. */
    UNREACHABLE
}
