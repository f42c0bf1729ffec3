package org.portalprobe.crawler.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A loopback port that hands every connection to its own virtual thread. */
final class RelayListener implements AutoCloseable {

    private static final int BACKLOG = 256;

    private final ServerSocket socket = new ServerSocket();
    private final ControlPorts.Registration registration;

    RelayListener(ControlPorts controlPorts) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), BACKLOG);
        registration = controlPorts.register(socket.getLocalPort());
    }

    void start(Executor executor, Consumer<Socket> serve) {
        executor.execute(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket accepted = socket.accept();
                    executor.execute(() -> serve.accept(accepted));
                } catch (IOException ended) {
                    // Closed, or one connection died between the kernel and us; isClosed() tells which.
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        registration.close();
        socket.close();
    }
}
