package org.portalprobe.reports.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running HTTP server. Every answer forbids scripts and framing and is kept by no cache; a failure of ours is an answer 500 that says
 * nothing of its reason, which is in the log.
 */
public final class WebServer implements AutoCloseable {

    /** The address is taken, or not this machine's. */
    public static final class Unbound extends Exception {
        private static final long serialVersionUID = 1L;

        Unbound(InetSocketAddress address, Throwable cause) {
            super(
                    "cannot listen on " + shown(address)
                            + ": it is in use by another process, or no address of this machine",
                    cause);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final String BEARER = "Bearer ";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Javalin server;
    private final String host;

    private WebServer(Javalin server, String host) {
        this.server = server;
        this.host = host;
    }

    /** @param address port 0 takes any that is free */
    public static WebServer open(InetSocketAddress address, List<Route> routes) throws Unbound {
        Javalin server = Javalin.create(config -> configure(config, routes));
        try {
            return new WebServer(server.start(address.getHostString(), address.getPort()), address.getHostString());
        } catch (JavalinBindException taken) {
            server.stop();
            throw new Unbound(address, taken);
        }
    }

    private static void configure(JavalinConfig config, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        for (Route route : routes) {
            HandlerType method =
                    switch (route.method()) {
                        case GET -> HandlerType.GET;
                        case POST -> HandlerType.POST;
                    };
            config.routes.addHttpHandler(method, route.path(), context -> answer(route, context));
        }
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.error("no answer to {}", context.path(), failure);
            context.status(500).contentType("text/plain").result("internal error\n");
        });
    }

    private static void answer(Route route, Context context) {
        Answer answer = route.answer()
                .apply(new Question(
                        context::pathParam,
                        name -> route.method() == Route.Method.GET
                                ? context.queryParams(name)
                                : context.formParams(name),
                        Optional.ofNullable(context.header("Authorization"))
                                .filter(header -> header.startsWith(BEARER))
                                .map(header -> header.substring(BEARER.length()))));
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .status(answer.status())
                .contentType(answer.type())
                .result(answer.body());
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, server.port());
    }

    private static String shown(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
