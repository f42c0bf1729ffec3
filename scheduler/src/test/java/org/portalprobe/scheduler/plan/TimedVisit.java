package org.portalprobe.scheduler.plan;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.Visit;

/** A visit of which only the timed loads matter. */
public final class TimedVisit {

    private static final Fault NOT_ASKED = Fault.of(Cause.NOT_ASKED, "");

    private final Instant start;
    private final List<TimedLoad> loads = new ArrayList<>();

    public TimedVisit(Instant start) {
        this.start = start;
    }

    /** The home page, undisturbed. */
    public TimedVisit timed(FormFactor device, int run, int at, double load) {
        return timed(KeyPageRole.HOME, device, run, at, load, false);
    }

    /**
     * @param at milliseconds since the visit's start
     * @param load milliseconds until the load event
     */
    public TimedVisit timed(KeyPageRole role, FormFactor device, int run, int at, double load, boolean disturbed) {
        Optional<String> why = disturbed ? Optional.of("busy") : Optional.empty();
        loads.add(new TimedLoad(
                URI.create("https://portal.test/"),
                role,
                device,
                run,
                start.plusMillis(at),
                false,
                0,
                "real-use",
                1,
                Optional.of(new HostState(Optional.empty(), Optional.empty(), 1, why)),
                Seen.got(timing(load)),
                Seen.missing(NOT_ASKED)));
        return this;
    }

    private static LoadTiming timing(double load) {
        return new LoadTiming(
                Optional.of(100.0),
                Optional.of(1_000.0),
                Optional.of(2_000.0),
                Optional.empty(),
                Optional.of(0.0),
                Optional.of(0.0),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1_500.0),
                Optional.of(load),
                true,
                List.of(),
                10,
                0,
                100_000);
    }

    public Visit visit() {
        return new Visit(
                SightingFormat.CURRENT,
                new SightingId("so-a-20261122T010000Z"),
                new PortalId("so-a"),
                URI.create("https://portal.test/"),
                start,
                Duration.ofMinutes(1),
                "local",
                "real-use",
                new Engines("0.1.0", "25", Optional.empty(), Optional.empty(), true),
                Seen.missing(NOT_ASKED),
                Seen.missing(NOT_ASKED),
                loads,
                List.of(),
                List.of(),
                new Spent(0, 0, 0));
    }
}
