package org.portalprobe.scheduler;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.Language;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a person may say to {@code run}; filled by picocli before the command is called. */
final class RunOptions {

    static final class Targets {
        @Option(names = "--portal", paramLabel = "URL", description = "A portal to probe; may be repeated.")
        List<URI> portals = new ArrayList<>();

        @Option(names = "--registry", paramLabel = "FILE", description = "A registry file (YAML) of portals.")
        @Nullable
        Path registry;
    }

    @ArgGroup
    @Nullable
    Targets targets;

    @Option(names = "--only", paramLabel = "ID", description = "With --registry: only this portal; may be repeated.")
    List<String> only = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where report/ and evidence/ are written (default: ${DEFAULT-VALUE}).")
    Path out = Path.of("out");

    @Option(
            names = "--model",
            paramLabel = "ID|FILE",
            description = "Assessment model: a shipped one by id, or a YAML file (default: ${DEFAULT-VALUE}).")
    String model = "httt-tthc-2024";

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Timed loads of each key page per form factor, 1 to 7 (default: 3; the demo: 1).")
    @Nullable
    Integer runs;

    @Option(names = "--sample", paramLabel = "N", description = "Pages to inspect, 1 to 500 (default: 20).")
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
}
