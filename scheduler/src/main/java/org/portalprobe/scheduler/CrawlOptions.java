package org.portalprobe.scheduler;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Language;
import org.portalprobe.scheduler.cli.TimeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person may say to {@code crawl}; filled by picocli before the command is called. */
final class CrawlOptions {

    @Parameters(paramLabel = "URL", description = "The portal's address, or with --registry its id.")
    String portal = "";

    @Option(names = "--registry", paramLabel = "FILE", description = "A registry file (YAML) that knows the portal.")
    @Nullable
    Path registry;

    @Option(names = "--sample", paramLabel = "N", description = "Pages to look at, 1 to 500 (default: 20).")
    int sample = 20;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Seed of the drawn rest: the same seed and site give the same pages (default: this month's).")
    @Nullable
    Long seed;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "The owner's own list of procedures (CSV or XLSX), to stand beside what the portal shows.")
    @Nullable
    Path list;

    @Option(
            names = "--beside",
            paramLabel = "FILE",
            description =
                    "Output of crawl --json of another portal, to recommend what it offers in full; may be repeated.")
    List<Path> beside = List.of();

    @Option(names = "--json", description = "Everything as JSON by crawl.schema.json.")
    boolean json;

    @Option(
            names = "--static",
            description = "Opens no browser: pages that scripts build stay shut, and nothing is said of EMC.")
    boolean noBrowser;

    @Option(
            names = "--pause",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "Pause between two requests (default and least: 500ms; less on this machine's loopback alone).")
    Duration pause = Duration.ofMillis(500);

    @Option(names = "--allow-private", description = "The name may lead to a private address.")
    boolean allowPrivate;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the report (default: vi).")
    Language language = Language.VI;
}
