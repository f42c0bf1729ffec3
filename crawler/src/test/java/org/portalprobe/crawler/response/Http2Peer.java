package org.portalprobe.crawler.response;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncRequestConsumer;
import org.apache.hc.core5.http.nio.AsyncServerRequestHandler;
import org.apache.hc.core5.http.nio.entity.DiscardingEntityConsumer;
import org.apache.hc.core5.http.nio.entity.StringAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestConsumer;
import org.apache.hc.core5.http.nio.support.BasicResponseProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2ServerBootstrap;
import org.apache.hc.core5.http2.ssl.H2ServerTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ListenerEndpoint;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackAuthority;

/** A server of another make that speaks HTTP/2 over TLS on loopback: {@code /} is a page, {@code /big} a long one, {@code /slow} waits. */
final class Http2Peer implements AutoCloseable {

    static final int BIG = 3_000_000;

    private final HttpAsyncServer server;
    private final int port;
    private final CountDownLatch closed = new CountDownLatch(1);

    Http2Peer(Path ca) throws Exception {
        LoopbackAuthority authority = LoopbackAuthority.create(InstantSource.system());
        authority.writeCa(ca);
        server = H2ServerBootstrap.bootstrap()
                .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                .setTlsStrategy(new H2ServerTlsStrategy(
                        authority.issue(CertificateRequest.of("portal.test")).serverContext()))
                .setCanonicalHostName("portal.test")
                .register("*", new Pages())
                .create();
        server.start();
        ListenerEndpoint listening = server.listen(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), URIScheme.HTTPS)
                .get(5, TimeUnit.SECONDS);
        port = ((InetSocketAddress) listening.getAddress()).getPort();
    }

    int port() {
        return port;
    }

    private final class Pages implements AsyncServerRequestHandler<Message<HttpRequest, Void>> {

        @Override
        public AsyncRequestConsumer<Message<HttpRequest, Void>> prepare(
                HttpRequest request, org.apache.hc.core5.http.EntityDetails entity, HttpContext context) {
            return new BasicRequestConsumer<>(entity == null ? null : new DiscardingEntityConsumer<>());
        }

        @Override
        public void handle(Message<HttpRequest, Void> message, ResponseTrigger trigger, HttpContext context)
                throws org.apache.hc.core5.http.HttpException, IOException {
            String path = message.getHead().getPath();
            if (path.equals("/slow")) {
                pause();
            }
            AsyncEntityProducer body = new StringAsyncEntityProducer(
                    path.equals("/big") ? "a".repeat(BIG) : "<h1>Hello</h1>", ContentType.TEXT_HTML);
            BasicHttpResponse head = new BasicHttpResponse(path.equals("/down") ? 503 : 200);
            head.addHeader("retry-after", "1");
            trigger.submitResponse(new BasicResponseProducer(head, body), context);
        }

        private void pause() throws IOException {
            try {
                if (closed.await(300, TimeUnit.MILLISECONDS)) {
                    throw new IOException("closed");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped", stopped);
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.close(CloseMode.IMMEDIATE);
    }
}
