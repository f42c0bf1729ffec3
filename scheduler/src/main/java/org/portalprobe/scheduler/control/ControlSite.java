package org.portalprobe.scheduler.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the control pages on this machine. */
final class ControlSite implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "/control.html", "text/html; charset=utf-8",
            "/faults.html", "text/html; charset=utf-8",
            "/control.css", "text/css",
            "/control.js", "text/javascript; charset=utf-8",
            "/control.svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private ControlSite(HttpServer server) {
        this.server = server;
    }

    static ControlSite open() throws IOException {
        ControlSite site =
                new ControlSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50));
        site.server.setExecutor(site.executor);
        site.server.createContext("/", ControlSite::answer);
        site.server.start();
        return site;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String type = TYPES.get(path);
            if (type == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = read(path.substring(1));
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = ControlSite.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its page " + name);
            }
            return in.readAllBytes();
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI timed() {
        return page("/control.html");
    }

    URI faulty() {
        return page("/faults.html");
    }

    private URI page(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
