package org.portalprobe.crawler.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.cookie.BasicClientCookie;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.portalprobe.config.Access;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Header;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.egress.Egress;

/** Makes one GET at a time with a deadline that really ends it. Follows nothing, retries nothing. */
final class Client implements AutoCloseable {

    private static final int LINE_LIMIT = 64 * 1024;
    private static final int HEADER_LIMIT = 500;

    private final Egress egress;
    private final EgressConnector connector;
    private final ScheduledExecutorService watchdog;
    private final CloseableHttpClient http;

    Client(Egress egress, TlsHandshake handshake, String userAgent, ScheduledExecutorService watchdog) {
        this.egress = egress;
        this.connector = new EgressConnector(egress, handshake);
        this.watchdog = watchdog;
        Http1Config bounds = Http1Config.custom()
                .setMaxLineLength(LINE_LIMIT)
                .setMaxHeaderCount(HEADER_LIMIT)
                .build();
        BasicHttpClientConnectionManager connections = new BasicHttpClientConnectionManager(
                connector,
                ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build());
        this.http = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setUserAgent(userAgent)
                .setDefaultHeaders(List.of(
                        new BasicHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5"),
                        new BasicHeader("Accept-Language", "vi,en;q=0.5"),
                        new BasicHeader("Accept-Encoding", "gzip, deflate")))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                // The answer's headers are evidence; the library would remove those it has dealt with.
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    /**
     * @param keep how many bytes of a final answer's body are wanted; 0 reads none
     * @throws LookException with the fault, unconfirmed
     */
    Answer get(URI url, CookieStore cookies, Deadline deadline, long keep) throws LookException {
        HttpGet request = new HttpGet(url);
        AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
        ScheduledFuture<?> end = watchdog.schedule(
                () -> {
                    stage.updateAndGet(Stage::expire);
                    request.cancel();
                    connector.abort();
                },
                deadline.left().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            connector.until(deadline);
            return exchange(url, request, cookies, keep, stage);
        } catch (IOException | RuntimeException failed) {
            throw new LookException(FaultOf.exchange(url, failed, stage.get()));
        } finally {
            end.cancel(false);
        }
    }

    private Answer exchange(URI url, HttpGet request, CookieStore cookies, long keep, AtomicReference<Stage> stage)
            throws IOException {
        Stopwatch watch = Stopwatch.start();
        HttpClientContext context = HttpClientContext.create();
        context.setCookieStore(cookies);
        give(url, request, cookies);
        egress.countRequests(1);
        ClassicHttpResponse response = http.executeOpen(null, request, context);
        boolean readToEnd = false;
        try {
            stage.compareAndSet(Stage.WAITING, Stage.READING);
            Optional<URI> redirect = Locations.redirect(url, response);
            boolean wanted = redirect.isEmpty() && keep > 0;
            BodyReader body = wanted ? reader(response) : none();
            byte[] kept = body.read(Math.clamp(keep, 0, Integer.MAX_VALUE - 8));
            boolean cut = kept.length > 0 && kept.length == keep && body.hasMore();
            if (stage.get().expiry().isPresent()) {
                // A stream that is cancelled under its reader ends like a short body; this one is not whole.
                throw new InterruptedIOException("cut off by the deadline");
            }
            readToEnd = wanted && !cut;
            Hop hop = new Hop(
                    url,
                    connector.remote(),
                    response.getCode(),
                    headers(response),
                    redirect,
                    connector.tls(),
                    watch.millis(),
                    body.wireBytes());
            return new Answer(hop, kept, cut);
        } finally {
            release(request, response, readToEnd);
        }
    }

    /** Again on every hop, and to no other server that a redirect leads to. */
    private void give(URI url, HttpGet request, CookieStore cookies) {
        Access access = egress.policy().access();
        if (access.goesTo(url)) {
            access.headers().forEach(request::setHeader);
            access.cookies().forEach((name, value) -> {
                BasicClientCookie cookie = new BasicClientCookie(name, value);
                cookie.setDomain(url.getHost());
                cookie.setPath("/");
                cookies.addCookie(cookie);
            });
        }
    }

    /** The library reads a body to its end before it closes; one that we did not want or cut may have none. */
    private static void release(HttpGet request, ClassicHttpResponse response, boolean readToEnd) {
        HttpEntity entity = response.getEntity();
        if (!readToEnd && entity != null && entity.getContentLength() != 0) {
            request.cancel();
        }
        try {
            response.close();
        } catch (IOException | RuntimeException ended) {
            request.cancel();
        }
    }

    private static BodyReader none() throws IOException {
        return new BodyReader(InputStream.nullInputStream(), "");
    }

    private static BodyReader reader(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
        String encoding = entity == null || entity.getContentEncoding() == null ? "" : entity.getContentEncoding();
        return new BodyReader(content == null ? InputStream.nullInputStream() : content, encoding);
    }

    private static List<Header> headers(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders())
                .map(header -> KeptHeader.of(
                        header.getName(), Optional.ofNullable(header.getValue()).orElse("")))
                .toList();
    }

    /** How far an exchange came when it ended. */
    enum Stage {
        WAITING,
        READING,
        EXPIRED_WAITING,
        EXPIRED_READING;

        Stage expire() {
            return this == READING || this == EXPIRED_READING ? EXPIRED_READING : EXPIRED_WAITING;
        }

        Optional<Cause> expiry() {
            return switch (this) {
                case EXPIRED_WAITING -> Optional.of(Cause.RESPONSE_TIMEOUT);
                case EXPIRED_READING -> Optional.of(Cause.RESPONSE_NEVER_ENDS);
                case WAITING, READING -> Optional.empty();
            };
        }
    }

    @Override
    public void close() {
        connector.abort();
        try {
            http.close();
        } catch (IOException ended) {
            // Nothing of it is needed any more.
        }
    }
}
