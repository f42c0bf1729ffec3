package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.ObservationQuery;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.PeriodOptions;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portalprobe rejudge}: kept visits to observations with today's checks (scoring section 9). */
@Command(
        name = "rejudge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Asks today's checks about visits whose raw file is kept, and stores their answers instead of the old ones.",
        description = "What was visited is not visited again. Published score cards stay as they were.",
        footerHeading = "%nExamples:%n",
        footer = {"  portalprobe rejudge", "  portalprobe rejudge --period 2026-11 --only so-a"})
final class RejudgeCommand implements Callable<Integer> {

    @Mixin
    private PeriodOptions wanted = new PeriodOptions();

    @Mixin
    private StoreOptions options = new StoreOptions();

    private final Terminal terminal;
    private final InstantSource clock;
    private int visits;
    private int changed;

    RejudgeCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (Store store = options.existing(clock)) {
            for (PortalId portal : store.portals()) {
                for (Period period : wanted.wants(portal) ? wanted.periods(clock.instant()) : List.<Period>of()) {
                    rejudge(store, portal, period);
                }
            }
        }
        terminal.out().println(options.words().say("rejudge.done", visits, changed));
        return ExitCode.OK.code();
    }

    private void rejudge(Store store, PortalId portal, Period period) throws IOException {
        Set<Observation> before = new HashSet<>(store.observations(ObservationQuery.of(portal, period)));
        for (SightingId id : store.rawVisits(portal, period)) {
            Optional<Visit> visit = store.evidence().visit(id);
            if (visit.isPresent()) {
                List<Observation> today = Catalogue.observe(visit.get());
                visits++;
                changed += (int)
                        today.stream().filter(seen -> !before.contains(seen)).count();
                store.rejudge(visit.get(), today);
            }
        }
    }
}
