package org.portalprobe.scheduler;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.pulse.PulseDays;
import org.portalprobe.crawler.pulse.PulseWatch;
import org.portalprobe.reports.pulses.PulseJournal;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.node.Errands;
import org.portalprobe.scheduler.pulse.PulseRounds;
import org.portalprobe.scheduler.pulse.PulseTargets;
import org.portalprobe.scheduler.visit.ProbeRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pulses for one day or what is left of it. */
final class PulseShift implements Errands.Shift {

    private static final Logger LOG = LoggerFactory.getLogger(PulseShift.class);

    /**
     * What all shifts of a node share.
     *
     * @param every from one round to the next
     */
    record Post(
            StoreSettings place,
            Store store,
            ProbeSettings settings,
            Duration every,
            InstantSource clock,
            MeterRegistry meters) {}

    private final PulseJournal journal;
    private final PulseWatch watch;
    private final PulseRounds rounds;
    private final Duration every;
    private final Duration time;

    /** @throws IOException when another process pulses into the same folder, or it cannot be written */
    PulseShift(Post post, List<Portal> portals, Instant until) throws IOException {
        EgressEnvironment network = EgressEnvironment.system();
        InstantSource clock = post.clock();
        Store store = post.store();
        var known = new StoredPortals(store, null).keyPages(portals, clock.instant());
        var targets = new PulseTargets(portals, known, network, post.settings(), store.evidence(), clock);
        var from =
                new PulseDays.Place(post.settings().vantage(), ProbeRun.PROFILE, ProbeRun.noBrowser(Version.current()));
        this.every = post.every();
        this.time = Duration.between(clock.instant(), until);
        this.journal = PulseJournal.in(post.place().evidence().resolve("pulse-journal"));
        this.watch = new PulseWatch(network, post.settings(), store.evidence(), clock);
        this.rounds = new PulseRounds(watch, targets, from, journal, post.place(), clock, new PulseLog(post.meters()));
    }

    @Override
    public void run() throws InterruptedException {
        try {
            if (time.isPositive()) {
                rounds.run(every, Optional.of(time));
            }
        } finally {
            close();
        }
    }

    private void close() {
        watch.close();
        try {
            journal.close();
        } catch (IOException stuck) {
            LOG.warn("the journal of pulses did not close", stuck);
        }
    }

    @Override
    public void stop() {
        rounds.stop();
    }
}
