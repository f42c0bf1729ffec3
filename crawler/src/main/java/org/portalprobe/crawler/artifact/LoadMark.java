package org.portalprobe.crawler.artifact;

/** What the settle rule had to say about a load (docs/settle-rule.md). */
public enum LoadMark {
    /** Requests or long tasks went on until the deadline; the numbers are those of that moment. */
    NEVER_SETTLED,
    /** Nothing was painted when the page first became quiet, or its largest content came two seconds after the load event or later. */
    OPENED_LATE,
    /** A script or a meta refresh went on to another document: times count from the first one's start. */
    REDIRECTED_BY_SCRIPT
}
