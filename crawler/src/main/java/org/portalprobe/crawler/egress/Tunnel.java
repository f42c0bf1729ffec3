package org.portalprobe.crawler.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Carries bytes between browser and portal until both are done. One buffer per direction: a reader that stops stops the
 * writer. An end of stream is passed on as one, a reset as a reset.
 * With a link to imitate, bytes take as long as that link does.
 */
final class Tunnel {

    private static final int BUFFER = 32 * 1024;

    private final Socket browser;
    private final Socket portal;
    private final Optional<Shaping> shaping;

    Tunnel(Socket browser, Socket portal, Optional<Shaping> shaping) {
        this.browser = browser;
        this.portal = portal;
        this.shaping = shaping;
    }

    /** Passes the greeting on, then everything; returns when both directions have ended and both sockets are closed. */
    void run(Greeting greeting, Executor executor) {
        if (shaping.isPresent()) {
            run(greeting, shaping.get(), executor);
            return;
        }
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

    private void run(Greeting greeting, Shaping shape, Executor executor) {
        ShapedPipe up = new ShapedPipe(browser, portal, shape.up());
        ShapedPipe down = new ShapedPipe(portal, browser, shape.down());
        CompletableFuture<Void> upward = CompletableFuture.runAsync(
                () -> carry(() -> {
                    up.open(
                            greeting.said().toByteArray(),
                            shape.link().roundTrip().toNanos());
                    up.run(executor);
                }),
                executor);
        carry(() -> down.run(executor));
        upward.join();
        Sockets.close(portal);
        Sockets.close(browser);
    }

    @FunctionalInterface
    private interface Carrying {
        void run() throws IOException, InterruptedException;
    }

    private void carry(Carrying carrying) {
        try {
            carrying.run();
        } catch (IOException cut) {
            Sockets.abort(portal);
            Sockets.abort(browser);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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
