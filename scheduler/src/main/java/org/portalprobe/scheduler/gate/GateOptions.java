package org.portalprobe.scheduler.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.Language;
import org.portalprobe.config.loader.Models;
import org.portalprobe.reports.ci.Dialect;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a person may say to {@code gate}; filled by picocli before the command is called. */
public final class GateOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            arity = "1..*",
            description = "Pages of one site, the home page first.")
    List<String> urls = new ArrayList<>();

    @Option(
            names = "--portal",
            paramLabel = "URL|ID",
            description = "A portal, whose pages are found; with --registry its id.")
    @Nullable
    String portal;

    @Option(names = "--registry", paramLabel = "FILE", description = "A registry file (YAML) that knows the portal.")
    @Nullable
    Path registry;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "A folder of built pages, served on this machine while they are looked at.")
    @Nullable
    Path folder;

    @Option(
            names = "--pages",
            paramLabel = "N",
            description = "Most pages of --portal or --dir, 1 to 100 (default: 10).")
    int pages = 10;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "What the release before was; without it every fault counts as new.")
    @Nullable
    Path baseline;

    @Option(names = "--update-baseline", description = "Writes the baseline anew from this release, and ends with 0.")
    boolean update;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "Changes that somebody answers for, until a day (YAML).")
    @Nullable
    Path waivers;

    @Option(
            names = "--against",
            paramLabel = "URL",
            description =
                    "Another release, running now: times both in turns, and without --baseline compares faults with it.")
    @Nullable
    String against;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description =
                    "With --against: loads of each page, device and release, 5 to 50 (default: as few as can decide).")
    @Nullable
    Integer rounds;

    @Option(
            names = "--form-factor",
            paramLabel = "mobile|desktop",
            description = "With --against: may be repeated (default: mobile).")
    List<FormFactor> formFactors = new ArrayList<>();

    @Option(names = "--model", paramLabel = "ID|FILE", description = "Assessment model (default: ${DEFAULT-VALUE}).")
    String model = Models.DEFAULT;

    @Mixin
    StagingOptions staging = new StagingOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Writes every dialect into this folder.")
    @Nullable
    Path out;

    @Option(names = "--junit", paramLabel = "FILE", description = "JUnit XML.")
    @Nullable
    Path junit;

    @Option(names = "--sarif", paramLabel = "FILE", description = "SARIF 2.1.0.")
    @Nullable
    Path sarif;

    @Option(names = "--markdown", paramLabel = "FILE", description = "A summary for a merge request.")
    @Nullable
    Path markdown;

    @Option(names = "--json", paramLabel = "FILE", description = "Everything (gate.schema.json).")
    @Nullable
    Path json;

    @Option(names = "--code-quality", paramLabel = "FILE", description = "GitLab's code quality report.")
    @Nullable
    Path codeQuality;

    @Option(names = "--badge", paramLabel = "FILE", description = "A picture of the verdict (SVG).")
    @Nullable
    Path badge;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of what people read (default: vi).")
    Language language = Language.VI;

    public Language language() {
        return language;
    }

    List<FormFactor> devices() {
        return formFactors.isEmpty()
                ? List.of(FormFactor.MOBILE)
                : formFactors.stream().distinct().toList();
    }

    /** Which file each dialect is wanted in. */
    Map<Dialect, Path> files() {
        Map<Dialect, Path> files = new TreeMap<>();
        Optional.ofNullable(out).ifPresent(folder -> Stream.of(Dialect.values())
                .forEach(dialect -> files.put(dialect, folder.resolve(dialect.file()))));
        for (Dialect dialect : Dialect.values()) {
            named(dialect).ifPresent(file -> files.put(dialect, file));
        }
        return files;
    }

    private Optional<Path> named(Dialect dialect) {
        return Optional.ofNullable(
                switch (dialect) {
                    case JUNIT -> junit;
                    case SARIF -> sarif;
                    case MARKDOWN -> markdown;
                    case JSON -> json;
                    case CODE_QUALITY -> codeQuality;
                    case BADGE -> badge;
                });
    }
}
