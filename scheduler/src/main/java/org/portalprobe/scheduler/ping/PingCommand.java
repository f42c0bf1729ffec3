package org.portalprobe.scheduler.ping;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.NoEvidence;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.response.OpenLoop;
import org.portalprobe.crawler.response.RequestPolicy;
import org.portalprobe.crawler.response.ResponseProbe;
import org.portalprobe.crawler.response.ResponseSummary;
import org.portalprobe.scheduler.cli.Interruption;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portalprobe ping}: asks for one address again and again and shows where the time goes. */
@Command(
        name = "ping",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Asks for one address again and again and shows where the time goes, or why no answer comes.",
        description =
                "At most one request a second and two at once; only an address literal of this machine's loopback may be"
                        + " asked faster. Every request looks the name up anew and opens a fresh connection. Ends with 0 when all"
                        + " were answered, 1 when some were not, 3 when none was, 4 when a firewall or our own network stood between.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe ping https://dichvucong.example/",
            "  portalprobe ping dichvucong.example --for 10m --rate 6/m",
            "  portalprobe ping https://dichvucong.example/ --for 30s --json > ping.json"
        })
public final class PingCommand implements Callable<Integer> {

    private static final int AT_ONCE_ON_LOOPBACK = 1_000;

    /** How long a Ctrl-C waits for the summary. */
    private static final long LAST_WORDS_SECONDS = 3;

    @Mixin
    private PingOptions options = new PingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    private final Terminal terminal;
    private final InstantSource clock;

    public PingCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Words words = new Words(options.language, "ping");
        URI url = target(words);
        RequestPolicy policy = policy(url, words);
        PingReport report = new PingReport(options.json ? terminal.err() : terminal.out(), words, options.language);
        List<TimedExchange> seen = new ArrayList<>();
        Instant start = clock.instant();
        report.begin(url, policy, options.time);
        CountDownLatch told = new CountDownLatch(1);
        try (ResponseProbe probe = probe(url)) {
            OpenLoop loop = new OpenLoop(policy, probe::once);
            Interruption.during(
                    () -> {
                        loop.run(List.of(url), options.time, exchange -> {
                            seen.add(exchange);
                            report.line(seen.size(), exchange);
                        });
                        tell(url, start, policy, seen, report);
                        told.countDown();
                        return 0;
                    },
                    () -> stop(loop, probe, told));
        }
        return PingVerdict.of(seen).code();
    }

    private void tell(URI url, Instant start, RequestPolicy policy, List<TimedExchange> seen, PingReport report) {
        ResponseSummary summary = new ResponseSummary();
        seen.forEach(summary::add);
        if (options.json) {
            terminal.out().println(PingJson.of(url, start, policy, seen, summary));
        } else {
            report.end(summary);
        }
    }

    private static void stop(OpenLoop loop, ResponseProbe probe, CountDownLatch told) {
        loop.stop();
        probe.close();
        try {
            boolean unused = told.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private ResponseProbe probe(URI url) {
        ProbeSettings usual = ProbeSettings.DEFAULT;
        ProbeSettings settings = new ProbeSettings(
                usual.vantage(),
                usual.contact(),
                usual.timedRuns(),
                usual.sampleSize(),
                usual.seed(),
                usual.pageDeadline(),
                options.timeout,
                usual.maxPageBytes(),
                usual.requestDelay(),
                Optional.empty());
        // An address that a person typed is meant; a name that leads to one may be a trap.
        boolean allowPrivate = options.allowPrivate || url.getHost().matches("[0-9.]+|\\[.*]");
        NetworkPolicy network = new NetworkPolicy(allowPrivate, Map.of(), options.roots, false);
        try {
            return ResponseProbe.open(network, EgressEnvironment.system(), settings, new NoEvidence(), clock);
        } catch (IllegalArgumentException unreadable) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unreadable.getMessage()));
        }
    }

    private URI target(Words words) {
        String typed = options.target.contains("://") ? options.target : "https://" + options.target;
        try {
            URI url = new URI(typed);
            boolean web = url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getScheme().matches("(?i)https?");
            if (web) {
                return url.getRawPath().isEmpty() ? url.resolve("/") : url;
            }
        } catch (URISyntaxException malformed) {
            // Said below.
        }
        throw new ParameterException(spec.commandLine(), words.say("bad-target", options.target));
    }

    private RequestPolicy policy(URI url, Words words) {
        boolean fast = options.gap.compareTo(Duration.ofSeconds(1)) < 0;
        try {
            return fast ? RequestPolicy.bench(url, options.gap, AT_ONCE_ON_LOOPBACK) : RequestPolicy.live(options.gap);
        } catch (IllegalArgumentException tooFast) {
            throw new ParameterException(spec.commandLine(), words.say("too-fast"));
        }
    }
}
