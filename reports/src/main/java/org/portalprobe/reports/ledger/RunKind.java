package org.portalprobe.reports.ledger;

/** What is done in a run. */
public enum RunKind {
    /** A whole visit: look, timed loads, inspection. */
    VISIT,
    /** The first phase of a visit alone, without a browser. */
    LOOK,
    /** A day of pulses of all portals from one vantage; its lease says who pulses. */
    PULSE
}
