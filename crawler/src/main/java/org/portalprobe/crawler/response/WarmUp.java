package org.portalprobe.crawler.response;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Loads what a request needs before the first one counts, by asking a socket of our own: in a fresh process the first exchange takes
 * half a second longer, and that would be held against the portal. Once a process.
 */
final class WarmUp {

    private static final AtomicBoolean DONE = new AtomicBoolean();
    private static final int REQUESTS = 20;
    private static final byte[] PAGE =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<h1>a</h1"
                    .getBytes(StandardCharsets.US_ASCII);

    private WarmUp() {}

    /** @param ask makes one request and minds no failure */
    static void once(Consumer<URI> ask) {
        if (!DONE.compareAndSet(false, true)) {
            return;
        }
        try (ServerSocket own = new ServerSocket(0, REQUESTS, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(own));
            for (int i = 0; i < REQUESTS; i++) {
                // Every fourth goes the way of TLS until the first answer, which is none.
                String scheme = i % 4 == 3 ? "https" : "http";
                ask.accept(URI.create(scheme + "://127.0.0.1:" + own.getLocalPort() + "/"));
            }
        } catch (IOException noPort) {
            // Then the first request is a cold one.
        }
    }

    private static void serve(ServerSocket own) {
        while (!own.isClosed()) {
            try (Socket asked = own.accept()) {
                int unused = asked.getInputStream().read(new byte[8192]);
                asked.getOutputStream().write(PAGE);
            } catch (IOException ended) {
                // The next one, or the end.
            }
        }
    }
}
