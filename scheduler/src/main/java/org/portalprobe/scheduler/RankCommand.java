package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.reports.block.RankTables;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.PeriodOptions;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.TableFormat;
import org.portalprobe.scheduler.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portalprobe rank}: organisations by their scored portals, block by block (scoring section 4). */
@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Ranks organisations by what the store remembers of their scored portals.",
        description =
                "Measured points are compared among those of whom enough is measured; totals only among those with a letter.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe rank --registry portals.yaml",
            "  portalprobe rank --registry portals.yaml --period 2026-11 --by total --csv"
        })
final class RankCommand implements Callable<Integer> {

    @Mixin
    private PeriodOptions wanted = new PeriodOptions();

    @Option(names = "--model", paramLabel = "ID|FILE", description = "Assessment model (default: ${DEFAULT-VALUE}).")
    private String model = Models.DEFAULT;

    @Option(names = "--by", paramLabel = "measured|total", description = "What is compared (default: measured).")
    private Ranking.By by = Ranking.By.MEASURED;

    @Mixin
    private TableFormat format = new TableFormat();

    @Mixin
    private StoreOptions options = new StoreOptions();

    private final Terminal terminal;
    private final InstantSource clock;

    RankCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Instant now = clock.instant();
        Path registry = registryOfOneMonth(now);
        var rankings = new MeasuredRanking(RegistryFile.read(registry), Models.load(model), by);
        if (rankings.isEmpty()) {
            terminal.err().println(options.words().say("rank.nothing", registry));
            return ExitCode.NOT_ENOUGH_MEASURED.code();
        }
        try (Store store = options.existing(clock)) {
            Period month = wanted.periods(now).getFirst();
            rankings.leftOut(month, options.words()).forEach(terminal.err()::println);
            for (Ranking ranking : rankings.of(new Rescoring(store, wanted), month, now)) {
                format.print(RankTables.ranking(ranking), options.language(), terminal);
            }
        }
        return ExitCode.OK.code();
    }

    private Path registryOfOneMonth(Instant now) {
        Path registry = wanted.registry();
        List<ConfigProblem> problems = new ArrayList<>();
        if (registry == null) {
            problems.add(new ConfigProblem(
                    "--registry", 0, "", "", "is missing", "the registry that says whose scored portals these are"));
        }
        if (wanted.periods(now).size() > 1) {
            problems.add(new ConfigProblem(
                    "--period",
                    0,
                    "",
                    wanted.months().toString(),
                    "is more than one month",
                    "one month: a ranking compares one"));
        }
        if (registry == null || !problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return registry;
    }
}
