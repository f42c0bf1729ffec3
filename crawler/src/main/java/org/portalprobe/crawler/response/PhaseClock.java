package org.portalprobe.crawler.response;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Phase;
import org.portalprobe.crawler.artifact.Phases;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.egress.NameTiming;

/** Cuts one request's time into phases: each begins where the one before ended. Read by the watchdog from another thread. */
final class PhaseClock {

    private final Stopwatch watch = Stopwatch.start();
    private final Map<Phase, Double> took = new EnumMap<>(Phase.class);
    private Optional<NameTiming> names = Optional.empty();
    private volatile Phase present = Phase.NAME;
    private double mark;

    void enter(Phase phase) {
        present = phase;
    }

    /** The present phase is over, the other begins. */
    void ended(Phase phase, Phase next) {
        double now = watch.millis();
        took.put(phase, now - mark);
        mark = now;
        present = next;
    }

    /** Names that no server was asked for took no time worth a figure. */
    void named(Optional<NameTiming> timing) {
        names = timing;
        ended(Phase.NAME, Phase.CONNECT);
        if (timing.isEmpty()) {
            took.remove(Phase.NAME);
        }
    }

    Phase present() {
        return present;
    }

    double millis() {
        return watch.millis();
    }

    Phases phases() {
        return new Phases(
                names.flatMap(NameTiming::a),
                names.flatMap(NameTiming::aaaa),
                Optional.ofNullable(took.get(Phase.NAME)),
                Optional.ofNullable(took.get(Phase.CONNECT)),
                Optional.ofNullable(took.get(Phase.TLS)),
                Optional.ofNullable(took.get(Phase.FIRST_BYTE)),
                Optional.ofNullable(took.get(Phase.TRANSFER)));
    }
}
