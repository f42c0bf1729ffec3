package org.portalprobe.scheduler.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.reports.ci.ConsoleLines;
import org.portalprobe.reports.ci.Dialect;
import org.portalprobe.reports.ci.GateRun;
import org.portalprobe.reports.store.WholeFile;

/** Writes what a gate decided, without any secret that it was given. */
public final class GatePapers {

    private final GateOptions options;
    private final Secrets secrets;

    public GatePapers(GateOptions options, Map<String, String> environment) {
        this.options = options;
        this.secrets = options.staging.secrets(environment);
    }

    /** @throws ConfigException when a file could not be written later: minutes of looking would be lost */
    public void demandPlaces() throws IOException {
        if (options.out != null) {
            Files.createDirectories(options.out);
        }
        List<ConfigProblem> problems = options.files().entrySet().stream()
                .filter(file -> !Files.isDirectory(folder(file.getValue())))
                .map(file -> new ConfigProblem(
                        file.getKey().option(),
                        0,
                        "",
                        file.getValue().toString(),
                        "has no folder",
                        "a folder that exists"))
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath();
        return Optional.ofNullable(absolute.getParent()).orElse(absolute);
    }

    public void write(GateRun run) throws IOException {
        for (Map.Entry<Dialect, Path> file : options.files().entrySet()) {
            String text = secrets.masked(file.getKey().write(run, options.language));
            WholeFile.write(file.getValue(), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Nothing is judged where the baseline is written: what was written is told while that is done. */
    public List<String> console(GateRun run) {
        if (options.update) {
            return List.of();
        }
        return ConsoleLines.of(run, options.language).stream()
                .map(secrets::masked)
                .toList();
    }
}
