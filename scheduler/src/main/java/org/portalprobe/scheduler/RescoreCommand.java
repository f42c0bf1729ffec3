package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.WhatIf;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.RunReport;
import org.portalprobe.reports.block.CardTable;
import org.portalprobe.reports.block.NightTable;
import org.portalprobe.reports.emit.AssessmentEvent;
import org.portalprobe.reports.folder.ReportFolder;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.table.TableText;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.PeriodOptions;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Version;
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
            "  portalprobe rescore --only so-a --what-if A2b --what-if W1",
            "  portalprobe rescore --only so-a --nights",
            "  portalprobe rescore --model httt-tthc-2024 --model my-model.yaml",
            "  portalprobe rescore --period 2026-11 --registry portals.yaml --report bao-cao-thang-11"
        })
final class RescoreCommand implements Callable<Integer> {

    /** @param card without its observations */
    private record Made(Assessment card, boolean kept, Optional<PortalReport> page) {}

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

    @Option(
            names = "--publish",
            description =
                    "Also keep the cards for good, so that emit sends their events; a card that is kept already stays.")
    private boolean publish;

    @Option(
            names = "--nights",
            description = "Also show each night's provisional card, and the letter that stays through single nights.")
    private boolean nights;

    @Option(
            names = "--what-if",
            paramLabel = "CRITERION",
            description = "Also show the cards as if this criterion had all its points; may be repeated.")
    private List<String> mended = new ArrayList<>();

    @Mixin
    private StoreOptions options = new StoreOptions();

    private final Terminal terminal;
    private final InstantSource clock;

    RescoreCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Instant now = clock.instant();
        List<AssessmentModel> by = (models.isEmpty() ? List.of(Models.DEFAULT) : models)
                .stream().map(Models::load).toList();
        if (report != null && (by.size() > 1 || wanted.periods(now).size() > 1)) {
            return refuse(options.words().say("rescore.oneReport"));
        }
        try (Store store = options.existing(clock)) {
            Rescoring rescoring = new Rescoring(store, wanted);
            List<Made> made = rescoring.each(by, now, judged -> made(store, rescoring, judged, now));
            rescoring.unknown().forEach(id -> terminal.err()
                    .println(options.words().say("rescore.unknown", id)));
            if (made.isEmpty()) {
                terminal.err().println(options.words().say("rescore.nothing"));
                return ExitCode.NOT_ENOUGH_MEASURED.code();
            }
            List<Assessment> cards = made.stream().map(Made::card).toList();
            print(CardTable.of(Cell.said("table.cards"), cards));
            if (!mended.isEmpty()) {
                print(whatIf(cards));
            }
            if (nights) {
                rescoring.nights(by, now).forEach(one -> print(NightTable.of(one)));
            }
            if (report != null) {
                write(store, made, report, now);
            }
            if (publish) {
                long kept = made.stream().filter(Made::kept).count();
                terminal.err().println(options.words().say("rescore.published", kept, made.size() - kept));
            }
        }
        return ExitCode.OK.code();
    }

    private Table whatIf(List<Assessment> cards) {
        try {
            Cell title = Cell.said("table.whatIf", new Cell.Plain(String.join(", ", mended)));
            return CardTable.of(
                    title, cards.stream().map(card -> WhatIf.full(card, mended)).toList());
        } catch (IllegalArgumentException unfit) {
            throw new ConfigException(List.of(new ConfigProblem(
                    "--what-if",
                    0,
                    "",
                    String.join(", ", mended),
                    String.valueOf(unfit.getMessage()),
                    "ids of criteria of the model that apply, as the card lists them")));
        }
    }

    private int refuse(String why) {
        terminal.err().println(why);
        return ExitCode.USAGE.code();
    }

    private void print(Table table) {
        terminal.out().println(TableText.plain(table, org.portalprobe.reports.words.Words.in(options.language())));
    }

    private Made made(Store store, Rescoring rescoring, JudgedCard judged, Instant now) throws IOException {
        Assessment card = judged.card();
        boolean kept = publish && store.record(AssessmentEvent.snapshot(card, now));
        Optional<PortalReport> page = Optional.empty();
        if (report != null) {
            Optional<Visit> latest = rescoring.portals().latest(card.portal().id(), card.period());
            if (latest.isPresent()) {
                page = Optional.of(new PortalReport(card, latest.get(), sinceTheMonthBefore(rescoring, judged, now)));
            }
        }
        return new Made(card.withoutObservations(), kept, page);
    }

    private static Optional<CardChange> sinceTheMonthBefore(Rescoring rescoring, JudgedCard judged, Instant now)
            throws IOException {
        Assessment card = judged.card();
        Period before = Period.month(YearMonth.parse(card.period().label()).minusMonths(1), now);
        return rescoring.judged(card.portal().id(), before, List.of(card.model())).stream()
                .findFirst()
                .map(old -> CardChange.between(old, judged));
    }

    private void write(Store store, List<Made> made, Path folder, Instant now) throws IOException {
        List<PortalReport> reports =
                made.stream().flatMap(one -> one.page().stream()).toList();
        new ReportFolder(store.evidence()).write(folder, new RunReport(now, Version.current(), reports));
        terminal.err().println(options.words().say("run.report", folder.resolve("index.html")));
    }
}
