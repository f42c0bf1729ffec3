package org.portalprobe.crawler.loopback;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The one place that says where these servers may listen. */
final class LoopbackAddress {

    private LoopbackAddress() {}

    /** Refuses whatever is not a literal of 127.0.0.0/8, so that nothing is ever served to the network. */
    static InetAddress of(String literal) {
        if (!literal.matches("127(\\.\\d{1,3}){3}")) {
            throw new IllegalArgumentException(literal + " is not an address of 127.0.0.0/8");
        }
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal + " is not an address", e);
        }
    }
}
