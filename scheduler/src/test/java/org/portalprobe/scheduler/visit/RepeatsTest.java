package org.portalprobe.scheduler.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TimedLoad;

class RepeatsTest {

    private final List<TimedLoad> made = new ArrayList<>();

    @Test
    void leavesALoadThatCountsAlone() {
        new Repeats(6).after(load(false), () -> again(false));

        assertThat(made).isEmpty();
    }

    @Test
    void repeatsUntilALoadCounts() {
        new Repeats(6).after(load(true), () -> again(made.isEmpty()));

        assertThat(made).hasSize(2);
    }

    @Test
    void givesUpOnAHostThatNeverGetsQuiet() {
        Repeats repeats = new Repeats(6);
        for (int run = 0; run < 6; run++) {
            repeats.after(load(true), () -> again(true));
        }

        assertThat(made).as("half as many as were planned").hasSize(3);
    }

    @Test
    void aLoadThatFailedIsNotDisturbed() {
        new Repeats(6).after(load(Optional.empty()), () -> again(false));

        assertThat(made).isEmpty();
    }

    private TimedLoad again(boolean disturbed) {
        made.add(load(disturbed));
        return made.getLast();
    }

    private static TimedLoad load(boolean disturbed) {
        Optional<String> why = disturbed ? Optional.of("a neighbour") : Optional.empty();
        return load(Optional.of(new HostState(Optional.of(1.0), Optional.of(0.0), 1, why)));
    }

    private static TimedLoad load(Optional<HostState> host) {
        Fault fault = Fault.of(Cause.NOT_ASKED, "not needed here");
        return new TimedLoad(
                URI.create("https://portal.test/"),
                KeyPageRole.HOME,
                FormFactor.DESKTOP,
                1,
                Instant.EPOCH,
                false,
                0,
                "real-use",
                1,
                host,
                Seen.missing(fault),
                Seen.missing(fault));
    }
}
