package org.portalprobe.reports.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.portalprobe.checks.regression.Baseline;
import org.portalprobe.checks.regression.Terms;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.yaml.YamlFile;
import org.portalprobe.reports.store.WholeFile;

/** A baseline in YAML, sorted so that a change of a release is a change of few lines. */
public final class BaselineFile {

    static final int FORMAT = 1;

    private static final String AGAIN = "check it, then write it anew: portalprobe gate … --update-baseline";

    private BaselineFile() {}

    /** @throws ConfigException with every problem of the file, each with its line */
    public static Baseline read(Path file) {
        return YamlFile.read(file, BaselineReader::read);
    }

    /**
     * @param now by which the release is judged
     * @throws ConfigException when the baseline was judged otherwise: what differs may be a rule's doing
     */
    public static void demandSameTerms(Path file, Baseline baseline, Terms now) {
        Terms then = baseline.snapshot().terms();
        List<ConfigProblem> problems = then.differences(now).stream()
                .map(name -> switch (name) {
                    case "model" -> problem(file, "model", then.model(), "this run judges by " + now.model());
                    case "axe" ->
                        problem(
                                file,
                                "axe",
                                then.axe().orElse(""),
                                "this is axe-core " + now.axe().orElse(""));
                    default -> problem(file, name, then.checks(), "this version's checks are " + now.checks());
                })
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    private static ConfigProblem problem(Path file, String key, String value, String now) {
        return new ConfigProblem(file.toString(), 0, key, value, "is what another version judged by; " + now, AGAIN);
    }

    /** Written whole or not at all; the same baseline gives the same bytes. */
    public static void write(Path file, Baseline baseline) throws IOException {
        WholeFile.write(file, BaselineText.of(baseline).getBytes(StandardCharsets.UTF_8));
    }
}
