package org.portalprobe.crawler;

import org.portalprobe.config.PortalId;

/** Told how a visit goes on, for whoever watches. Calls come from several threads; implementations return at once. */
@FunctionalInterface
public interface VisitListener {

    /** The phases of a visit, in order. */
    enum Phase {
        LOOK,
        SAMPLE,
        TIME,
        INSPECT
    }

    /**
     * @param done steps finished of {@code total}; total is 0 while unknown
     * @param what the page or step at hand, short
     */
    void progress(PortalId portal, Phase phase, int done, int total, String what);
}
