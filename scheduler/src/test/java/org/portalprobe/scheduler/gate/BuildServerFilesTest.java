package org.portalprobe.scheduler.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.reports.ci.Dialect;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The ready files for build servers, as far as they can be tried without one: shell, options, and the files they name. */
class BuildServerFilesTest {

    private static final Path FILES = Path.of("../deploy/ci");
    private static final Pattern COMMAND =
            Pattern.compile("\"?[^\\s\"]*portalprobe\"? gate ((?:[^\\n]*\\\\\\n)*[^\\n]*)");

    @TempDir
    Path folder;

    @Command
    static final class Line {
        @Mixin
        GateOptions options = new GateOptions();
    }

    private static String text(String name) throws IOException {
        return Files.readString(FILES.resolve(name));
    }

    /** What the server's shell makes of the command: its arguments, one a line. */
    private List<String> arguments(String name) throws Exception {
        MatchResult found = COMMAND.matcher(text(name)).results().findFirst().orElseThrow();
        String shell = found.group(1).replace("${{ vars.STAGING_URL }}", "$STAGING_URL");
        ProcessBuilder asked = new ProcessBuilder("sh", "-euc", "printf '%s\\n' " + shell);
        asked.environment().put("STAGING_URL", "https://thu.example.vn/tra-cuu?a=1&b=2");
        Process process = asked.redirectErrorStream(true).start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said.toString()).isZero();
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml", "Jenkinsfile"})
    void theCommandIsOneThatTheProgramTakes(String name) throws Exception {
        Line line = new Line();
        new CommandLine(line).parseArgs(arguments(name).toArray(String[]::new));

        assertThat(line.options.urls).containsExactly("https://thu.example.vn/tra-cuu?a=1&b=2");
        new Targets(line.options, Map.of("STAGING_AUTH", "thu:m4t-kh4u")).demandFit();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml", "Jenkinsfile"})
    void everyFileItPicksUpIsOneThatIsWritten(String name) throws Exception {
        Set<String> written = Stream.of(Dialect.values()).map(Dialect::file).collect(Collectors.toSet());
        Set<String> named = Pattern.compile("gate/(gate[-a-z]*\\.[a-z]+)")
                .matcher(text(name))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty();
        assertThat(written).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml"})
    void itIsYamlWithoutAKeyTwice(String name) throws Exception {
        Object read =
                new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text(name));

        assertThat(read).isInstanceOf(Map.class);
    }

    @Test
    void theSummaryIsAppendedOnlyWhereTheGateWroteOne() throws Exception {
        String step = Pattern.compile("run: (if .*)")
                .matcher(text("github-actions.yml"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Path summary = folder.resolve("summary");
        for (boolean wrote : new boolean[] {false, true}) {
            if (wrote) {
                Files.createDirectories(folder.resolve("gate"));
                Files.writeString(folder.resolve("gate/gate.md"), "# Cổng\n");
            }
            ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", step).directory(folder.toFile());
            shell.environment().put("GITHUB_STEP_SUMMARY", summary.toString());
            assertThat(shell.start().waitFor()).isZero();
            assertThat(Files.exists(summary)).isEqualTo(wrote);
        }
    }
}
