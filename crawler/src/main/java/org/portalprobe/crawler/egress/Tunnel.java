package org.portalprobe.crawler.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Carries bytes between browser and portal until both are done. One buffer per direction: a reader that stops stops the
 * writer. An end of stream is passed on as one, a reset as a reset. Shaping of a connection belongs into {@link #carry}.
 */
final class Tunnel {

    private static final int BUFFER = 32 * 1024;

    private final Socket browser;
    private final Socket portal;

    Tunnel(Socket browser, Socket portal) {
        this.browser = browser;
        this.portal = portal;
    }

    /** Passes the greeting on, then everything; returns when both directions have ended and both sockets are closed. */
    void run(Greeting greeting, Executor executor) {
        try {
            greeting.said().writeTo(portal.getOutputStream());
        } catch (IOException cut) {
            Sockets.abort(portal);
            Sockets.abort(browser);
            return;
        }
        CompletableFuture<Void> up = CompletableFuture.runAsync(() -> carry(browser, portal), executor);
        carry(portal, browser);
        up.join();
        Sockets.close(portal);
        Sockets.close(browser);
    }

    private static void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            Sockets.abort(to);
            Sockets.abort(from);
        }
    }
}
