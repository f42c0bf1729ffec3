package org.portalprobe.config.procedure;

/** How far a procedure can be done online (Decree 42/2022; before it, levels 4, 3 and below). */
public enum OnlineLevel {
    /** Toàn trình. */
    FULL,
    /** Một phần. */
    PARTIAL,
    /** Information only, or not offered online. */
    NONE
}
