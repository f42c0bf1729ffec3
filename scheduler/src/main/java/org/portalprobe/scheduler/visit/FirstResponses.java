package org.portalprobe.scheduler.visit;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.portalprobe.config.Portal;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.KeyRequest;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.pulse.PulseDays;
import org.portalprobe.crawler.pulse.PulseTarget;
import org.portalprobe.crawler.pulse.ResponseSample;
import org.portalprobe.crawler.response.ResponseProbe;

/** The few response times that one visit takes: a first sample of what pulses show over days. */
public final class FirstResponses implements AutoCloseable {

    /** After these the portal was never meant to be asked, wants no more, or somebody stopped us. */
    private static final Set<Cause> NOT_ASKED = EnumSet.of(
            Cause.ROBOTS_DISALLOWED, Cause.ADDRESS_REFUSED, Cause.BUDGET_SPENT, Cause.CANCELLED, Cause.BLOCKED);

    private static final int ROUNDS = 2;

    private final Portal portal;
    private final Probe probe;
    private final PulseDays.Place place;
    private volatile Optional<ResponseProbe> asking = Optional.empty();
    private volatile boolean closed;
    private Optional<PulseDay> day = Optional.empty();

    FirstResponses(Portal portal, Probe probe, String profile, Engines engines) {
        this.portal = portal;
        this.probe = probe;
        this.place = new PulseDays.Place(probe.settings().vantage(), profile, engines);
    }

    /**
     * True when something was asked. A portal that showed nothing is asked once more, so that its outage counts.
     *
     * @param pause of the visit, after each answer
     */
    boolean take(Look look, Seen<Sample> sample, Predicate<URI> allows, Duration pause) {
        Optional<Fault> down = look.entry().fold(entry -> Optional.empty(), Optional::of);
        if (closed
                || !allows.test(portal.url())
                || down.map(why -> NOT_ASKED.contains(why.cause())).orElse(false)) {
            return false;
        }
        try (ResponseProbe opened =
                ResponseProbe.open(portal.network(), probe.network(), probe.settings(), probe.sink(), probe.clock())) {
            asking = Optional.of(opened);
            PulseTarget target = new PulseTarget(portal, pages(sample, allows));
            PulseDays days = new PulseDays();
            ResponseSample.take(target, opened, pause, down.isPresent() ? 1 : ROUNDS)
                    .forEach(taken -> days.add(PulseDays.part(taken, place)));
            day = days.all().stream().findFirst();
        }
        return true;
    }

    /** Of the sample, as far as we may have them. */
    public static Map<KeyRequest, URI> pages(Seen<Sample> sample, Predicate<URI> allows) {
        Map<KeyRequest, URI> found = new EnumMap<>(KeyRequest.class);
        for (SamplePage page : sample.toOptional().map(Sample::pages).orElse(List.of())) {
            // To the server a page behind "#/" is the document before it.
            if (allows.test(page.url()) && page.url().getRawFragment() == null) {
                request(page.stratum()).ifPresent(key -> found.putIfAbsent(key, page.url()));
            }
        }
        return found;
    }

    private static Optional<KeyRequest> request(Stratum stratum) {
        return switch (stratum) {
            case HOME -> Optional.of(KeyRequest.HOME);
            case SEARCH -> Optional.of(KeyRequest.SEARCH);
            case DETAIL -> Optional.of(KeyRequest.DETAIL);
            case LOOKUP -> Optional.of(KeyRequest.LOOKUP);
            case CATALOGUE, LOGIN, STATISTICS, FEEDBACK, HELP, ACCESSIBILITY_STATEMENT, DOCUMENT, RANDOM ->
                Optional.empty();
        };
    }

    /** Empty when nothing was asked. */
    Optional<PulseDay> day() {
        return day;
    }

    /** Ends a request that is under way, from any thread. */
    @Override
    public void close() {
        closed = true;
        asking.ifPresent(ResponseProbe::close);
    }
}
