package org.portalprobe.config;

/** The three pages of a portal that are timed (scoring section 2). */
public enum KeyPageRole {
    HOME,
    /** Search or catalogue of procedures. */
    SEARCH,
    /** One procedure's detail. */
    DETAIL
}
