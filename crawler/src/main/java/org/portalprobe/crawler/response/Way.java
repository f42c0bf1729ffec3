package org.portalprobe.crawler.response;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.HttpException;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Phase;
import org.portalprobe.crawler.artifact.Phases;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TimedHop;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.http.Locations;
import org.portalprobe.crawler.http.TlsHandshake;

/**
 * One try: an address followed hop by hop to its end, each hop over a connection of its own that passes egress, so that a redirect to
 * a private address ends there. Used by one thread; {@link #expire} by another.
 */
final class Way {

    private static final int MAX_REDIRECTS = 20;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** What all tries of a probe share. */
    record Terms(TlsHandshake handshake, String userAgent, long maxBytes, Duration deadline) {}

    private final Egress egress;
    private final Terms terms;
    private final Stopwatch watch = Stopwatch.start();
    private final List<TimedHop> hops = new ArrayList<>();
    private final WayCookies cookies = new WayCookies();
    private PhaseClock clock = new PhaseClock();
    private TlsHandshake handshake;
    private Optional<Received> last = Optional.empty();
    private Optional<Fault> fault = Optional.empty();
    private volatile boolean expired;

    Way(Egress egress, Terms terms) {
        this.egress = egress;
        this.terms = terms;
        this.handshake = terms.handshake();
    }

    /** The deadline has passed: the egress is being closed under the request. */
    void expire() {
        expired = true;
    }

    /** Never throws for what a portal does: {@link #fault} says it. */
    void follow(URI start) {
        URI next = start;
        while (true) {
            Optional<URI> redirect = hop(next);
            if (redirect.isEmpty() || fault.isPresent()) {
                return;
            }
            if (hops.size() > MAX_REDIRECTS) {
                fault = Optional.of(Fault.unconfirmed(
                        Cause.TOO_MANY_REDIRECTS, start + ": more than " + MAX_REDIRECTS + " redirects"));
                return;
            }
            next = redirect.get();
        }
    }

    private Optional<URI> hop(URI url) {
        handshake = terms.handshake().fresh();
        clock = new PhaseClock();
        try {
            return answered(url);
        } catch (IOException | HttpException | InterruptedException | RuntimeException failed) {
            fault = Optional.of(ResponseFault.of(url, failed, clock.present(), expired));
            if (failed instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        }
    }

    private Optional<URI> answered(URI url) throws IOException, HttpException, InterruptedException {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
            throw new IOException("an address that is none of the web: " + url);
        }
        Line line = Line.open(url, egress, handshake, clock, watch.left(terms.deadline()));
        egress.countRequests(1);
        Outgoing request = new Outgoing(url, terms.userAgent(), cookies.header(url));
        Received answer;
        try {
            answer = line.http2()
                    ? Http2Exchange.run(line, request, clock, terms.maxBytes())
                    : Http1Exchange.run(line, request, clock, terms.maxBytes());
        } finally {
            line.top().close();
        }
        double millis = clock.millis();
        cookies.take(url, answer.headers());
        Optional<URI> redirect = redirect(url, answer);
        hops.add(new TimedHop(
                url,
                line.remote(),
                line.dead(),
                answer.protocol(),
                answer.status(),
                clock.phases(),
                millis,
                answer.body().bytes(),
                answer.value("content-encoding").orElse(""),
                answer.value("cache-control").orElse(""),
                redirect,
                line.tls(handshake, url.getHost().toLowerCase(Locale.ROOT))));
        last = Optional.of(answer);
        return redirect;
    }

    private static Optional<URI> redirect(URI from, Received answer) throws IOException {
        Optional<String> location = answer.value("location");
        if (!REDIRECTS.contains(answer.status()) || location.isEmpty()) {
            return Optional.empty();
        }
        // Header octets come as ISO 8859-1; servers here write UTF-8 into them.
        String written = new String(location.get().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        Optional<URI> target = Locations.resolve(from, written);
        if (target.isEmpty()) {
            throw new IOException("a redirect to nowhere: " + written);
        }
        return target;
    }

    List<TimedHop> hops() {
        return List.copyOf(hops);
    }

    Optional<Fault> fault() {
        return fault;
    }

    /** The final answer; empty when the way ended before. */
    Optional<Received> answer() {
        return fault.isPresent() ? Optional.empty() : last;
    }

    double millis() {
        return watch.millis();
    }

    /** Of the hop that failed. */
    Phases stopped() {
        return failedOnTheWire() ? clock.phases() : Phases.NONE;
    }

    Optional<Phase> stoppedIn() {
        return failedOnTheWire() ? Optional.of(clock.present()) : Optional.empty();
    }

    private boolean failedOnTheWire() {
        return fault.map(why -> why.cause() != Cause.TOO_MANY_REDIRECTS).orElse(false);
    }
}
