package org.portalprobe.scheduler;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.Language;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.KeyRequest;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.pulse.PulseDays;
import org.portalprobe.crawler.pulse.PulseWatch;
import org.portalprobe.reports.pulses.PulseJournal;
import org.portalprobe.reports.store.EvidenceFolder;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.scheduler.cli.EndpointConverter;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Interruption;
import org.portalprobe.scheduler.cli.StorePlace;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.TimeConverter;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.pulse.PulseRounds;
import org.portalprobe.scheduler.pulse.PulseTargets;
import org.portalprobe.scheduler.visit.ProbeRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portalprobe pulse}: asks every portal every few minutes, day and night, and keeps what it saw in the store. */
@Command(
        name = "pulse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Asks every portal every few minutes whether it answers, until it is stopped.",
        description =
                "What availability, response time and errors are scored from. Each round is on disk before the next one begins;"
                        + " each day enters the store when it is over, or when the pulsing ends.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe pulse --registry portals.yaml --control 203.0.113.10:443",
            "  portalprobe pulse --registry portals.yaml --only so-a --for 8h",
            "  portalprobe rescore --only so-a        what the month is worth so far"
        })
final class PulseCommand implements Callable<Integer> {

    /** How long a Ctrl-C waits for the day to enter the store; the journal has it in any case. */
    private static final long LAST_WORDS_SECONDS = 20;

    @Mixin
    private PortalOptions chosen = new PortalOptions();

    @Mixin
    private StorePlace place = new StorePlace();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "From one round to the next, at least 1m (default: 5m).")
    private Duration every = PulseWatch.EVERY;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "How long to go on: 30m, 8h (default: until stopped).")
    @Nullable
    private Duration time;

    @Option(
            names = "--vantage",
            paramLabel = "LABEL",
            description = "Name of the place we measure from (default: ${DEFAULT-VALUE}).")
    private String vantage = "local";

    @Option(
            names = "--control",
            paramLabel = "HOST:PORT",
            converter = EndpointConverter.class,
            description = "Asked when a portal cannot be reached, to tell its fault from our network's.")
    @Nullable
    private Endpoint control;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the console (default: vi).")
    private Language language = Language.VI;

    private final Terminal terminal;
    private final InstantSource clock;

    PulseCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        List<Portal> portals = portals();
        StoreSettings store = place.settings(Path.of("out"));
        PulseReport report = new PulseReport(terminal, language);
        ProbeSettings settings = ProbeSettings.DEFAULT.withVantage(vantage);
        settings = control == null ? settings : settings.withControl(control);
        Map<PortalId, Map<KeyRequest, URI>> known = known(store, portals);
        EvidenceSink evidence = EvidenceFolder.at(store.evidence());
        EgressEnvironment network = EgressEnvironment.system();
        try (PulseJournal journal = PulseJournal.in(store.evidence().resolve("pulse-journal"));
                PulseWatch watch = new PulseWatch(network, settings, evidence, clock)) {
            PulseTargets targets = new PulseTargets(portals, known, network, settings, evidence, clock);
            PulseDays.Place from =
                    new PulseDays.Place(vantage, ProbeRun.PROFILE, ProbeRun.noBrowser(Version.current()));
            PulseRounds rounds = new PulseRounds(watch, targets, from, journal, store, clock, report);
            report.begin(portals.size(), every, control != null);
            pulse(rounds);
        } catch (PulseJournal.InUse other) {
            terminal.err().println(report.say("in-use", store.evidence()));
            return ExitCode.USAGE.code();
        }
        return report.answered() ? ExitCode.OK.code() : ExitCode.NOT_ENOUGH_MEASURED.code();
    }

    private List<Portal> portals() {
        List<ConfigProblem> problems = new ArrayList<>();
        chosen.unfit().ifPresent(problems::add);
        if (!chosen.named()) {
            problems.add(
                    new ConfigProblem("pulse", 0, "", "", "names no portal", "add --registry FILE or --portal URL"));
        }
        if (every.compareTo(PulseRounds.SHORTEST) < 0) {
            problems.add(new ConfigProblem(
                    "--every", 0, "", every.toSeconds() + "s", "would ask a live portal too often", "1m or more"));
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return chosen.portals();
    }

    /** Key pages that the last visit of this month found; none where the store is new. */
    private Map<PortalId, Map<KeyRequest, URI>> known(StoreSettings settings, List<Portal> portals) throws IOException {
        try (Store store = Store.open(settings, clock)) {
            return new StoredPortals(store, null).keyPages(portals, clock.instant());
        }
    }

    private void pulse(PulseRounds rounds) throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Interruption.during(
                () -> {
                    rounds.run(every, Optional.ofNullable(time));
                    told.countDown();
                    return 0;
                },
                () -> stop(rounds, told));
    }

    private static void stop(PulseRounds rounds, CountDownLatch told) {
        rounds.stop();
        try {
            boolean unused = told.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
