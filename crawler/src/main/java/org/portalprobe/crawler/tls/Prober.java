package org.portalprobe.crawler.tls;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import jdk.net.ExtendedSocketOptions;
import org.portalprobe.config.Endpoint;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TlsVersion;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressException;
import org.portalprobe.crawler.tls.wire.ClientHello;
import org.portalprobe.crawler.tls.wire.Reply;
import org.portalprobe.crawler.tls.wire.ReplyReader;
import org.portalprobe.crawler.tls.wire.ReplyReader.Extent;
import org.portalprobe.crawler.tls.wire.ReplyReader.Reading;

/** Sends one hello over one connection and reads the reply; retries nothing. Thread-safe. */
final class Prober {

    /** Says goodbye, so that the server keeps no half-open handshake: user_canceled, then close_notify. */
    private static final byte[] GOODBYE = {21, 3, 1, 0, 2, 1, 90, 21, 3, 1, 0, 2, 1, 0};

    private final Egress egress;
    private final Endpoint target;
    private final InetSocketAddress address;
    private final SurveyPolicy policy;
    private final SecureRandom random = new SecureRandom();

    Prober(Egress egress, Endpoint target, InetSocketAddress address, SurveyPolicy policy) {
        this.egress = egress;
        this.target = target;
        this.address = address;
        this.policy = policy;
    }

    InetSocketAddress address() {
        return address;
    }

    Socket connect() throws EgressException {
        Socket socket = egress.connect(target, address, policy.connect());
        try {
            return socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)
                    ? socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true)
                    : socket;
        } catch (IOException gone) {
            // The next read says what happened.
            return socket;
        }
    }

    /** @param deadline of the whole answer */
    Reply send(ClientHello hello, Extent extent, Duration deadline) {
        try (Socket socket = connect()) {
            return exchange(socket, hello, extent, deadline);
        } catch (EgressException unreached) {
            return new Reply.Unreached(unreached.fault());
        } catch (SocketTimeoutException late) {
            return new Reply.Silent();
        } catch (IOException broken) {
            return new Reply.Reset();
        }
    }

    private Reply exchange(Socket socket, ClientHello hello, Extent extent, Duration deadline) throws IOException {
        byte[] entropy = new byte[64];
        random.nextBytes(entropy);
        socket.getOutputStream().write(hello.toBytes(entropy));
        Reply reply = read(socket, extent, deadline);
        if (hello.version() != TlsVersion.SSL_2 && (reply instanceof Reply.Hello || reply instanceof Reply.Retry)) {
            sayGoodbye(socket);
        }
        return reply;
    }

    private static void sayGoodbye(Socket socket) {
        try {
            socket.getOutputStream().write(GOODBYE);
        } catch (IOException gone) {
            // The answer is here; the farewell was a courtesy.
        }
    }

    private static Reply read(Socket socket, Extent extent, Duration deadline) throws IOException {
        Stopwatch watch = Stopwatch.start();
        InputStream in = socket.getInputStream();
        byte[] received = new byte[8 * 1024];
        int length = 0;
        int needed = 1;
        while (true) {
            received = needed > received.length ? Arrays.copyOf(received, roomFor(needed)) : received;
            int count = readSome(socket, in, received, length, watch.left(deadline));
            if (count < 0) {
                return new Reply.Closed();
            }
            length += count;
            if (length >= needed) {
                switch (ReplyReader.read(received, length, extent)) {
                    case Reading.Whole whole -> {
                        return whole.reply();
                    }
                    case Reading.Partial partial -> needed = partial.needed();
                }
            }
        }
    }

    private static int roomFor(int needed) {
        return Math.min(ReplyReader.LIMIT, Integer.highestOneBit(needed) << 1);
    }

    private static int readSome(Socket socket, InputStream in, byte[] into, int at, Duration left) throws IOException {
        if (left.toMillis() < 1) {
            throw new SocketTimeoutException("the whole answer took too long");
        }
        socket.setSoTimeout(Math.toIntExact(left.toMillis()));
        try {
            return in.read(into, at, into.length - at);
        } catch (SocketException reset) {
            throw new IOException("reset", reset);
        }
    }
}
