package org.portalprobe.crawler.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LoopbackSocketTest {

    private static final String ADDRESS = "127.0.0.1";

    @Test
    void resetsWhoeverConnects() throws Exception {
        try (LoopbackSocket server = LoopbackSocket.resetting(ADDRESS);
                Socket client = connect(server.port())) {
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void staysSilentUntilTheClientGivesUp() throws Exception {
        try (LoopbackSocket server = LoopbackSocket.silent(ADDRESS);
                Socket client = connect(server.port())) {
            client.getOutputStream().write(1);
            client.setSoTimeout(100);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void endsItsOwnHalfAndGoesOnReading() throws Exception {
        try (LoopbackSocket server = LoopbackSocket.halfClosing(ADDRESS);
                Socket client = connect(server.port())) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            client.getOutputStream().write(new byte[100_000]);
        }
    }

    @Test
    void saysItsWordsAndCloses() throws Exception {
        try (LoopbackSocket server =
                        LoopbackSocket.saying(ADDRESS, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
                Socket client = connect(server.port())) {
            client.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .endsWith("half");
        }
    }

    @Test
    void endsSilentConnectionsWhenClosed() throws Exception {
        for (int round = 0; round < 50; round++) {
            LoopbackSocket server = LoopbackSocket.silent(ADDRESS);
            try (Socket client = connect(server.port())) {
                client.getOutputStream().write(1);
                server.close();
                assertThat(endsSomehow(client)).isTrue();
            }
        }
    }

    @Test
    void knowsAPortThatRefuses() throws Exception {
        int port = LoopbackSocket.refusingPort();
        assertThatThrownBy(() -> connect(port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void refusesToListenBeyondLoopback() {
        assertThatThrownBy(() -> LoopbackSocket.silent("10.0.0.1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean endsSomehow(Socket client) {
        try {
            return client.getInputStream().read() == -1;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(LoopbackAddress.of(ADDRESS), port);
        // A read cannot be interrupted, so a timeout of the test alone would hang with it.
        socket.setSoTimeout(10_000);
        return socket;
    }
}
