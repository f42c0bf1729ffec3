package org.portalprobe.scheduler.files;

/** What can be made of an edition. */
public enum Kind {
    /** Summaries of one page, packs, the weekly report. */
    PDF,
    XLSX,
    CSV,
    JSON,
    /** Assertions about accessibility, a file a portal. */
    EARL,
    BADGE,
    /** Pages that open from disk. */
    SITE
}
