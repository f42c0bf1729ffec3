package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.console.CardTable;
import org.portalprobe.reports.folder.ReportFolder;
import org.portalprobe.reports.store.ObservationQuery;
import org.portalprobe.reports.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portalprobe rescore}: stored observations to cards of whole months, by any model (scoring section 9). */
@Command(
        name = "rescore",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Scores what the store remembers: whole months, under any model, without visiting anything.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe rescore",
            "  portalprobe rescore --period 2026-10 --period 2026-11 --only so-a",
            "  portalprobe rescore --model httt-tthc-2024 --model my-model.yaml",
            "  portalprobe rescore --period 2026-11 --registry portals.yaml --report bao-cao-thang-11"
        })
final class RescoreCommand implements Callable<Integer> {

    @Mixin
    private PeriodOptions wanted = new PeriodOptions();

    @Option(
            names = "--model",
            paramLabel = "ID|FILE",
            description = "Assessment model; several stand beside each other (default: httt-tthc-2024).")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Also write the report of one month by one model into this folder.")
    @Nullable
    private Path report;

    @Mixin
    private StoreOptions options = new StoreOptions();

    private final Terminal terminal;
    private final InstantSource clock;
    private final List<Assessment> cards = new ArrayList<>();
    private final List<PortalReport> reports = new ArrayList<>();

    RescoreCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Instant now = clock.instant();
        List<AssessmentModel> by = (models.isEmpty() ? List.of(Models.DEFAULT) : models)
                .stream().map(Models::load).toList();
        List<Period> periods = wanted.periods(now);
        Words words = options.words();
        if (report != null && (by.size() > 1 || periods.size() > 1)) {
            terminal.err().println(words.say("rescore.oneReport"));
            return ExitCode.USAGE.code();
        }
        try (Store store = options.existing(clock)) {
            StoredPortals known = new StoredPortals(store, wanted.registry);
            for (PortalId id : store.portals()) {
                if (wanted.wants(id)) {
                    score(store, known, id, periods, by);
                }
            }
            if (cards.isEmpty()) {
                terminal.err().println(words.say("rescore.nothing"));
                return ExitCode.NOT_ENOUGH_MEASURED.code();
            }
            terminal.out().print(CardTable.of(cards, options.language));
            if (report != null) {
                new ReportFolder(store.evidence()).write(report, new RunReport(now, Version.current(), reports));
                terminal.err().println(words.say("run.report", report.resolve("index.html")));
            }
        }
        return ExitCode.OK.code();
    }

    private void score(Store store, StoredPortals known, PortalId id, List<Period> periods, List<AssessmentModel> by)
            throws IOException {
        for (Period period : periods) {
            List<Observation> observations = store.observations(ObservationQuery.of(id, period));
            if (observations.isEmpty()) {
                continue;
            }
            Optional<Visit> latest = known.latest(id, period);
            Optional<Portal> portal = known.portal(id, latest);
            if (portal.isEmpty()) {
                terminal.err().println(options.words().say("rescore.unknown", id, period.label()));
                continue;
            }
            for (AssessmentModel model : by) {
                Assessment card = Assessor.assess(model, portal.get(), period, observations, Catalogue.served());
                cards.add(card);
                latest.ifPresent(visit -> reports.add(new PortalReport(card, visit)));
            }
        }
    }
}
