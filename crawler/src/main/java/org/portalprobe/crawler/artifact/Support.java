package org.portalprobe.crawler.artifact;

/** Whether a server takes part in something. The third value is an answer of its own: a rate limit is no "not offered". */
public enum Support {
    OFFERED,
    /** The server said so: by an alert, by a lower version, or by hanging up twice while a control hello was answered. */
    NOT_OFFERED,
    /** Not asked, no answer, or an answer that tells nothing. */
    INCONCLUSIVE
}
