package org.portalprobe.crawler.tls.wire;

import java.util.Set;
import org.portalprobe.crawler.artifact.TlsVersion;

/**
 * The server's choice.
 *
 * @param suite by code
 * @param compression 0 for none
 * @param extensions types answered
 */
public record ServerHello(TlsVersion version, int suite, int compression, Set<Integer> extensions) {

    public static final int HEARTBEAT = 15;
    public static final int EXTENDED_MASTER_SECRET = 23;
    public static final int RENEGOTIATION_INFO = 0xFF01;

    public ServerHello {
        extensions = Set.copyOf(extensions);
    }
}
