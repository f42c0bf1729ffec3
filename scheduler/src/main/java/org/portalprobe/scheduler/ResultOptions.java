package org.portalprobe.scheduler;

import java.util.ArrayList;
import java.util.List;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.loader.Models;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.scheduler.cli.PeriodOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which results tables are of: published ones, or cards of months; never both in one table. */
final class ResultOptions {

    @Option(
            names = "--official",
            paramLabel = "PERIOD",
            description = "Published results of this period, as imported; may be repeated.")
    List<String> official = new ArrayList<>();

    @Mixin
    PeriodOptions wanted = new PeriodOptions();

    @Option(names = "--model", paramLabel = "ID|FILE", description = "Assessment (default: ${DEFAULT-VALUE}).")
    String model = Models.DEFAULT;

    @Option(names = "--by", paramLabel = "measured|total", description = "What our ranks compare (default: measured).")
    Ranking.By by = Ranking.By.MEASURED;

    void refuseBoth() {
        if (!official.isEmpty() && !wanted.months().isEmpty()) {
            throw new ConfigException(List.of(new ConfigProblem(
                    "--official",
                    0,
                    "",
                    String.join(", ", official),
                    "stands with --period",
                    "one of the two: published results and ours never mix")));
        }
    }
}
