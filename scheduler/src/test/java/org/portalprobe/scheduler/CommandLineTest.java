package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.scheduler.cli.ExitCode;

/** Usage and configuration mistakes: one clear message, exit code 2, nothing probed and nothing written. */
class CommandLineTest {

    @TempDir
    private Path folder;

    private final Cli cli = new Cli();

    @Test
    void exitCodesAreTheOnesOfTheTable() {
        assertThat(ExitCode.values()).extracting(ExitCode::code).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void helpNamesTheCommandsAndTheExitCodes() {
        assertThat(cli.run("--help")).isZero();
        assertThat(cli.out()).contains("run", "Exit codes of every command: 0 ok", "Examples:");
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        assertThat(cli.run("run", "--help")).isZero();
        assertThat(cli.out()).contains("--registry=FILE", "Examples:", "portalprobe run --portal https://");
    }

    @Test
    void aMissingCommandIsUsage() {
        assertThat(cli.run()).isEqualTo(2);
        assertThat(cli.err()).contains("a command is missing").contains("--help");
    }

    @Test
    void anUnknownOptionIsUsageAndNamesTheNearest() {
        assertThat(cli.run("run", "--registri", "x.yaml")).isEqualTo(2);
        assertThat(cli.err()).contains("--registri").contains("--registry");
    }

    @Test
    void portalAndRegistryExcludeEachOther() {
        assertThat(cli.run("run", "--portal", "https://a.test/", "--registry", "x.yaml"))
                .isEqualTo(2);
    }

    @Test
    void anAddressThatIsNoPortalIsToldWithWhatWouldBeRight() {
        assertThat(cli.run("run", "--portal", "ftp://a.test/", "--out", out())).isEqualTo(2);
        assertThat(cli.err()).contains("ftp://a.test/").contains("http");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void numbersOutOfRangeAreUsage() {
        assertThat(cli.run("run", "--runs", "9", "--out", out())).isEqualTo(2);
        assertThat(cli.err()).contains("9").contains("1").contains("7");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUnknownModelListsTheKnownOnes() {
        assertThat(cli.run("run", "--model", "httt-2023", "--portal", "https://a.test/", "--out", out()))
                .isEqualTo(2);
        assertThat(cli.err()).contains("httt-2023").contains("httt-tthc-2024");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void allMistakesOfARegistryAreToldAtOnceWithTheirLines() throws IOException {
        Path registry = registry("""
                portals:
                  - id: So_A
                    name: Cổng A
                    kind: service-portl
                    url: https://user:secret@a.test/
                    colour: red
                """);
        assertThat(cli.run("run", "--registry", registry.toString(), "--out", out()))
                .isEqualTo(2);
        assertThat(cli.err())
                .contains("portals.yaml:2", "portals.yaml:4", "portals.yaml:5", "portals.yaml:6", "service-portal")
                .doesNotContain("secret");
        assertThat(Path.of(out())).doesNotExist();
    }

    @Test
    void malformedYamlIsToldWithItsLine() throws IOException {
        Path registry = registry("portals:\n  - id: [so-a\n");
        assertThat(cli.run("run", "--registry", registry.toString(), "--out", out()))
                .isEqualTo(2);
        assertThat(cli.err()).contains("portals.yaml:");
    }

    @Test
    void anUnknownPortalOfARegistryIsToldWithTheKnownOnes() throws IOException {
        Path registry = registry("""
                portals:
                  - id: so-a
                    name: Cổng A
                    kind: service-portal
                    url: https://a.test/
                """);
        assertThat(cli.run("run", "--registry", registry.toString(), "--only", "so-b", "--out", out()))
                .isEqualTo(2);
        assertThat(cli.err()).contains("so-b").contains("known: so-a");
    }

    @Test
    void onlyNeedsARegistry() {
        assertThat(cli.run("run", "--portal", "https://a.test/", "--only", "so-b", "--out", out()))
                .isEqualTo(2);
        assertThat(cli.err()).contains("--only").contains("--registry");
    }

    @Test
    void anUnwritableFolderIsOursAndSaysWhich() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file, not a folder");
        assertThat(cli.run("run", "--portal", "https://a.test/", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(cli.err()).contains("taken");
    }

    private Path registry(String yaml) throws IOException {
        return Files.writeString(folder.resolve("portals.yaml"), yaml);
    }

    private String out() {
        return folder.resolve("out").toString();
    }
}
