package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.Language;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.loader.Models;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a person may say to {@code run}; filled by picocli before the command is called. */
final class RunOptions {

    /** Two more than WCAG needs: a first card within a minute matters more to a newcomer than eight more pages. */
    private static final int DEMO_PAGES = 12;

    @Mixin
    private PortalOptions chosen = new PortalOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Gets report/, and the store where none is named (default: ${DEFAULT-VALUE}).")
    Path out = Path.of("out");

    @Mixin
    private StorePlace store = new StorePlace();

    @Option(
            names = "--model",
            paramLabel = "ID|FILE",
            description = "Assessment model: a shipped one by id, or a YAML file (default: ${DEFAULT-VALUE}).")
    String model = Models.DEFAULT;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description =
                    "Timed loads of each key page per form factor, 1 to 7 (default: 3, 1 where the month so far decides, 7 where it has samples and does not; the demo: 1).")
    @Nullable
    Integer runs;

    @Option(
            names = "--also",
            paramLabel = "slow-4g",
            converter = ProfileConverter.class,
            description = "Loads each key page once more under this profile; stored and shown, never scored.")
    List<LoadProfile> also = new ArrayList<>();

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Pages to inspect, 1 to 500 (default: 20; the demo: 12).")
    @Nullable
    Integer sample;

    @Option(
            names = "--vantage",
            paramLabel = "LABEL",
            description = "Name of the place we measure from (default: ${DEFAULT-VALUE}).")
    String vantage = "local";

    @Option(
            names = "--control",
            paramLabel = "HOST:PORT",
            converter = EndpointConverter.class,
            description = "Asked when a portal cannot be reached, to tell its fault from our network's.")
    @Nullable
    Endpoint control;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the console (default: vi).")
    Language language = Language.VI;

    boolean wantsDemo() {
        return !chosen.named();
    }

    /**
     * A visit of the portals named.
     *
     * @throws ConfigException with everything that is wrong in what was named
     */
    RunRequest request(InstantSource clock) {
        ProbeSettings settings = settings(ProbeSettings.DEFAULT.withSeed(PanelSeed.of(clock)));
        return request(chosen.portals(), settings);
    }

    /** A visit of the demo portals, as quick as it gets: they are ours and cannot be hurt. */
    RunRequest demoRequest(List<Portal> demo, Endpoint answering) {
        ProbeSettings quick = ProbeSettings.DEFAULT
                .withTimedRuns(1)
                .withSampleSize(DEMO_PAGES)
                .withRequestDelay(Duration.ZERO)
                .withControl(answering);
        return request(demo, settings(quick));
    }

    private RunRequest request(List<Portal> portals, ProbeSettings settings) {
        Path folder = out.toAbsolutePath().normalize();
        return new RunRequest(portals, Models.load(model), settings, folder, store.settings(folder), language);
    }

    private ProbeSettings settings(ProbeSettings usual) {
        List<ConfigProblem> problems = new ArrayList<>();
        inRange("--runs", runs, 7, problems);
        inRange("--sample", sample, 500, problems);
        chosen.unfit().ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        ProbeSettings settings = usual.withVantage(vantage);
        settings = runs == null ? settings : settings.withTimedRuns(runs);
        settings = sample == null ? settings : settings.withSampleSize(sample);
        return control == null ? settings : settings.withControl(control);
    }

    private static void inRange(String option, @Nullable Integer given, int most, List<ConfigProblem> problems) {
        if (given != null && (given < 1 || given > most)) {
            problems.add(new ConfigProblem(option, 0, "", given.toString(), "is out of range", "1 to " + most));
        }
    }
}
