package org.portalprobe.crawler.pulse;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.KeyRequest;
import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.response.OpenLoop;
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
     * @param target its pages are asked for in turn, as far as the time goes
     * @param rounds how often each
     * @param gap between two starts; less than a second counts as a second
     * @return at least one, in the order of their ends
     */
    public static List<PulseTaken> take(PulseTarget target, ResponseProbe probe, Duration gap, int rounds)
            throws InterruptedException {
        Duration polite = gap.compareTo(RequestPolicy.live().gap()) < 0
                ? RequestPolicy.live().gap()
                : gap;
        List<Map.Entry<KeyRequest, URI>> pages = List.copyOf(target.pages().entrySet());
        Duration wanted = polite.multipliedBy((long) pages.size() * rounds);
        Duration time = wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
        List<PulseTaken> taken = new ArrayList<>();
        OpenLoop loop = new OpenLoop(RequestPolicy.live(polite), probe::confirmed);
        loop.run(pages.stream().map(Map.Entry::getValue).toList(), time, seen -> {
            Pulse.Kind kind = taken.isEmpty() ? Pulse.Kind.PULSE : Pulse.Kind.SAMPLE;
            if (seen.fault().map(why -> why.cause() == Cause.CANCELLED).orElse(false)) {
                loop.stop();
            }
            taken.add(new PulseTaken(target, Pulse.of(page(pages, seen.url()), kind, seen), seen.spent()));
        });
        return taken;
    }

    private static KeyRequest page(List<Map.Entry<KeyRequest, URI>> pages, URI asked) {
        return pages.stream()
                .filter(page -> page.getValue().equals(asked))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(KeyRequest.HOME);
    }
}
