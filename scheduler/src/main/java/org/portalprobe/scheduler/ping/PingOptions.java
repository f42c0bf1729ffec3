package org.portalprobe.scheduler.ping;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.config.Language;
import org.portalprobe.scheduler.cli.RateConverter;
import org.portalprobe.scheduler.cli.TimeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person may say to {@code ping}; filled by picocli before the command is called. */
final class PingOptions {

    @Parameters(paramLabel = "URL", description = "What to ask for; https:// where no scheme is given.")
    String target = "";

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "How long to go on: 30s, 5m, 1h (default: 60s).")
    Duration time = Duration.ofSeconds(60);

    @Option(
            names = "--rate",
            paramLabel = "N/s",
            converter = RateConverter.class,
            description = "Requests a second or a minute: 1/s, 6/m (default and most for live portals: 1/s).")
    Duration gap = Duration.ofSeconds(1);

    @Option(names = "--json", description = "Everything as JSON at the end; a line a request goes to standard error.")
    boolean json;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Longest time one request may take (default: 15s).")
    Duration timeout = Duration.ofSeconds(15);

    @Option(
            names = "--root",
            paramLabel = "FILE",
            description = "A PEM file of roots to trust beside the platform's; may be repeated.")
    List<Path> roots = new ArrayList<>();

    @Option(names = "--allow-private", description = "The name may lead to a private address.")
    boolean allowPrivate;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the output (default: vi).")
    Language language = Language.VI;
}
