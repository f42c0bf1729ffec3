package org.portalprobe.scheduler.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.PortalId;
import picocli.CommandLine.Option;

/** What of a store a command means: months and portals. */
public final class PeriodOptions {

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = YearMonthConverter.class,
            description = "Month to score; may be repeated (default: the current one).")
    private List<YearMonth> months = new ArrayList<>();

    @Option(names = "--only", paramLabel = "ID", description = "Only this portal; may be repeated (default: all).")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            description =
                    "Registry that says what the portals are (default: active service portals at the address visited).")
    @Nullable
    private Path registry;

    /** What nobody typed. */
    public static PeriodOptions of(List<YearMonth> months, @Nullable Path registry) {
        var options = new PeriodOptions();
        options.months = months;
        options.registry = registry;
        return options;
    }

    /** As they were given; empty: the current one. */
    public List<YearMonth> months() {
        return months;
    }

    public @Nullable Path registry() {
        return registry;
    }

    public List<Period> periods(Instant now) {
        List<YearMonth> wanted = months.isEmpty() ? List.of(Period.monthOf(now)) : months;
        return wanted.stream()
                .distinct()
                .sorted()
                .map(month -> Period.month(month, now))
                .toList();
    }

    /** The same of one month alone. */
    public PeriodOptions of(YearMonth month) {
        PeriodOptions one = of(List.of(month), registry);
        one.only = only;
        return one;
    }

    public boolean wants(PortalId portal) {
        return only.isEmpty() || only.contains(portal.value());
    }
}
