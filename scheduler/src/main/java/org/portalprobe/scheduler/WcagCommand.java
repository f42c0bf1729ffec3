package org.portalprobe.scheduler;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.PageVerdict;
import org.portalprobe.checks.wcag.RuleOutcome;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.tls.TlsTarget;
import org.portalprobe.reports.evaluation.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
            "  portalprobe wcag --list pages.txt --json > outcomes.json"
        })
final class WcagCommand implements Callable<Integer> {

    @Mixin
    private WcagOptions options = new WcagOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    private final Terminal terminal;
    private final InstantSource clock;

    WcagCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Words words = new Words(options.language, "wcag");
        List<URI> urls = urls(words);
        List<InspectedPage> pages = new ArrayList<>();
        try (Egress egress = Egress.open(network(urls), EgressEnvironment.system());
                PageInspector inspector = PageInspector.open(urls, egress, clock)) {
            for (URI url : urls) {
                pages.add(inspector.inspect(url));
                terminal.err().println(words.say("progress", pages.size(), urls.size(), url));
            }
        }
        List<PageVerdict> verdicts = pages.stream().map(PageVerdict::of).toList();
        if (options.json) {
            terminal.out().println(WcagJson.of(pages, verdicts));
        } else {
            new WcagReport(terminal.out(), words).print(pages, verdicts);
        }
        export(pages, verdicts);
        return code(verdicts).code();
    }

    private void export(List<InspectedPage> pages, List<PageVerdict> verdicts) throws IOException {
        String axe = pages.stream()
                .flatMap(page -> page.axe().toOptional().stream())
                .map(run -> ", axe-core " + run.engineVersion())
                .findFirst()
                .orElse("");
        String site = pages.getFirst().page().url().getHost();
        Evaluation evaluation =
                new Evaluation(site, "PortalProbe " + Version.current() + axe, clock.instant(), verdicts);
        if (options.evaluation != null) {
            Files.writeString(options.evaluation, evaluation.forReportTool());
        }
        if (options.earl != null) {
            Files.writeString(options.earl, evaluation.earl());
        }
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

    private static ExitCode code(List<PageVerdict> verdicts) {
        List<RuleOutcome> outcomes = verdicts.stream()
                .flatMap(page -> page.criteria().values().stream())
                .collect(Collectors.toList());
        if (outcomes.isEmpty()) {
            return ExitCode.UNREACHABLE;
        }
        if (outcomes.contains(RuleOutcome.FAILED)) {
            return ExitCode.NOT_GOOD_ENOUGH;
        }
        return verdicts.stream().anyMatch(page -> page.fault().isPresent())
                ? ExitCode.NOT_ENOUGH_MEASURED
                : ExitCode.OK;
    }
}
