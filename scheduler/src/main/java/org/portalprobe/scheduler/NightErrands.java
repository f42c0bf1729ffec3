package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.portalprobe.config.Portal;
import org.portalprobe.reports.ledger.Claim;
import org.portalprobe.reports.ledger.Verdict;
import org.portalprobe.scheduler.node.Errand;
import org.portalprobe.scheduler.node.Errands;
import org.portalprobe.scheduler.timetable.RegistrySource;
import org.portalprobe.scheduler.visit.Probe;

/** How this machine does a night's runs: with its own browser, into the shared store. */
final class NightErrands implements Errands {

    private final RegistrySource registry;
    private final Supplier<Probe> probes;
    private final VisitShelf shelf;
    private final PulseShift.Post post;
    private final BooleanSupplier ready;

    /** @param probes how to visit today: the panel changes with the month */
    NightErrands(
            RegistrySource registry,
            Supplier<Probe> probes,
            VisitShelf shelf,
            PulseShift.Post post,
            BooleanSupplier ready) {
        this.ready = ready;
        this.registry = registry;
        this.probes = probes;
        this.shelf = shelf;
        this.post = post;
    }

    @Override
    public boolean isReady() {
        return ready.getAsBoolean();
    }

    @Override
    public Optional<Errand> begin(Claim claim) {
        Optional<Portal> portal = registry.find(claim.key().portal());
        return portal.map(known -> new VisitErrand(known, claim.key().kind(), probes.get(), shelf));
    }

    @Override
    public boolean adopt(Claim claim, Verdict intended) {
        Optional<Portal> portal = registry.find(claim.key().portal());
        return portal.isPresent()
                && intended.sighting()
                        .map(id -> shelf.adopt(portal.get(), claim.key().kind(), id))
                        .orElse(false);
    }

    @Override
    public Shift pulses(Instant until) throws IOException {
        return new PulseShift(post, registry.current().portals(), until);
    }
}
