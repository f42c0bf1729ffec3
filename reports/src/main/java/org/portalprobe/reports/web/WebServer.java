package org.portalprobe.reports.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.UploadedFile;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running HTTP server. Every answer forbids scripts, inline styles and framing and is kept by no shared cache; a failure of ours is an
 * answer 500 that says nothing of its reason, which is in the log.
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
            "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final int LARGEST_UPLOAD = 10 << 20;

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
        config.jetty.multipartConfig.maxFileSize(LARGEST_UPLOAD, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD + (1 << 20), SizeUnit.BYTES);
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

    private static void answer(Route route, Context context) throws IOException {
        Answer answer = route.answer().apply(question(route, context));
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .status(answer.status())
                .contentType(answer.type());
        answer.headers().forEach(header -> context.res().addHeader(header.name(), header.value()));
        if (isKnown(answer, context)) {
            context.status(304);
        } else if (answer.isStreamed()) {
            answer.body().to(context.outputStream());
        } else {
            context.result(answer.bytes());
        }
    }

    private static Question question(Route route, Context context) {
        String query = context.queryString();
        return new Question(
                context::pathParam,
                name -> route.method() == Route.Method.GET ? context.queryParams(name) : values(context, name),
                Optional.ofNullable(context.header("Authorization"))
                        .filter(header -> header.startsWith(BEARER))
                        .map(header -> header.substring(BEARER.length())),
                name -> Optional.ofNullable(context.cookie(name)),
                name -> upload(context, name),
                context.path() + (query == null ? "" : "?" + query),
                context.ip());
    }

    /** What is said in the address counts where a body is no form. */
    private static List<String> values(Context context, String name) {
        List<String> said = context.formParams(name);
        return said.isEmpty() ? context.queryParams(name) : said;
    }

    private static Optional<Question.Upload> upload(Context context, String name) {
        try {
            if (name.equals(Question.BODY)) {
                try (InputStream in = context.bodyInputStream()) {
                    byte[] body = in.readNBytes(LARGEST_UPLOAD + 1);
                    return body.length > LARGEST_UPLOAD
                            ? Optional.empty()
                            : Optional.of(new Question.Upload(String.valueOf(context.queryParam("name")), body));
                }
            }
            UploadedFile file = context.uploadedFile(name);
            if (file == null) {
                return Optional.empty();
            }
            try (InputStream in = file.content()) {
                return Optional.of(new Question.Upload(file.filename(), in.readAllBytes()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the reader has it already; says how long it may be kept. */
    private static boolean isKnown(Answer answer, Context context) {
        switch (answer.caching()) {
            case NONE -> context.header("Cache-Control", "no-store");
            case FOREVER -> context.header("Cache-Control", "private, max-age=31536000, immutable");
            case REVALIDATED -> {
                String tag = tag(answer.bytes());
                context.header("Cache-Control", "private, no-cache").header("ETag", tag);
                return answer.status() == 200 && tag.equals(context.header("If-None-Match"));
            }
        }
        return false;
    }

    /** Weak: the same bytes may be sent compressed. */
    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
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
