package org.portalprobe.crawler.pulse;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.portalprobe.crawler.artifact.KeyRequest;
import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.response.RequestPolicy;
import org.portalprobe.crawler.response.ResponseProbe;

/**
 * A few requests to a portal's key pages in a row, for a visit that happens once: the first one also stands as a pulse. Honest but
 * small: scoring asks for 200 over three hours of the day.
 */
public final class ResponseSample {

    /** Longest time that a visit spends on it. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private ResponseSample() {}

    /**
     * One request at a time: a visit is a single citizen, whatever the portal's speed.
     *
     * @param target its pages are asked for in turn, as far as the time goes
     * @param rounds how often each
     * @param pause after each answer; between two starts at least a second passes too
     * @return at least one, in their order
     */
    public static List<PulseTaken> take(PulseTarget target, ResponseProbe probe, Duration pause, int rounds) {
        List<Map.Entry<KeyRequest, URI>> pages = List.copyOf(target.pages().entrySet());
        Stopwatch all = Stopwatch.start();
        List<PulseTaken> taken = new ArrayList<>();
        boolean goesOn = true;
        for (int n = 0; goesOn && n < pages.size() * rounds; n++) {
            Stopwatch since = Stopwatch.start();
            Map.Entry<KeyRequest, URI> page = pages.get(n % pages.size());
            TimedExchange seen = probe.confirmed(page.getValue());
            Pulse.Kind kind = taken.isEmpty() ? Pulse.Kind.PULSE : Pulse.Kind.SAMPLE;
            taken.add(new PulseTaken(target, Pulse.of(page.getKey(), kind, seen), seen.spent()));
            boolean last = n + 1 == pages.size() * rounds || all.left(LONGEST).isZero();
            Duration second = since.left(RequestPolicy.live().gap());
            goesOn = !last && probe.staysOpenFor(pause.compareTo(second) > 0 ? pause : second);
        }
        return taken;
    }
}
