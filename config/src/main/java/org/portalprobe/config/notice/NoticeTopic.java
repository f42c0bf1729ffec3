package org.portalprobe.config.notice;

/** What notices are about. */
public enum NoticeTopic {
    /** What rose, what fell, and why, once a week. */
    WEEKLY_DIGEST,
    CERTIFICATE_EXPIRING,
    /** Confirmed: no run of a night saw the portal, and that was the portal's fault each time. */
    PORTAL_DOWN,
    /** The letter that stays through the noise of single nights changed. */
    LETTER_CHANGED
}
