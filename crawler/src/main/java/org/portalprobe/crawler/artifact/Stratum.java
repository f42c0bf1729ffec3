package org.portalprobe.crawler.artifact;

/** What a page of the sample stands for. */
public enum Stratum {
    HOME,
    SEARCH,
    DETAIL,
    /** Drawn by the seeded random rest. */
    RANDOM
}
