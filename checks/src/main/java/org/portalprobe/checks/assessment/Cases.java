package org.portalprobe.checks.assessment;

import java.util.Collection;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.config.model.Rule;

/** Decided cases over a period: a passed or failed observation is one, a counted one as many as it says. */
record Cases(long ok, long failed) {

    static Cases of(Collection<Observation> observations) {
        return observations.stream()
                .map(seen -> of(seen.outcome()))
                .reduce(new Cases(0, 0), (one, other) -> new Cases(one.ok + other.ok, one.failed + other.failed));
    }

    private static Cases of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Passed passed -> new Cases(1, 0);
            case Outcome.Failed failed -> new Cases(0, 1);
            case Outcome.Counted counted -> new Cases(counted.ok(), counted.failed());
            case Outcome.Measured measured -> new Cases(0, 0);
            case Outcome.Inapplicable inapplicable -> new Cases(0, 0);
            case Outcome.CannotTell doubt -> new Cases(0, 0);
        };
    }

    long decided() {
        return ok + failed;
    }

    long counted(Rule.Counting which) {
        return switch (which) {
            case PASSED -> ok;
            case FAILED -> failed;
        };
    }
}
