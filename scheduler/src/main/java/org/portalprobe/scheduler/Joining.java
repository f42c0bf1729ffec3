package org.portalprobe.scheduler;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.reports.ledger.Charter;
import org.portalprobe.reports.ledger.Charter.Difference;
import org.portalprobe.reports.ledger.Crew;
import org.portalprobe.scheduler.timetable.RegistrySource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a worker measures by the same as those who serve. A registry that changed at the centre is read again here; a node that still
 * differs begins nothing until it does not.
 */
final class Joining {

    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);
    private static final int MOST_SAID = 8;

    private final Crew crew;
    private final RegistrySource registry;
    private final Charter own;
    private final boolean tolerant;
    private volatile Optional<String> unready = Optional.of("nobody serves this store yet");

    /** @param tolerant the operator wants it to work although it differs */
    Joining(Crew crew, RegistrySource registry, Charter own, boolean tolerant) {
        this.crew = crew;
        this.registry = registry;
        this.own = own;
        this.tolerant = tolerant;
    }

    /** Differences from the charter as it is now; empty as well while there is none. */
    List<Difference> differences() {
        Optional<Charter> charter = crew.charter();
        if (charter.isEmpty()) {
            return List.of();
        }
        List<Difference> found = current().differences(charter.get());
        if (found.isEmpty()) {
            return found;
        }
        var unused = registry.reread();
        return current().differences(charter.get());
    }

    private Charter current() {
        return new Charter(own.version(), own.model(), own.modelDigest(), own.vantages(), registry.digests());
    }

    synchronized boolean isReady() {
        Optional<String> before = unready;
        List<Difference> found = differences();
        if (crew.charter().isEmpty()) {
            unready = Optional.of("nobody serves this store yet");
        } else {
            unready = found.isEmpty() || tolerant ? Optional.empty() : Optional.of(said(found));
        }
        if (!unready.equals(before)) {
            LOG.warn(
                    "{}",
                    unready.orElse("this node measures by the same as the others"
                            + (tolerant ? ", or is told not to mind" : "")));
        }
        return unready.isEmpty();
    }

    Optional<String> unready() {
        return unready;
    }

    static String said(List<Difference> differences) {
        String first = differences.stream()
                .limit(MOST_SAID)
                .map(one -> one.what() + ": here " + one.here() + ", there " + one.there())
                .collect(Collectors.joining("; "));
        int more = differences.size() - MOST_SAID;
        return "this node differs from those who serve: " + first + (more > 0 ? "; and " + more + " more" : "")
                + " (--accept-differences works all the same)";
    }
}
