package org.portalprobe.crawler.artifact;

import java.time.Instant;
import java.util.Optional;

/**
 * One request of a {@link PulseDay} and what became of it; times in milliseconds.
 *
 * @param kind pulses alone speak of availability, samples too of response time and errors
 * @param late how much later than intended it started, because earlier ones were unanswered
 * @param millis from the start to the last byte, redirects included, or to the failure
 * @param status HTTP status of the final answer; 0 when none came
 * @param phases of all hops together
 * @param stoppedIn the phase in which it failed; empty when an answer came
 * @param fault why it does not count as answered, confirmed where it blames the portal
 * @param evidence a block or maintenance page
 * @param repeated answered or failed at the second try, from a fresh connection
 */
public record Pulse(
        Instant start,
        KeyRequest page,
        Kind kind,
        double late,
        double millis,
        int status,
        Phases phases,
        Optional<Phase> stoppedIn,
        Optional<Fault> fault,
        Optional<BlobRef> evidence,
        boolean repeated) {

    /** Why it was asked. */
    public enum Kind {
        /** Asked every five minutes, day and night. */
        PULSE,
        /** One of a few requests in a row. */
        SAMPLE
    }

    public static Pulse of(KeyRequest page, Kind kind, TimedExchange seen) {
        return new Pulse(
                seen.start(),
                page,
                kind,
                seen.late(),
                seen.millis(),
                seen.status(),
                seen.phases(),
                seen.stoppedIn(),
                seen.fault(),
                seen.page(),
                seen.repeated());
    }

    /** The same, but nothing can be said from it. */
    public Pulse doubted(Fault why) {
        return new Pulse(
                start, page, kind, late, millis, status, phases, stoppedIn, Optional.of(why), evidence, repeated);
    }
}
