package org.portalprobe.reports.ledger;

/** How far a run is, or how it ended. */
public enum RunState {
    WAITING,
    RUNNING,
    /** Everything was seen. */
    COMPLETE,
    /** Some was seen, the rest has typed causes. */
    PARTLY,
    /** A firewall or robots.txt shut us out. */
    BLOCKED,
    /** Nothing was seen; the cause says why and whose fault it is. */
    FAILED,
    /** Its time was over before it was done; the next night begins with it. */
    CARRIED;

    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
