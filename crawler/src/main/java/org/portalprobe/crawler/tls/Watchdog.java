package org.portalprobe.crawler.tls;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Closes a socket at a deadline, whatever it is busy with: a timeout of each read alone would let a drip go on for ever. */
final class Watchdog implements AutoCloseable {

    private final CountDownLatch ended = new CountDownLatch(1);

    Watchdog(Socket socket, Duration deadline) {
        var unused = Thread.ofVirtual().start(() -> guard(socket, deadline));
    }

    private void guard(Socket socket, Duration deadline) {
        try {
            if (!ended.await(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                socket.close();
            }
        } catch (InterruptedException | IOException over) {
            // Nobody interrupts this thread, and a socket that fails to close is closed.
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
