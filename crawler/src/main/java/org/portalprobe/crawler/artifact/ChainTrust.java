package org.portalprobe.crawler.artifact;

/** Where a certificate chain leads; dates of the leaf and its host name are judged apart. */
public enum ChainTrust {
    TRUSTED,
    /** The leaf is signed with its own key. */
    SELF_SIGNED,
    /** The issuer was not sent and is no root we know; the leaf says where it could be fetched. */
    INCOMPLETE,
    /** Ends at a root that is not trusted, breaks a rule of RFC 5280, or a signature does not fit. */
    UNTRUSTED,
    /** The leaf cannot be read. */
    UNREADABLE
}
