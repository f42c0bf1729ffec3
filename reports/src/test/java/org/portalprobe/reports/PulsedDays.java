package org.portalprobe.reports;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.KeyRequest;
import org.portalprobe.crawler.artifact.Phases;
import org.portalprobe.crawler.artifact.Pulse;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Spent;

/** Pulse days for tests. */
public final class PulsedDays {

    private static final URI URL = URI.create("https://portal.test/");

    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private PulsedDays() {}

    /** Pulses five minutes apart: first those answered after these milliseconds, then confirmed failures. */
    public static PulseDay of(PortalId portal, Instant start, List<Double> answered, int failed) {
        List<Pulse> pulses = IntStream.range(0, answered.size() + failed)
                .mapToObj(i -> pulse(
                        start.plus(Duration.ofMinutes(5L * i)),
                        i < answered.size() ? answered.get(i) : 1_000,
                        i < answered.size()
                                ? Optional.empty()
                                : Optional.of(Fault.of(Cause.HTTP_SERVER_ERROR, "503 (seen twice)"))))
                .toList();
        return new PulseDay(
                SightingFormat.CURRENT_PULSE_DAY,
                new SightingId(portal + "-pulse-hanoi-1-" + ID_TIME.format(start)),
                portal,
                URL,
                start,
                "hanoi-1",
                "real-use",
                new Engines("0.1", "25", Optional.empty(), Optional.empty(), true),
                Map.of(KeyRequest.HOME, URL),
                pulses,
                List.of(),
                new Spent(1, 1, 1));
    }

    private static Pulse pulse(Instant at, double millis, Optional<Fault> fault) {
        return new Pulse(
                at,
                KeyRequest.HOME,
                Pulse.Kind.PULSE,
                0,
                millis,
                fault.isEmpty() ? 200 : 503,
                Phases.NONE,
                Optional.empty(),
                fault,
                Optional.empty(),
                false);
    }
}
