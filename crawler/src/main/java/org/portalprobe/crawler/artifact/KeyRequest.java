package org.portalprobe.crawler.artifact;

/** The requests whose response times count (scoring section 5, S2). */
public enum KeyRequest {
    HOME,
    SEARCH,
    DETAIL,
    /** Where the state of a file is looked up. */
    LOOKUP
}
