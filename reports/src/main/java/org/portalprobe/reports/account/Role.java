package org.portalprobe.reports.account;

/** What an account is for; who has none is the public. */
public enum Role {
    /** Reads its own organisation's details, asks for re-checks, contests, uploads documents. */
    ORGANISATION,
    /** Reads everything and administers. */
    CENTRE
}
