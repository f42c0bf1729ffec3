package org.portalprobe.crawler.loopback;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A port that misbehaves below HTTP, on a loopback address with a port from the system. */
public final class LoopbackSocket implements AutoCloseable {

    /** What becomes of one accepted connection; the socket is closed when it returns. */
    @FunctionalInterface
    private interface Conduct {
        void with(Socket socket) throws IOException;
    }

    private final ServerSocket listener;
    private final Conduct conduct;
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private LoopbackSocket(String address, Conduct conduct) throws IOException {
        this.listener = new ServerSocket();
        this.conduct = conduct;
        listener.bind(new InetSocketAddress(LoopbackAddress.of(address), 0));
        Thread.startVirtualThread(this::accept);
    }

    /** Accepts and answers with a reset. */
    public static LoopbackSocket resetting(String address) throws IOException {
        return new LoopbackSocket(address, socket -> socket.setSoLinger(true, 0));
    }

    /** Accepts, reads whatever comes and never says a word. */
    public static LoopbackSocket silent(String address) throws IOException {
        return new LoopbackSocket(address, LoopbackSocket::readToEnd);
    }

    /** Accepts, sends its end of stream at once and goes on reading. */
    public static LoopbackSocket halfClosing(String address) throws IOException {
        return new LoopbackSocket(address, socket -> {
            socket.shutdownOutput();
            readToEnd(socket);
        });
    }

    /** Waits for the first bytes, says this and closes: a truncated answer, another protocol, rubbish. */
    public static LoopbackSocket saying(String address, String words) throws IOException {
        return new LoopbackSocket(address, socket -> {
            socket.getInputStream().read(new byte[8192]);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        });
    }

    /** A port of 127.0.0.1 that refused connections a moment ago; the system may give it to somebody else later. */
    public static int refusingPort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, LoopbackAddress.of("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Connections accepted so far. */
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket socket = accepted) {
            // Whoever was accepted while close() went through the open ones is closed here.
            if (!listener.isClosed()) {
                conduct.with(socket);
            }
        } catch (IOException ended) {
            // The client or close() hung up: nothing is left to do for this connection.
        } finally {
            open.remove(accepted);
        }
    }

    private static void readToEnd(Socket socket) throws IOException {
        byte[] buffer = new byte[8192];
        while (socket.getInputStream().read(buffer) >= 0) {
            // Only the client's end of stream matters.
        }
    }
}
