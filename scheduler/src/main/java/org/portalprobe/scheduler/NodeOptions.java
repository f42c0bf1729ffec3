package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.pulse.PulseWatch;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.scheduler.cli.StorePlace;
import org.portalprobe.scheduler.cli.TimeConverter;
import org.portalprobe.scheduler.pulse.PulseRounds;
import org.portalprobe.scheduler.timetable.RegistrySource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every process that does a night's runs may be told. */
final class NodeOptions {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(4);

    @Option(
            names = "--registry",
            paramLabel = "FILE",
            required = true,
            description = "The portals; the same file on every node. Read again when a night begins.")
    Path registry = Path.of("portals.yaml");

    @Mixin
    StorePlace store = new StorePlace();

    @Mixin
    ProbingOptions probing = new ProbingOptions();

    @Option(names = "--no-slow-4g", description = "Does not load the key pages once more under the imitated slow link.")
    boolean withoutSlow;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "Visits at once; one of them times at a time (default: as many as cores and memory allow).")
    @Nullable
    Integer width;

    @Option(
            names = "--lease",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "After so much silence of a node others take over its runs (default: 90s).")
    Duration lease = Ledger.LEASE;

    @Option(
            names = "--pulse-every",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "From one round of pulses to the next, at least 1m (default: 5m).")
    Duration pulseEvery = PulseWatch.EVERY;

    /** @throws ConfigException with everything that is wrong, problems of the caller's own options first */
    void check(List<ConfigProblem> before) {
        List<ConfigProblem> problems = new ArrayList<>(before);
        probing.check(problems);
        ProbingOptions.inRange("--at-once", width, 64, problems);
        if (lease.compareTo(SHORTEST_LEASE) < 0) {
            problems.add(new ConfigProblem("--lease", 0, "", lease.toMillis() + "ms", "is too short", "4s or more"));
        }
        if (pulseEvery.compareTo(PulseRounds.SHORTEST) < 0) {
            problems.add(new ConfigProblem(
                    "--pulse-every",
                    0,
                    "",
                    pulseEvery.toSeconds() + "s",
                    "would ask a live portal too often",
                    "1m or more"));
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    RegistrySource registry() {
        return new RegistrySource(registry);
    }

    StoreSettings place() {
        return store.settings(Path.of("out"));
    }

    ProbeSettings settings(String vantage) {
        return probing.settings(ProbeSettings.DEFAULT.withVantage(vantage));
    }

    /** Kept beside the scored loads, never scored. */
    List<LoadProfile> beside() {
        return withoutSlow ? List.of() : List.of(LoadProfile.SLOW_4G);
    }

    int width() {
        return Optional.ofNullable(width).orElseGet(Capacity::ofThisHost);
    }
}
