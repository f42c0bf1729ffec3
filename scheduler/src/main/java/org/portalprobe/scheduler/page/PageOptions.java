package org.portalprobe.scheduler.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.Language;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.scheduler.cli.ProfileConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person may say to {@code page}; filled by picocli before the command is called. */
final class PageOptions {

    @Parameters(paramLabel = "URL", description = "The page to time.")
    String url = "";

    @Option(names = "--runs", paramLabel = "N", description = "Loads per form factor, 1 to 20 (default: 3).")
    int runs = 3;

    @Option(
            names = "--profile",
            paramLabel = "real-use|slow-4g",
            converter = ProfileConverter.class,
            description = "Network to time under (default: real-use, as it is from here).")
    LoadProfile profile = LoadProfile.REAL_USE;

    @Option(names = "--form-factor", paramLabel = "mobile|desktop", description = "May be repeated (default: both).")
    List<FormFactor> formFactors = new ArrayList<>();

    @Option(
            names = "--har",
            paramLabel = "FILE",
            description = "Writes every request of one load as HAR 1.2, without credentials.")
    @Nullable
    Path har;

    @Option(names = "--json", description = "Everything as JSON (page.schema.json).")
    boolean json;

    @Option(names = "--allow-private", description = "The name may lead to a private address.")
    boolean allowPrivate;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the report (default: vi).")
    Language language = Language.VI;

    List<FormFactor> devices() {
        return formFactors.isEmpty()
                ? List.of(FormFactor.values())
                : formFactors.stream().distinct().toList();
    }
}
