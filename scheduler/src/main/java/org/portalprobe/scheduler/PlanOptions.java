package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.Language;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.scheduler.cli.StorePlace;
import org.portalprobe.scheduler.cli.TimeConverter;
import org.portalprobe.scheduler.plan.LoadTimes;
import org.portalprobe.scheduler.plan.NightWork;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a person may say to {@code plan}; filled by picocli before the command is called. */
final class PlanOptions {

    private static final int MOST_PORTALS = 10_000;
    private static final int MANY = 250;

    @Option(names = "--registry", paramLabel = "FILE", description = "Plan for the portals of a registry file (YAML).")
    @Nullable
    Path registry;

    @Option(names = "--portals", paramLabel = "N", description = "Plan for so many portals (default: 250).")
    @Nullable
    Integer portals;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Timed loads of each key page and device, 1 to 7; their mean where runs adapt (default: 3).")
    double runs = 3;

    @Option(names = "--key-pages", paramLabel = "N", description = "Timed pages of a portal, 1 to 3 (default: 3).")
    int keyPages = 3;

    @Option(names = "--sample", paramLabel = "N", description = "Pages opened in a portal, 1 to 500 (default: 20).")
    int sample = 20;

    @Option(
            names = "--lcp-p50",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Largest contentful paint of the middle portal (default: 4s).")
    Duration p50 = Duration.ofSeconds(4);

    @Option(
            names = "--lcp-p90",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Nine of ten portals are faster (default: 10s).")
    Duration p90 = Duration.ofSeconds(10);

    @Mixin
    PlanCosts costs = new PlanCosts();

    @Option(
            names = "--hours",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "How long a night is (default: 6h).")
    Duration night = Duration.ofHours(6);

    @Option(names = "--workers", paramLabel = "N", description = "Hosts that there are, 1 to 100 (default: 5).")
    int workers = 5;

    @Mixin
    StorePlace store = new StorePlace();

    @Option(names = "--json", description = "Everything as JSON (plan.schema.json).")
    boolean json;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the report (default: vi).")
    Language language = Language.VI;

    /** @throws ConfigException with everything that is wrong */
    void refuseUnfit() {
        List<ConfigProblem> problems = new ArrayList<>();
        if (registry != null && portals != null) {
            problems.add(new ConfigProblem(
                    "--portals", 0, "", portals.toString(), "is said beside --registry", "one of the two"));
        }
        within("--portals", portals == null ? 1 : portals, 1, MOST_PORTALS).ifPresent(problems::add);
        within("--runs", runs, 1, 7).ifPresent(problems::add);
        within("--key-pages", keyPages, 1, 3).ifPresent(problems::add);
        within("--sample", sample, Math.max(1, keyPages), 500).ifPresent(problems::add);
        within("--workers", workers, 1, 100).ifPresent(problems::add);
        if (p90.compareTo(p50) < 0) {
            problems.add(new ConfigProblem(
                    "--lcp-p90", 0, "", p90.toMillis() + "ms", "is below --lcp-p50", p50.toMillis() + "ms or more"));
        }
        problems.addAll(costs.unfit());
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    static Optional<ConfigProblem> within(String option, double given, double least, double most) {
        // Written so that no number at all is outside too.
        return given >= least && given <= most
                ? Optional.empty()
                : Optional.of(new ConfigProblem(
                        option, 0, "", plain(given), "is out of range", plain(least) + " to " + plain(most)));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** @throws ConfigException with everything that is wrong in the registry */
    NightWork work() {
        int many = registry != null ? RegistryFile.read(registry).portals().size() : portals != null ? portals : MANY;
        if (many == 0) {
            throw new ConfigException(List.of(
                    new ConfigProblem(String.valueOf(registry), 0, "portals", "", "is empty", "at least one portal")));
        }
        return new NightWork(many, keyPages, FormFactor.values().length, runs, sample);
    }

    LoadTimes times() {
        return new LoadTimes(p50, p90);
    }
}
