package org.portalprobe.crawler.tls.wire;

/** Bytes that break their own lengths or TLS's rules. Never leaves the package. */
final class MalformedReply extends Exception {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: thrown for hostile input, as often as it likes. */
    MalformedReply(String why) {
        super(why, null, false, false);
    }
}
