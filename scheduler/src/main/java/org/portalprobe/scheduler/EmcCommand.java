package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.portalprobe.config.Language;
import org.portalprobe.config.Registry;
import org.portalprobe.config.channel.FigureTable;
import org.portalprobe.config.channel.ImportedFigure;
import org.portalprobe.config.channel.Intake;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.reports.block.EmcFigure;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.UploadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portalprobe emc}: figures of the EMC system, as it gives them, for the tables of {@code portalprobe tables}. */
@Command(
        name = "emc",
        mixinStandardHelpOptions = true,
        header = "Takes in figures of the EMC system: visits, and shares by the definitions of 2022 and of 2024.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe emc template so-lieu-emc.xlsx",
            "  portalprobe emc import so-lieu-emc.xlsx --by \"Nguyễn Văn A\" --dry-run",
            "  portalprobe emc import so-lieu-emc.xlsx --by \"Nguyễn Văn A\"",
            "  portalprobe tables extremes"
        })
final class EmcCommand implements Runnable {

    private final Terminal terminal;
    private final InstantSource clock;
    private final ChannelImport<ImportedFigure> imports;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    EmcCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.imports = new ChannelImport<>("emc", terminal, clock, Store::recordFigures);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Command(
            name = "template",
            mixinStandardHelpOptions = true,
            header = "Writes a table with a row for each measure and what it counts; rows left empty are skipped.")
    int template(
            @Parameters(paramLabel = "FILE.xlsx|csv") Path file,
            @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi") Language language)
            throws IOException {
        var words = org.portalprobe.reports.words.Words.in(language);
        byte[] form = FigureTable.template(file, measure -> EmcFigure.meaning(measure, words));
        return imports.template(file, form, language);
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            header =
                    "Stores all figures of a table, or none when one row is wrong; every mistake is told with its cell.",
            description = "A share says by which definition it is one: those of 2022 and of 2024 never mix.")
    int importFrom(
            @Parameters(paramLabel = "FILE.xlsx|csv|json") Path file,
            @Mixin UploadOptions upload,
            @Mixin StoreOptions options) {
        var intake = new Intake(Shipped.organisations(), new Registry(List.of()), upload.by(), clock.instant());
        return imports.take(new FigureTable(intake).read(file), upload.dryRun(), options);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Lists what was taken in.")
    int list(@Mixin StoreOptions options) {
        try (Store store = options.existing(clock)) {
            store.figures().forEach(one -> terminal.out().println(line(one)));
            return ExitCode.OK.code();
        }
    }

    private static String line(ImportedFigure one) {
        return "%-20s %-24s %-10s … %-10s %14s  %s  %s"
                .formatted(
                        one.subject().id(),
                        one.measure().id(),
                        one.span().since().map(LocalDate::toString).orElse(""),
                        one.span().until(),
                        one.value().toPlainString(),
                        one.source(),
                        one.origin().uploader());
    }
}
