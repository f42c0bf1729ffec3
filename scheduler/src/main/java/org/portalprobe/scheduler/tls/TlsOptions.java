package org.portalprobe.scheduler.tls;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.Language;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person may say to {@code tls}; filled by picocli before the command is called. */
final class TlsOptions {

    @Parameters(paramLabel = "HOST[:PORT]", description = "Whom to survey; the port defaults to 443.")
    String target = "";

    @Option(names = "--sni", paramLabel = "NAME", description = "Ask for this host name at that address.")
    @Nullable
    String serverName;

    @Option(names = "--full", description = "Every suite and group (about 25 connections) instead of about 10.")
    boolean full;

    @Option(names = "--json", description = "The whole survey and verdict as JSON.")
    boolean json;

    @Option(
            names = "--root",
            paramLabel = "FILE",
            description = "A PEM file of roots to trust beside Mozilla's; may be repeated.")
    List<Path> roots = new ArrayList<>();

    @Option(names = "--allow-private", description = "The name may lead to a private address.")
    boolean allowPrivate;

    @Option(names = "--unpaced", description = "No pauses and 120 connections: for servers on this machine only.")
    boolean unpaced;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the report (default: vi).")
    Language language = Language.VI;
}
