package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.channel.EmcMeasure;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.block.EmcTables;
import org.portalprobe.reports.block.EntityCard;
import org.portalprobe.reports.block.GradeDistribution;
import org.portalprobe.reports.block.RankTables;
import org.portalprobe.reports.block.YearTargets;
import org.portalprobe.reports.ranking.Move;
import org.portalprobe.reports.ranking.RankSeries;
import org.portalprobe.reports.ranking.Standing;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.Table;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.MeasureConverter;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.TableFormat;
import org.portalprobe.scheduler.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portalprobe tables}: the tables that reports print of blocks of organisations, from published results, cards or EMC figures. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        header = "Prints the tables that reports show of blocks of organisations.",
        description =
                "Published results (--official), our cards (--registry, --period) and imported EMC figures stay apart.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe tables grades --official 2024",
            "  portalprobe tables card \"Hậu Giang\" --official 2024",
            "  portalprobe tables movers --registry portals.yaml --period 2026-10 --period 2026-11",
            "  portalprobe tables extremes --until 27/09/2022",
            "  portalprobe tables against \"Hậu Giang\" --csv"
        })
final class TablesCommand implements Runnable {

    private final Terminal terminal;
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    TablesCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Command(
            name = "grades",
            mixinStandardHelpOptions = true,
            header = "How many of each block have which letter, a table for each period.")
    int grades(
            @Mixin ResultOptions wanted,
            @Option(names = "--shares", description = "Counts with their shares: 05/21 (24%%).") boolean shares,
            @Mixin TableFormat format,
            @Mixin StoreOptions options)
            throws IOException {
        return print(
                read(wanted, options),
                format,
                options,
                one -> List.of(GradeDistribution.table(Models.load(wanted.model).bands(), one.cards(), shares)
                        .with(List.of(Cell.said("tables.period", new Cell.Plain(one.label()))))));
    }

    @Command(
            name = "card",
            mixinStandardHelpOptions = true,
            header = "One organisation: its rank, its total, its groups, a table for each period.")
    int card(
            @Parameters(paramLabel = "ORGANISATION") String name,
            @Mixin ResultOptions wanted,
            @Mixin TableFormat format,
            @Mixin StoreOptions options)
            throws IOException {
        List<OrganisationId> ids = ids(name);
        return print(read(wanted, options), format, options, one -> one.find(ids).stream()
                .map(EntityCard::table)
                .map(table -> table.with(List.of(Cell.said("tables.period", new Cell.Plain(one.label())))))
                .toList());
    }

    @Command(
            name = "movers",
            mixinStandardHelpOptions = true,
            header = "Who rose and who fell between two periods, block by block.")
    int movers(@Mixin ResultOptions wanted, @Mixin TableFormat format, @Mixin StoreOptions options) throws IOException {
        List<PeriodResults> both = read(wanted, options);
        if (both.size() != 2) {
            throw refused(
                    wanted.official.isEmpty() ? "--period" : "--official",
                    both.stream().map(PeriodResults::label).toList().toString(),
                    "is not two periods",
                    "name two: the earlier and the later");
        }
        return print(List.of(Block.values()), format, options, block -> {
            List<Standing> before = both.getFirst().standings(block);
            List<Standing> after = both.getLast().standings(block);
            return before.isEmpty() || after.isEmpty()
                    ? List.of()
                    : List.of(RankTables.movers(Move.between(before, after)));
        });
    }

    @Command(
            name = "ranks",
            mixinStandardHelpOptions = true,
            header = "Ranks over periods; where there was none, a gap stays a gap.")
    int ranks(
            @Parameters(paramLabel = "ORGANISATION", arity = "0..*") @Nullable List<String> names,
            @Mixin ResultOptions wanted,
            @Mixin TableFormat format,
            @Mixin StoreOptions options)
            throws IOException {
        List<PeriodResults> periods = read(wanted, options);
        List<OrganisationId> only = all(names);
        List<RankSeries.Line> lines = periods.stream()
                .flatMap(one -> one.cards().stream())
                .filter(card -> only.isEmpty() || only.contains(card.id()))
                .map(EntityCard::id)
                .distinct()
                .flatMap(id -> Shipped.organisations().find(id).stream())
                .map(of -> line(of, periods))
                .toList();
        var series = new RankSeries(periods.stream().map(PeriodResults::label).toList(), lines);
        Cell title = wanted.official.isEmpty()
                ? Cell.said("ranking.title." + wanted.by)
                : Cell.said("official.title", new Cell.Plain(wanted.model));
        return print(
                List.of(series),
                format,
                options,
                one -> lines.isEmpty() ? List.of() : List.of(RankTables.series(title, one)));
    }

    private static RankSeries.Line line(Organisation of, List<PeriodResults> periods) {
        Block block = Block.of(of.kind());
        return RankSeries.line(
                of.id(),
                of.name(),
                periods.stream().map(one -> one.standings(block)).toList());
    }

    @Command(
            name = "extremes",
            mixinStandardHelpOptions = true,
            header = "The highest and the lowest EMC figures side by side, a table for each measure and block.")
    int extremes(
            @Mixin FigureOptions figures,
            @Option(
                            names = "--first",
                            paramLabel = "N",
                            description = "Number of the first table (default: 1).",
                            defaultValue = "1")
                    int first,
            @Mixin TableFormat format,
            @Mixin StoreOptions options) {
        return print(
                List.of(emc(options)),
                format,
                options,
                emc -> emc.extremes(figures.measures, Optional.ofNullable(figures.until), first));
    }

    @Command(
            name = "against",
            mixinStandardHelpOptions = true,
            header = "An organisation's EMC ratios beside the mean of its block, a table for each year's definitions.")
    int against(
            @Parameters(paramLabel = "ORGANISATION") String name,
            @Mixin FigureOptions figures,
            @Mixin TableFormat format,
            @Mixin StoreOptions options) {
        List<Organisation> meant = ids(name).stream()
                .flatMap(id -> Shipped.organisations().find(id).stream())
                .toList();
        EmcTables emc = emc(options);
        return print(meant, format, options, one -> emc.against(one, Optional.ofNullable(figures.until)));
    }

    @Command(
            name = "series",
            mixinStandardHelpOptions = true,
            header = "One EMC measure over the times for which there are figures.")
    int series(
            @Parameters(paramLabel = "ORGANISATION", arity = "0..*") @Nullable List<String> names,
            @Option(names = "--measure", paramLabel = "ID", required = true, converter = MeasureConverter.class)
                    EmcMeasure measure,
            @Mixin TableFormat format,
            @Mixin StoreOptions options) {
        List<OrganisationId> only = all(names);
        return print(
                List.of(emc(options).series(measure, only)),
                format,
                options,
                table -> table.rows().isEmpty() ? List.of() : List.of(table));
    }

    @Command(
            name = "targets",
            mixinStandardHelpOptions = true,
            header = "Targets of the share handled online from end to end, by block and year.")
    int targets(@Mixin TableFormat format, @Mixin StoreOptions options) {
        return print(List.of(YearTargets.FRAMEWORK_4338), format, options, one -> List.of(one.table()));
    }

    private List<PeriodResults> read(ResultOptions wanted, StoreOptions options) throws IOException {
        try (Store store = options.existing(clock)) {
            return new Results(store, wanted, clock.instant(), options.words(), terminal.err()).read();
        }
    }

    private EmcTables emc(StoreOptions options) {
        try (Store store = options.existing(clock)) {
            return new EmcTables(store.figures(), Shipped.organisations());
        }
    }

    /** Nothing to show is told, and is less than was asked for. */
    private <T> int print(List<T> of, TableFormat format, StoreOptions options, Function<T, List<Table>> tables) {
        List<Table> all = of.stream().flatMap(one -> tables.apply(one).stream()).toList();
        all.forEach(table -> format.print(table, options.language(), terminal));
        if (all.isEmpty()) {
            terminal.err().println(options.words().say("tables.nothing"));
        }
        return (all.isEmpty() ? ExitCode.NOT_ENOUGH_MEASURED : ExitCode.OK).code();
    }

    private static List<OrganisationId> all(@Nullable List<String> names) {
        List<OrganisationId> ids = new ArrayList<>();
        Stream.ofNullable(names).flatMap(List::stream).forEach(name -> ids.addAll(ids(name)));
        return ids;
    }

    /** Of every time: whoever bore the name when the results were made. */
    private static List<OrganisationId> ids(String name) {
        List<OrganisationId> ids = Shipped.organisations().all().stream()
                .map(Organisation::id)
                .filter(id -> id.value().equals(name))
                .toList();
        List<OrganisationId> named = ids.isEmpty()
                ? Shipped.organisations().named(name).stream()
                        .map(Organisation::id)
                        .toList()
                : ids;
        if (named.isEmpty()) {
            throw refused(
                    "ORGANISATION",
                    name,
                    "is no known organisation",
                    "write a name as in the shipped list, or an organisation's id");
        }
        return named;
    }

    private static ConfigException refused(String option, String value, String problem, String wanted) {
        return new ConfigException(List.of(new ConfigProblem(option, 0, "", value, problem, wanted)));
    }
}
