package org.portalprobe.crawler.artifact;

/** Why a browser would refuse a certificate chain for this host now. */
public enum CertificateProblem {
    EXPIRED,
    NOT_YET_VALID,
    WRONG_HOST,
    SELF_SIGNED,
    UNTRUSTED,
    UNREADABLE
}
