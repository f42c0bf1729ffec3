package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.Language;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.Registry;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.exchange.Merged;
import org.portalprobe.config.exchange.RegistryExchange;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.reports.store.WholeFile;
import org.portalprobe.scheduler.cli.EndpointConverter;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code portalprobe registry}: brings lists of portals in and out, and looks what a night would stumble over. */
@Command(
        name = "registry",
        mixinStandardHelpOptions = true,
        header = "Imports, exports and checks registries of portals.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe registry template danh-sach.xlsx",
            "  portalprobe registry import danh-sach.xlsx --into portals.yaml --dry-run",
            "  portalprobe registry check --registry portals.yaml",
            "  portalprobe registry export danh-sach.csv --registry portals.yaml"
        })
final class RegistryCommand implements Runnable {

    /** Names and codes of organisations are meant as of a Vietnamese day. */
    private static final String FILE = "portals.yaml";

    private final Terminal terminal;
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            scope = ScopeType.INHERIT,
            description = "Language of the console (default: vi).")
    private Language language = Language.VI;

    RegistryCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            header = "Takes portals from a table or file into a registry: all of them, or none when one is wrong.",
            description =
                    "Portals of the same id are replaced; what a table cannot say, such as network policies, stays.")
    int importFrom(
            @Parameters(paramLabel = "FILE.xlsx|csv|json|yaml") Path file,
            @Option(
                            names = "--into",
                            paramLabel = "FILE",
                            description = "The registry; made when missing (default: portals.yaml).")
                    @Nullable
                    Path into,
            @Option(
                            names = "--as-of",
                            paramLabel = "YYYY-MM-DD",
                            description = "Day that names and codes are meant of (default: today).")
                    @Nullable
                    LocalDate day,
            @Option(names = "--dry-run", description = "Only say what would change.") boolean dryRun)
            throws IOException {
        Path target = into == null ? Path.of(FILE) : into;
        Registry before = Files.exists(target) ? RegistryFile.read(target) : new Registry(List.of());
        LocalDate asOf = day == null ? LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE) : day;
        Merged merged = new RegistryExchange(Shipped.organisations(), asOf).merge(file, before);
        if (!dryRun) {
            WholeFile.write(target, RegistryExchange.write(text(target), merged.registry()));
        }
        say(
                dryRun ? "registry.wouldImport" : "registry.imported",
                merged.added(),
                merged.changed(),
                merged.same(),
                target);
        return ExitCode.OK.code();
    }

    /** A registry is kept as YAML unless its name says JSON. */
    private static Path text(Path target) {
        return target.toString().endsWith(".json") ? target : Path.of(FILE);
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            header = "Writes a registry as a table or file; without --registry the portals that are shipped.")
    int export(
            @Parameters(paramLabel = "FILE.xlsx|csv|json|yaml") Path file,
            @Option(names = "--registry", paramLabel = "FILE") @Nullable Path registry)
            throws IOException {
        Registry from = registry(registry);
        WholeFile.write(file, RegistryExchange.write(file, from));
        say("registry.exported", from.portals().size(), from.platforms().size(), file);
        return ExitCode.OK.code();
    }

    @Command(
            name = "template",
            mixinStandardHelpOptions = true,
            header = "Writes an empty table with all headings and one example row.")
    int template(@Parameters(paramLabel = "FILE.xlsx|csv") Path file) throws IOException {
        WholeFile.write(file, RegistryExchange.template(file));
        say("registry.template", file);
        return ExitCode.OK.code();
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            header = "Takes a first look at every portal and lists what a night would stumble over.",
            description = "A few requests a portal, no browser. Ends with 1 when something was found.")
    int check(
            @Option(names = "--registry", paramLabel = "FILE", required = true) Path registry,
            @Option(names = "--control", paramLabel = "HOST:PORT", converter = EndpointConverter.class) @Nullable
                    Endpoint control)
            throws InterruptedException {
        Registry portals = RegistryFile.read(registry);
        ProbeSettings settings = control == null ? ProbeSettings.DEFAULT : ProbeSettings.DEFAULT.withControl(control);
        List<CheckedPortal> checked = new RegistryCheck(settings, clock).check(portals);
        Words words = new Words(language);
        checked.forEach(portal -> terminal.out().println(portal.line(words)));
        portals.platforms().forEach(platform -> terminal.out().println(words.say("check.noUrl", platform.id())));
        long stumbles = checked.stream().filter(CheckedPortal::stumbles).count();
        say("check.sum", checked.size(), stumbles, portals.platforms().size());
        return (stumbles == 0 ? ExitCode.OK : ExitCode.NOT_GOOD_ENOUGH).code();
    }

    private static Registry registry(@Nullable Path file) {
        return file == null ? Shipped.registry() : RegistryFile.read(file);
    }

    private void say(String key, Object... arguments) {
        terminal.out().println(new Words(language).say(key, arguments));
    }
}
