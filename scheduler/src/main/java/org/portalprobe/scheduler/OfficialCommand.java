package org.portalprobe.scheduler;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.portalprobe.checks.assessment.official.Compared;
import org.portalprobe.config.Language;
import org.portalprobe.config.channel.OfficialResult;
import org.portalprobe.config.channel.OfficialTable;
import org.portalprobe.config.loader.Models;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portalprobe official}: results that authorities published, a series of their own that never mixes with what is measured. */
@Command(
        name = "official",
        mixinStandardHelpOptions = true,
        header = "Takes in published results and sets them beside our cards.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe official template ket-qua-2024.xlsx",
            "  portalprobe official import ket-qua-2024.xlsx --by \"Nguyễn Văn A\" --dry-run",
            "  portalprobe official import chi-so-766.csv --model qd766",
            "  portalprobe official compare out/report/scores.json --registry portals.yaml"
        })
final class OfficialCommand implements Runnable {

    private final Terminal terminal;
    private final InstantSource clock;
    private final ChannelImport<OfficialResult> imports;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    OfficialCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.imports = new ChannelImport<>("official", terminal, clock, Store::recordOfficial);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Command(
            name = "template",
            mixinStandardHelpOptions = true,
            header = "Writes an empty table with a column for each group of the model.")
    int template(
            @Parameters(paramLabel = "FILE.xlsx|csv") Path file,
            @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi") Language language,
            @Option(names = "--model", paramLabel = "ID|FILE", defaultValue = Models.DEFAULT) String model)
            throws IOException {
        return imports.template(file, OfficialTable.template(file, Models.any(model)), language);
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            header =
                    "Stores all results of a table, or none when one row is wrong; every mistake is told with its cell.",
            description = "Taken as published, even where it does not add up: that is only told.")
    int importFrom(
            @Parameters(paramLabel = "FILE.xlsx|csv|json") Path file,
            @Mixin ChannelOptions channel,
            @Mixin StoreOptions options) {
        var table = new OfficialTable(Models.any(channel.model), channel.intake(clock));
        return imports.take(table.read(file), channel.upload.dryRun(), options);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Lists what was taken in.")
    int list(@Mixin StoreOptions options) {
        try (Store store = options.existing(clock)) {
            store.officialResults().forEach(one -> terminal.out().println(line(one)));
            return ExitCode.OK.code();
        }
    }

    private static String line(OfficialResult one) {
        return "%-20s %-16s %-8s %-8s %-12s %-8s %s"
                .formatted(
                        one.entity().id(),
                        one.model(),
                        one.period(),
                        one.total().map(BigDecimal::toPlainString).orElse("–"),
                        one.grade().orElse("–"),
                        one.rank().map(String::valueOf).orElse("–")
                                + one.ranked().map(all -> "/" + all).orElse(""),
                        one.source());
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            header =
                    "Says, group by group, how far our cards are from the published results; neither changes the other.")
    int compare(
            @Parameters(paramLabel = "scores.json") Path scores,
            @Mixin ChannelOptions channel,
            @Mixin StoreOptions options)
            throws IOException {
        Words words = new Words(options.language(), "model");
        List<OfficialResult> official;
        try (Store store = options.existing(clock)) {
            official = store.officialResults();
        }
        List<PublishedBeside> found = PublishedBeside.all(scores, channel.portals(), official);
        for (PublishedBeside one : found) {
            terminal.out()
                    .println(words.say(
                            "compare.title",
                            one.portal(),
                            one.official().period(),
                            one.official().source()));
            one.lines().forEach(line -> terminal.out().println(line(line, words, options)));
        }
        say(options, "compare.sum", found.size());
        return ExitCode.OK.code();
    }

    private static String line(Compared line, Words words, StoreOptions options) {
        String name = line.id().equals(Compared.TOTAL) ? words.say("compare.total") : line.id();
        String known = Figure.range(line.known(), line.known().add(line.unknown()), options.language());
        String published = line.published()
                .map(value -> Figure.of(value, options.language()))
                .orElse("–");
        String difference = line.published().isEmpty()
                ? "–"
                : Figure.signed(line.least().orElseThrow(), line.most().orElseThrow(), options.language());
        return "  %-16s %-16s %-10s %-18s %s"
                .formatted(name, known, published, difference, line.contradicts() ? words.say("compare.apart") : "");
    }

    private void say(StoreOptions options, String key, Object... arguments) {
        terminal.out().println(new Words(options.language(), "model").say(key, arguments));
    }
}
