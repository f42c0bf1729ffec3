package org.portalprobe.scheduler;

import java.net.InetSocketAddress;

/** Reads where a server is to listen: {@code HOST:PORT}, port 0 for any that is free. */
final class Listening {

    private static final int MOST = 65_535;

    private Listening() {}

    /** @throws IllegalArgumentException when it is none */
    static InetSocketAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        String digits = text.substring(colon + 1);
        if (colon < 1 || !digits.matches("\\d{1,5}") || Integer.parseInt(digits) > MOST) {
            throw new IllegalArgumentException("HOST:PORT, port 0 to " + MOST);
        }
        return InetSocketAddress.createUnresolved(text.substring(0, colon), Integer.parseInt(digits));
    }
}
