package org.portalprobe.crawler.artifact;

/** What a request goes through, in order. */
public enum Phase {
    /** The name is looked up, IPv4 and IPv6. */
    NAME,
    CONNECT,
    TLS,
    /** The request is out, nothing came back yet. */
    FIRST_BYTE,
    /** From the first byte to the last. */
    TRANSFER
}
