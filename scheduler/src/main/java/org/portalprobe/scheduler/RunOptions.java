package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.Language;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.scheduler.cli.ProfileConverter;
import org.portalprobe.scheduler.cli.StorePlace;
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

    @Mixin
    ProbingOptions probing = new ProbingOptions();

    @Option(
            names = "--also",
            paramLabel = "slow-4g",
            converter = ProfileConverter.class,
            description = "Loads each key page once more under this profile; stored and shown, never scored.")
    List<LoadProfile> also = new ArrayList<>();

    @Option(
            names = "--vantage",
            paramLabel = "LABEL",
            description = "Name of the place we measure from (default: ${DEFAULT-VALUE}).")
    String vantage = "local";

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
        return new RunRequest(portals, probing.model(), settings, folder, store.settings(folder), language);
    }

    private ProbeSettings settings(ProbeSettings usual) {
        List<ConfigProblem> problems = new ArrayList<>();
        probing.check(problems);
        chosen.unfit().ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return probing.settings(usual.withVantage(vantage));
    }
}
