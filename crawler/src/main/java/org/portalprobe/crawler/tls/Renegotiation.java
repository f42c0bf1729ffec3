package org.portalprobe.crawler.tls;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.portalprobe.crawler.artifact.Support;

/** Asks once for a second handshake on an open connection below TLS 1.3. */
final class Renegotiation {

    private static final int PATIENCE_MS = 2_000;

    private Renegotiation() {}

    static Support attempt(SSLSocket tls) {
        CountDownLatch completed = new CountDownLatch(1);
        // Closing wakes the reader, who has nothing more to wait for.
        tls.addHandshakeCompletedListener(event -> {
            completed.countDown();
            close(tls);
        });
        try {
            tls.setSoTimeout(PATIENCE_MS);
            tls.startHandshake();
            // The server's half arrives only while somebody reads; writing instead looks like a refusal.
            int unused = completed.getCount() == 0 ? 0 : tls.getInputStream().read();
        } catch (SocketTimeoutException silent) {
            return came(completed) ? Support.OFFERED : Support.INCONCLUSIVE;
        } catch (SSLException refused) {
            return completed.getCount() == 0 ? Support.OFFERED : Support.NOT_OFFERED;
        } catch (IOException hungUp) {
            return came(completed) ? Support.OFFERED : Support.NOT_OFFERED;
        }
        return came(completed) ? Support.OFFERED : Support.INCONCLUSIVE;
    }

    private static void close(SSLSocket tls) {
        try {
            tls.close();
        } catch (IOException closed) {
            // It was to be closed.
        }
    }

    /** The JDK tells listeners from a thread of its own, a moment later. */
    private static boolean came(CountDownLatch completed) {
        try {
            return completed.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
