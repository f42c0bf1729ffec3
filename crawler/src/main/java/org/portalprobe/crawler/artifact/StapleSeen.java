package org.portalprobe.crawler.artifact;

/**
 * The certificate status that the server sent along (RFC 6066 section 8), verified without asking anybody.
 *
 * @param detail for a person; empty when there is nothing to say
 */
public record StapleSeen(Status status, String detail) {

    /** What the staple says. */
    public enum Status {
        NONE,
        GOOD,
        REVOKED,
        /** Sent, but expired, for another certificate, or not signed by who may. */
        INVALID
    }
}
