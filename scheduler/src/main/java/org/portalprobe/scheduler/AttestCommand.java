package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Language;
import org.portalprobe.config.channel.Attestation;
import org.portalprobe.config.channel.AttestationTable;
import org.portalprobe.config.channel.Claim;
import org.portalprobe.config.loader.Models;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portalprobe attest}: documents, and figures of the EMC side, for the criteria that nobody can measure from outside. */
@Command(
        name = "attest",
        mixinStandardHelpOptions = true,
        header = "Takes in documents and EMC figures for criteria that cannot be measured.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe attest template minh-chung.xlsx",
            "  portalprobe attest import minh-chung.xlsx --by \"Nguyễn Văn A\" --dry-run",
            "  portalprobe attest import minh-chung.xlsx --by \"Nguyễn Văn A\" --store kho",
            "  portalprobe attest list --store kho"
        })
final class AttestCommand implements Runnable {

    private final Terminal terminal;
    private final InstantSource clock;
    private final ChannelImport<Attestation> imports;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    AttestCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.imports = new ChannelImport<>("attest", terminal, clock, Store::recordAttestations);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Command(
            name = "template",
            mixinStandardHelpOptions = true,
            header = "Writes a table with a row for each criterion that needs a document; rows left empty are skipped.")
    int template(
            @Parameters(paramLabel = "FILE.xlsx|csv") Path file,
            @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi") Language language,
            @Option(names = "--model", paramLabel = "ID|FILE", defaultValue = Models.DEFAULT) String model)
            throws IOException {
        return imports.template(file, AttestationTable.template(file, Models.load(model)), language);
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            header =
                    "Stores all documents of a table, or none when one row is wrong; every mistake is told with its cell.",
            description = "A document of the same number is corrected by a later import; nothing is ever overwritten.")
    int importFrom(
            @Parameters(paramLabel = "FILE.xlsx|csv|json") Path file,
            @Mixin ChannelOptions channel,
            @Mixin StoreOptions options) {
        var table = new AttestationTable(Models.load(channel.model), channel.intake(clock));
        return imports.take(table.read(file), channel.upload.dryRun(), options);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Lists what was taken in.")
    int list(
            @Mixin StoreOptions options,
            @Option(names = "--entity", paramLabel = "ID", description = "Only of this organisation or portal.")
                    @Nullable
                    String entity) {
        try (Store store = options.existing(clock)) {
            store.attestations().stream()
                    .filter(one -> entity == null || one.entity().id().equals(entity))
                    .forEach(one -> terminal.out().println(line(one)));
            return ExitCode.OK.code();
        }
    }

    private static String line(Attestation one) {
        String claim =
                switch (one.claim()) {
                    case Claim.Level level -> level.id();
                    case Claim.Worth worth -> worth.points().toString();
                };
        return "%-20s %-8s %-9s %-10s %s  %s … %s  %s"
                .formatted(
                        one.entity().id(),
                        one.criterion(),
                        one.channel().name().toLowerCase(java.util.Locale.ROOT),
                        claim,
                        one.number(),
                        one.issued(),
                        one.validity()
                                .until()
                                .map(end -> end.minusDays(1).toString())
                                .orElse(""),
                        one.origin().uploader());
    }
}
