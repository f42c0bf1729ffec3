package org.portalprobe.crawler.artifact;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A GET timed phase by phase and followed along its redirects. Times are in milliseconds.
 *
 * @param start when it began
 * @param late how much later that was than intended: earlier requests were still unanswered
 * @param millis from the start to the last byte, or to the failure
 * @param hops answered ones, in order
 * @param stopped phases of the hop that failed, as far as it came
 * @param stoppedIn the phase in which it failed
 * @param fault why it does not count as answered; a refused certificate stands here beside a complete answer
 * @param retryAfter seconds that the server asked us to stay away
 * @param page a block or maintenance page, kept as evidence
 * @param repeated the first try failed and this is the second, from a fresh connection
 * @param spent connections, requests and bytes of all tries
 */
public record TimedExchange(
        URI url,
        Instant start,
        double late,
        double millis,
        List<TimedHop> hops,
        Phases stopped,
        Optional<Phase> stoppedIn,
        Optional<Fault> fault,
        Optional<Long> retryAfter,
        Optional<BlobRef> page,
        boolean repeated,
        Spent spent) {

    public TimedExchange {
        hops = List.copyOf(hops);
    }

    /** Of the final answer; 0 when none came. */
    public int status() {
        return stoppedIn.isPresent() || hops.isEmpty() ? 0 : hops.getLast().status();
    }

    /** All hops as one, the failed one included. */
    public Phases phases() {
        return Phases.sum(Stream.concat(hops.stream().map(TimedHop::phases), Stream.of(stopped))
                .toList());
    }

    public TimedExchange delayed(double millisLate) {
        return new TimedExchange(
                url, start, millisLate, millis, hops, stopped, stoppedIn, fault, retryAfter, page, repeated, spent);
    }

    /** The same as a second try, with what both cost. */
    public TimedExchange after(TimedExchange first, Optional<Fault> judged) {
        Spent both = new Spent(
                first.spent.connections() + spent.connections(),
                first.spent.requests() + spent.requests(),
                first.spent.bytes() + spent.bytes());
        return new TimedExchange(
                url, start, late, millis, hops, stopped, stoppedIn, judged, retryAfter, page, true, both);
    }
}
