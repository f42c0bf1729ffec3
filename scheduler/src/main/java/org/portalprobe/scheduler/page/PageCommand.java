package org.portalprobe.scheduler.page;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.tls.TlsTarget;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portalprobe page}: times one page again and again and says what makes it slow, with the gatherers of {@code run}. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Times a page in a real browser, run by run, and says what makes it slow or heavy.",
        description =
                "Nothing is judged: 0 when every run was measured, 3 when the page showed nothing, 4 when runs are"
                        + " missing or this host was too busy for them to count.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe page https://dichvucong.example/",
            "  portalprobe page https://dichvucong.example/ --runs 5 --form-factor mobile --har load.har",
            "  portalprobe page https://dichvucong.example/ --profile slow-4g --json > page.json"
        })
public final class PageCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 20;

    @Mixin
    private PageOptions options = new PageOptions();

    private final Terminal terminal;
    private final InstantSource clock;

    public PageCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        URI url = Portals.ofUrl(options.url).url();
        refuseUnfit();
        Words words = new Words(options.language, "page");
        int total = options.runs * options.devices().size();
        List<TimedLoad> told = new ArrayList<>();
        MeasuredPage page;
        try (Egress egress = Egress.open(network(url), EgressEnvironment.system());
                PageTimer timer = PageTimer.open(url, options.profile, egress, clock)) {
            page = timer.measure(options.devices(), options.runs, Optional.ofNullable(options.har), load -> {
                told.add(load);
                terminal.err()
                        .println(words.say(
                                "progress",
                                told.size(),
                                Math.max(total, told.size()),
                                words.say("device." + load.formFactor())));
            });
        }
        if (options.json) {
            terminal.out().println(PageJson.of(page));
        } else {
            new PageReport(terminal.out(), words, options.language).print(page);
        }
        return code(page).code();
    }

    private void refuseUnfit() {
        List<ConfigProblem> problems = new ArrayList<>();
        if (options.runs < 1 || options.runs > MOST_RUNS) {
            problems.add(new ConfigProblem(
                    "--runs", 0, "", String.valueOf(options.runs), "is out of range", "1 to " + MOST_RUNS));
        }
        Path har = options.har;
        if (har != null
                && !Files.isDirectory(
                        Optional.ofNullable(har.toAbsolutePath().getParent()).orElse(har))) {
            problems.add(new ConfigProblem("--har", 0, "", har.toString(), "has no folder", "a folder that exists"));
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    private NetworkPolicy network(URI url) {
        // An address that a person typed is meant; a name that leads to one may be a trap.
        return new NetworkPolicy(
                options.allowPrivate || TlsTarget.isLiteral(url.getHost()), Map.of(), List.of(), false);
    }

    private static ExitCode code(MeasuredPage page) {
        List<Fault> faults = page.loads().stream()
                .flatMap(load -> load.timing().<Optional<Fault>>fold(got -> Optional.empty(), Optional::of).stream())
                .toList();
        if (faults.stream().anyMatch(fault -> fault.cause() == Cause.INTERNAL || fault.cause() == Cause.DISK_FULL)) {
            return ExitCode.INTERNAL;
        }
        boolean none = page.loads().stream().noneMatch(load -> load.timing() instanceof Seen.Got);
        if (none) {
            boolean ours = faults.stream().allMatch(fault -> fault.attribution() == Attribution.US);
            return ours ? ExitCode.NOT_ENOUGH_MEASURED : ExitCode.UNREACHABLE;
        }
        return faults.isEmpty() && everyRunCounts(page) ? ExitCode.OK : ExitCode.NOT_ENOUGH_MEASURED;
    }

    /** A disturbed load that was repeated in peace is no loss. */
    private static boolean everyRunCounts(MeasuredPage page) {
        return page.loads().stream().allMatch(load -> page.on(load.formFactor()).stream()
                .anyMatch(same -> same.run() == load.run() && same.counts()));
    }
}
