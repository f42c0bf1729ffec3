package org.portalprobe.scheduler.wcag;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.Criterion;
import org.portalprobe.config.Language;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Registry;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.channel.AuditBook;
import org.portalprobe.config.channel.Dismissal;
import org.portalprobe.config.channel.DismissalTable;
import org.portalprobe.config.channel.HumanVerdictTable;
import org.portalprobe.config.channel.Intake;
import org.portalprobe.config.channel.TakenIn;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.tls.TlsTarget;
import org.portalprobe.reports.evaluation.AuditBookFile;
import org.portalprobe.reports.evaluation.EarlReader;
import org.portalprobe.reports.evaluation.Evaluation;
import org.portalprobe.reports.store.WholeFile;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.UploadOptions;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.cli.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portalprobe wcag}: checks single pages against WCAG 2.0 A and AA, with the gatherers and checks of {@code run}. */
@Command(
        name = "wcag",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Checks pages against WCAG 2.0 level A and AA, rule by rule.",
        description =
                "A failure ends with exit code 1, a page that could not be judged whole with 4, no page at all with 3."
                        + " No failure found never means that a page conforms: most of WCAG is for a person.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe wcag https://dichvucong.example/",
            "  portalprobe wcag --list pages.txt --json > outcomes.json",
            "  portalprobe wcag https://dichvucong.example/ --also aaa,best-practice",
            "  portalprobe wcag template ket-luan.xlsx",
            "  portalprobe wcag import ket-luan.xlsx --by \"Nguyễn Văn A\"",
            "  portalprobe wcag https://dichvucong.example/ --decisions loi.xlsx",
            "  portalprobe wcag import --decisions loi.xlsx"
        })
public final class WcagCommand implements Callable<Integer> {

    @Mixin
    private WcagOptions options = new WcagOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    private final Terminal terminal;
    private final InstantSource clock;

    public WcagCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Words words = new Words(options.language, "wcag");
        List<URI> urls = urls(words);
        List<InspectedPage> pages = new ArrayList<>();
        try (Egress egress = Egress.open(network(urls), EgressEnvironment.system());
                PageInspector inspector = PageInspector.open(urls, options.also, egress, clock)) {
            for (URI url : urls) {
                pages.add(inspector.inspect(url));
                terminal.err().println(words.say("progress", pages.size(), urls.size(), url));
            }
        }
        WcagResult result = WcagResult.of(pages, AuditBookFile.in(options.out).read(), today());
        if (options.json) {
            terminal.out().println(WcagJson.of(result));
        } else {
            new WcagReport(terminal.out(), words).print(result);
        }
        export(result);
        return result.code().code();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }

    private void export(WcagResult result) throws IOException {
        String axe = result.axe().map(version -> ", axe-core " + version).orElse("");
        String site = result.pages().getFirst().page().url().getHost();
        Evaluation evaluation = new Evaluation(
                site, "PortalProbe " + Version.current() + axe, clock.instant(), result.verdicts(), result.ledger());
        if (options.evaluation != null) {
            Files.writeString(options.evaluation, evaluation.forReportTool());
        }
        if (options.earl != null) {
            Files.writeString(options.earl, evaluation.earl());
        }
        if (options.decisions != null) {
            WholeFile.write(options.decisions, DismissalTable.template(options.decisions, result.faults()));
        }
    }

    @Command(
            name = "template",
            mixinStandardHelpOptions = true,
            header = "Writes a table with a row for each success criterion, for a person's verdicts.")
    int template(
            @Parameters(paramLabel = "FILE.xlsx|csv") Path file,
            @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi") Language language)
            throws IOException {
        WholeFile.write(file, HumanVerdictTable.template(file, names(language)));
        terminal.out().println(new Words(language, "model").say("template", file));
        return ExitCode.OK.code();
    }

    private static Map<String, String> names(Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        Criterion.ALL.forEach(one -> names.put(
                one.id(), org.portalprobe.reports.words.Words.in(language).text("criterion." + one.id())));
        return names;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            header =
                    "Takes in verdicts of people, or decisions about faults: all of a file, or none where one is wrong.",
            description = {
                "A table, EARL (JSON-LD), or a file of the W3C WCAG-EM Report Tool. They stand beside what a program finds",
                "in every later run into the same folder; a later verdict of the same person on the same page replaces the earlier one."
            })
    int importFrom(
            @Parameters(paramLabel = "FILE.xlsx|csv|json") Path file,
            @Option(names = "--decisions", description = "The file holds decisions about faults.") boolean decisions,
            @Option(names = "--out", paramLabel = "DIR", defaultValue = "out") Path out,
            @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi") Language language,
            @Mixin UploadOptions upload)
            throws IOException {
        Intake intake = new Intake(Shipped.organisations(), new Registry(List.of()), upload.by(), clock.instant());
        AuditBook taken = decisions ? decisions(file, intake) : verdicts(file, intake);
        if (!upload.dryRun()) {
            AuditBookFile.in(out).add(taken);
        }
        terminal.out()
                .println(new Words(language, "wcag")
                        .say(
                                upload.dryRun() ? "import.would" : "import.done",
                                taken.verdicts().size(),
                                taken.dismissals().size()));
        return ExitCode.OK.code();
    }

    private AuditBook decisions(Path file, Intake intake) {
        TakenIn<Dismissal> taken = new DismissalTable(intake).read(file);
        taken.notes().forEach(terminal.out()::println);
        return new AuditBook(List.of(), taken.entries());
    }

    private static AuditBook verdicts(Path file, Intake intake) {
        if (EarlReader.reads(file)) {
            return new AuditBook(EarlReader.read(file, intake.origin(file)), List.of());
        }
        Set<String> criteria = Criterion.ALL.stream().map(Criterion::id).collect(Collectors.toSet());
        return new AuditBook(new HumanVerdictTable(criteria, intake).read(file).entries(), List.of());
    }

    private List<URI> urls(Words words) throws IOException {
        List<String> listed = options.list == null ? List.of() : lines(options.list);
        List<URI> urls = Stream.concat(options.urls.stream(), listed.stream())
                .map(WcagCommand::address)
                .toList();
        if (urls.isEmpty()) {
            throw new ParameterException(spec.commandLine(), words.say("no-pages"));
        }
        return urls;
    }

    private static URI address(String written) {
        return Portals.ofUrl(written).url();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private NetworkPolicy network(List<URI> urls) {
        // An address that a person typed is meant; a name that leads to one may be a trap.
        boolean literals = urls.stream().allMatch(url -> TlsTarget.isLiteral(url.getHost()));
        return new NetworkPolicy(options.allowPrivate || literals, Map.of(), List.of(), false);
    }
}
