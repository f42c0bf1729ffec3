package org.portalprobe.scheduler.demo;

import java.net.URI;

/**
 * One running portal of the demo. Its pages live at {@code https://HOST/}, so whoever visits it must map port 443 of the
 * host to {@code httpsPort} and port 80 to {@code httpPort}, both on 127.0.0.1.
 *
 * @param id stable over runs, fit for a registry
 * @param name in Vietnamese, for people
 * @param host in the reserved top-level domain .test (RFC 6761)
 */
public record DemoPortal(String id, String name, String host, int httpsPort, int httpPort) {

    public URI url() {
        return URI.create("https://" + host + "/");
    }
}
