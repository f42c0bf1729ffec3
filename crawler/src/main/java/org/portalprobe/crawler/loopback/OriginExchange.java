package org.portalprobe.crawler.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns an exchange of the JDK's server into a request, finds the host's handler and writes its answer. */
record OriginExchange(
        boolean secure, Map<String, LoopbackHandler> hosts, Queue<LoopbackHit> hits, CountDownLatch closed)
        implements HttpHandler {

    private static final int BODY_LIMIT = 64 * 1024;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        LoopbackRequest request = read(exchange);
        hits.add(new LoopbackHit(secure, request.method(), request.host(), request.path(), request.query()));
        write(exchange, answer(request));
        // Only after a whole answer: closing a chunked body that broke off would end it as if it were complete.
        exchange.close();
    }

    private LoopbackRequest read(HttpExchange exchange) throws IOException {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT);
        return new LoopbackRequest(
                secure,
                exchange.getRequestMethod(),
                host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT),
                exchange.getRequestURI().getPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                exchange.getRequestHeaders(),
                new String(body, StandardCharsets.UTF_8));
    }

    private LoopbackResponse answer(LoopbackRequest request) {
        LoopbackHandler handler = hosts.get(request.host());
        if (handler == null) {
            return LoopbackResponse.text(421, "this server does not know " + request.host());
        }
        try {
            return handler.handle(request);
        } catch (RuntimeException e) {
            // The JDK's server would drop the connection and say nothing; a test must see its handler's fault.
            System.getLogger(OriginExchange.class.getName())
                    .log(System.Logger.Level.ERROR, "handler failed at " + request.path(), e);
            return LoopbackResponse.text(500, "");
        }
    }

    private void write(HttpExchange exchange, LoopbackResponse response) throws IOException {
        pause(response.delay());
        response.headers().forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
        if (exchange.getRequestMethod().equals("HEAD")) {
            response.length()
                    .ifPresent(bytes -> exchange.getResponseHeaders().set("Content-Length", Long.toString(bytes)));
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(response.status(), jdkLength(response));
        OutputStream out = exchange.getResponseBody();
        response.body().write(out, this::pause);
        out.close();
    }

    /** The JDK's server writes "no body" as -1 and "chunked" as 0. */
    private static long jdkLength(LoopbackResponse response) {
        long length = response.length().orElse(0);
        return response.length().isPresent() && length == 0 ? -1 : length;
    }

    private void pause(Duration time) throws IOException {
        if (time.isZero()) {
            return;
        }
        try {
            if (closed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("the origin was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the origin was closed");
        }
    }
}
