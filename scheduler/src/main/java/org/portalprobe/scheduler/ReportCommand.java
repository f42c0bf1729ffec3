package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.browser.Press;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.evaluation.AuditBookFile;
import org.portalprobe.reports.paper.Letterhead;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.PeriodOptions;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;
import org.portalprobe.scheduler.cli.YearMonthConverter;
import org.portalprobe.scheduler.files.EditionFiles;
import org.portalprobe.scheduler.files.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portalprobe report}: everything that people take away from a month, as files. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Writes the report of a month: one-page summaries, packs, the weekly report, workbooks, CSV, JSON, EARL, badges, pages.",
        description =
                "A registry says whose portals these are; without one every portal stands for itself and nobody is ranked.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe report --out bao-cao --registry portals.yaml",
            "  portalprobe report --out bao-cao --registry portals.yaml --period 2026-09 --period 2026-10 --period 2026-11",
            "  portalprobe report --out can-tho --registry portals.yaml --org \"Cần Thơ\" --only pdf --only xlsx",
            "  portalprobe report --out bao-cao --registry portals.yaml --only pdf \\",
            "    --issuer \"Cục Chuyển đổi số quốc gia\" --number 18/BC-CĐSQG"
        })
final class ReportCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder that gets the files.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Path out;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = YearMonthConverter.class,
            description =
                    "Month of the report; named several times, the last is reported and the others are its history"
                            + " (default: the current one, with the one before as history).")
    private List<YearMonth> months = new ArrayList<>();

    @Option(names = "--registry", paramLabel = "FILE", description = "Registry that says whose portals these are.")
    @Nullable
    private Path registry;

    @Option(
            names = "--org",
            paramLabel = "ID|NAME",
            description =
                    "Files of this organisation alone, beside rankings and the national summary; may be repeated.")
    private List<String> organisations = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "KIND",
            description = "Only this kind: ${COMPLETION-CANDIDATES}; may be repeated (default: all).")
    private List<Kind> only = new ArrayList<>();

    @Option(names = "--model", paramLabel = "ID|FILE", description = "Assessment model (default: ${DEFAULT-VALUE}).")
    private String model = Models.DEFAULT;

    @Option(names = "--issuer", paramLabel = "TEXT", description = "Whose weekly report it is.")
    @Nullable
    private String issuer;

    @Option(names = "--number", paramLabel = "TEXT", description = "Number of the weekly report.")
    @Nullable
    private String number;

    @Option(names = "--circulation", paramLabel = "TEXT", description = "Who may read the weekly report.")
    @Nullable
    private String circulation;

    @Mixin
    private StoreOptions options = new StoreOptions();

    private final Terminal terminal;
    private final InstantSource clock;

    ReportCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Instant now = clock.instant();
        AssessmentModel by = Models.load(model);
        List<OrganisationId> ids = ids();
        refuseAFile();
        try (Store store = options.existing(clock)) {
            var source = new EditionSource(store, wanted(), by, now);
            Edition edition = source.read();
            List<Entry> files = files(edition, ids);
            if (files.isEmpty()) {
                terminal.err()
                        .println(words().say(
                                        "nothing",
                                        source.month(),
                                        options.settings().url()));
                return ExitCode.NOT_ENOUGH_MEASURED.code();
            }
            var audits = AuditBookFile.in(evidenceParent()).read();
            write(edition, files, new StoredSources(store, source.rescoring(), by, audits));
        }
        return ExitCode.OK.code();
    }

    /** Where {@code run} and {@code wcag import} keep what people said. */
    private Path evidenceParent() {
        Path evidence = options.settings().evidence().toAbsolutePath();
        return Optional.ofNullable(evidence.getParent()).orElse(evidence);
    }

    private PeriodOptions wanted() {
        return PeriodOptions.of(months, registry);
    }

    private Words words() {
        return new Words(options.language(), "report");
    }

    private void refuseAFile() {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw refused("--out", out.toString(), "is a file", "name a folder, which may be new");
        }
    }

    private List<OrganisationId> ids() {
        List<OrganisationId> ids = new ArrayList<>();
        List<ConfigProblem> problems = new ArrayList<>();
        for (String name : organisations) {
            List<Organisation> meant = Shipped.organisations().all().stream()
                    .filter(one -> one.id().value().equals(name))
                    .toList();
            if (meant.isEmpty()) {
                meant = Shipped.organisations().named(name);
            }
            if (meant.isEmpty()) {
                problems.add(new ConfigProblem(
                        "--org",
                        0,
                        "",
                        name,
                        "is no known organisation",
                        "write a name as in the shipped list, or an organisation's id"));
            }
            meant.forEach(one -> ids.add(one.id()));
        }
        if (registry == null && !organisations.isEmpty()) {
            problems.add(new ConfigProblem(
                    "--org", 0, "", "", "stands without --registry", "the registry that says whose portals these are"));
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return ids;
    }

    private static List<Entry> files(Edition edition, List<OrganisationId> ids) {
        return ids.isEmpty()
                ? edition.entries()
                : edition.entries().stream()
                        .filter(entry -> entry.owner()
                                .filter(owner -> ids.contains(owner.id()))
                                .isPresent())
                        .toList();
    }

    private void write(Edition edition, List<Entry> wanted, StoredSources sources) throws IOException {
        Set<Kind> kinds = only.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(only);
        var words = org.portalprobe.reports.words.Words.in(options.language());
        var files = new EditionFiles(edition, wanted, letterhead(words), words, sources);
        List<String> made;
        if (kinds.contains(Kind.PDF)) {
            try (Press press = press()) {
                made = files.write(out, kinds, Optional.of(press));
            }
        } else {
            made = files.write(out, kinds, Optional.empty());
        }
        made.forEach(name -> terminal.out().println(out.resolve(name)));
        terminal.err().println(words().say("written", edition.period().label(), wanted.size(), out));
    }

    private Letterhead letterhead(org.portalprobe.reports.words.Words words) {
        Letterhead open = Letterhead.open(words);
        return new Letterhead(
                issuer == null ? open.issuer() : issuer,
                number == null ? open.number() : number,
                circulation == null ? open.circulation() : circulation);
    }

    private static Press press() throws IOException {
        return switch (Press.open(BrowserSettings.fromSystem())) {
            case Seen.Got<Press> got -> got.value();
            case Seen.Missing<Press> missing ->
                throw refused(
                        "--only",
                        "pdf",
                        "needs our Chromium: " + missing.fault().detail(),
                        "or name the kinds that do without: --only xlsx --only csv --only json");
        };
    }

    private static ConfigException refused(String option, String value, String problem, String wanted) {
        return new ConfigException(List.of(new ConfigProblem(option, 0, "", value, problem, wanted)));
    }
}
