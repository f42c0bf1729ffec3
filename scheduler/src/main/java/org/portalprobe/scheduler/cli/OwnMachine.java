package org.portalprobe.scheduler.cli;

import org.portalprobe.crawler.tls.TlsTarget;

/** Whether a host is this very machine, which needs no rest between requests. */
public final class OwnMachine {

    private OwnMachine() {}

    /** By literal address alone: a name may begin with 127 and be anybody's. */
    public static boolean is(String host) {
        return TlsTarget.isLiteral(host) && (host.startsWith("127.") || host.equals("::1") || host.equals("[::1]"));
    }
}
