package org.portalprobe.crawler.response;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.http.MemorySink;

/** Builds a probe for tests, on a policy that lets it reach this machine. */
final class Asking {

    static final String HOST = "portal.test";

    private final Map<Endpoint, Endpoint> resolve = new HashMap<>();
    private final MemorySink sink = new MemorySink();
    private boolean allowPrivate = true;
    private Optional<Endpoint> control = Optional.empty();
    private EgressEnvironment environment = EgressEnvironment.system();
    private List<Path> roots = List.of();
    private Duration deadline = Duration.ofSeconds(5);
    private long maxBytes = 1 << 20;

    Asking fix(String host, int port, String address, int realPort) {
        resolve.put(new Endpoint(host, port), new Endpoint(address, realPort));
        return this;
    }

    Asking publicOnly() {
        allowPrivate = false;
        return this;
    }

    Asking control(int port) {
        control = Optional.of(new Endpoint("127.0.0.1", port));
        return this;
    }

    Asking environment(EgressEnvironment names) {
        environment = names;
        return this;
    }

    Asking root(Path pem) {
        roots = List.of(pem);
        return this;
    }

    Asking patience(Duration limit) {
        deadline = limit;
        return this;
    }

    Asking maxBytes(long limit) {
        maxBytes = limit;
        return this;
    }

    MemorySink sink() {
        return sink;
    }

    ResponseProbe probe() {
        ProbeSettings usual = ProbeSettings.DEFAULT;
        ProbeSettings settings = new ProbeSettings(
                usual.vantage(),
                usual.contact(),
                1,
                1,
                1,
                deadline,
                deadline,
                maxBytes,
                Duration.ofMillis(10),
                control);
        NetworkPolicy policy = new NetworkPolicy(allowPrivate, resolve, roots, false);
        return ResponseProbe.open(policy, environment, settings, sink, InstantSource.system());
    }

    TimedExchange once(String url) {
        try (ResponseProbe probe = probe()) {
            return probe.once(URI.create(url));
        }
    }

    TimedExchange confirmed(String url) {
        try (ResponseProbe probe = probe()) {
            return probe.confirmed(URI.create(url));
        }
    }
}
