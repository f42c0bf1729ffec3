package org.portalprobe.crawler.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.portalprobe.crawler.tls.wire.ReplyReader;

/** A peer on 127.0.0.1 that behaves as a test tells it; counts who came. */
final class FakePeer implements AutoCloseable {

    /** What becomes of one connection, counted from 1; the socket is closed afterwards. */
    @FunctionalInterface
    interface Conduct {
        void with(Socket socket, int connection) throws IOException;
    }

    private final ServerSocket listener = new ServerSocket();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    FakePeer(Conduct conduct) throws IOException {
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        threads.execute(() -> accept(conduct));
    }

    /** Reads the hello, whatever it is, and says these bytes. */
    static FakePeer saying(byte... words) throws IOException {
        return new FakePeer((socket, connection) -> {
            hello(socket);
            socket.getOutputStream().write(words);
        });
    }

    static byte[] hello(Socket socket) throws IOException {
        byte[] bytes = new byte[ReplyReader.LIMIT];
        int length = Math.max(0, socket.getInputStream().read(bytes));
        return Arrays.copyOf(bytes, length);
    }

    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
    }

    /** Until the other side gives up. */
    static void waitForEnd(Socket socket) throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // Only the end matters.
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void accept(Conduct conduct) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                int number = connections.incrementAndGet();
                open.add(socket);
                threads.execute(() -> serve(socket, number, conduct));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket accepted, int number, Conduct conduct) {
        try (Socket socket = accepted) {
            conduct.with(socket, number);
        } catch (IOException gone) {
            // The prober hung up first.
        } finally {
            open.remove(accepted);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
