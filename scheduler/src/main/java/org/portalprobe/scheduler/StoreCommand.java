package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.reports.store.Archived;
import org.portalprobe.reports.store.Pruned;
import org.portalprobe.reports.store.Retention;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreStats;
import org.portalprobe.reports.store.Verification;
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

/** {@code portalprobe store}: looks after the memory of what was seen. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        header = "Looks after the store of sightings, observations and score cards.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe store stats --store ket-qua",
            "  portalprobe store verify --thorough",
            "  portalprobe store prune --dry-run",
            "  portalprobe store export kho-2026-11-21.zip"
        })
final class StoreCommand implements Runnable {

    private final Terminal terminal;
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    StoreCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            header = "Checks that rows and files are whole and belong together; changes nothing.",
            description = "Ends with 1 when something is broken.")
    int verify(
            @Mixin StoreOptions options,
            @Option(names = "--thorough", description = "Also decode every observation and hash every blob.")
                    boolean thorough) {
        try (Store store = options.existing(clock)) {
            Verification found = store.verify(thorough);
            found.problems().forEach(terminal.out()::println);
            say(
                    options,
                    found.whole() ? "store.whole" : "store.broken",
                    found.sightings(),
                    found.observations(),
                    found.blobs(),
                    found.problems().size());
            say(options, "store.loose", found.unacknowledged(), found.unreferenced(), found.unfinished());
            return (found.whole() ? ExitCode.OK : ExitCode.NOT_GOOD_ENOUGH).code();
        }
    }

    @Command(name = "stats", mixinStandardHelpOptions = true, header = "Says how much there is and how large it is.")
    int stats(@Mixin StoreOptions options) {
        try (Store store = options.existing(clock)) {
            StoreStats stats = store.stats();
            say(
                    options,
                    "store.sightings",
                    stats.portals(),
                    stats.sightings(),
                    stats.rawVisits(),
                    stats.observations());
            say(options, "store.words", stats.subjects(), stats.findings(), stats.pulseDays(), stats.assessments());
            say(
                    options,
                    "store.span",
                    stats.oldest().map(Object::toString).orElse("–"),
                    stats.newest().map(Object::toString).orElse("–"));
            say(options, "store.bytes", stats.databaseBytes(), stats.evidenceBytes());
            return ExitCode.OK.code();
        }
    }

    @Command(
            name = "prune",
            mixinStandardHelpOptions = true,
            header = "Takes away what is older than it is to be kept, then every blob that nothing names any more.")
    int prune(
            @Mixin StoreOptions options,
            @Option(
                            names = "--keep-raw",
                            paramLabel = "DAYS",
                            defaultValue = "90",
                            description = "Raw visits and their blobs (default: 90).")
                    int raw,
            @Option(
                            names = "--keep-observations",
                            paramLabel = "DAYS",
                            defaultValue = "1095",
                            description = "Observations and pulse days (default: 1095, three years).")
                    int observations,
            @Option(names = "--keep-assessments", paramLabel = "DAYS", description = "Score cards (default: for ever).")
                    @Nullable
                    Integer assessments,
            @Option(names = "--dry-run", description = "Only say what would go.") boolean dryRun) {
        Retention retention = retention(raw, observations, assessments);
        Store store = options.existing(clock);
        try {
            Pruned pruned = store.prune(retention, dryRun);
            say(
                    options,
                    dryRun ? "store.wouldPrune" : "store.pruned",
                    pruned.visits(),
                    pruned.sightings(),
                    pruned.observations(),
                    pruned.pulseDays(),
                    pruned.assessments(),
                    pruned.blobs(),
                    pruned.bytes());
        } finally {
            if (dryRun) {
                store.close();
            } else {
                store.closeCompacted();
            }
        }
        return ExitCode.OK.code();
    }

    private Retention retention(int raw, int observations, @Nullable Integer assessments) {
        try {
            return new Retention(
                    Period.ofDays(raw),
                    Period.ofDays(observations),
                    Optional.ofNullable(assessments).map(Period::ofDays));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()));
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            header = "Writes everything into one archive, for a backup or to move to the other database.")
    int export(
            @Mixin StoreOptions options,
            @Parameters(paramLabel = "FILE.zip", description = "Must not exist yet.") Path file,
            @Option(names = "--without-evidence", description = "Leave raw visits and blobs out.") boolean bare) {
        try (Store store = options.existing(clock)) {
            tell(options, "store.exported", store.exportTo(file, !bare), file);
            return ExitCode.OK.code();
        }
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            header = "Adds an archive's contents to a store, which is made when there is none; what is there stays.")
    int importFrom(@Mixin StoreOptions options, @Parameters(paramLabel = "FILE.zip") Path file) {
        try (Store store = Store.open(options.settings(), clock)) {
            tell(options, "store.imported", store.importFrom(file), file);
            return ExitCode.OK.code();
        }
    }

    private void tell(StoreOptions options, String key, Archived archived, Path file) {
        say(
                options,
                key,
                archived.sightings(),
                archived.observations(),
                archived.pulseDays(),
                archived.assessments(),
                archived.files(),
                archived.present(),
                file);
    }

    private void say(StoreOptions options, String key, Object... arguments) {
        terminal.out().println(options.words().say(key, arguments));
    }
}
