package org.portalprobe.crawler.egress;

import java.io.IOException;
import java.net.Socket;

/** Ends connections without waiting for anybody. */
final class Sockets {

    private Sockets() {}

    /** Closes with a reset: the other side learns at once, and no port lingers. */
    static void abort(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException notOpen) {
            // Closing is all that is left to do.
        }
        close(socket);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ended) {
            // It is closed either way.
        }
    }
}
