package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.scheduler.cli.ExitCode;

/** The program as a process of its own: stopped by a person, and out of disk. */
class RunProcessIT {

    @TempDir
    private Path folder;

    @Test
    @Tag("long")
    void ctrlCEndsItAtOnceLeavesNoBrowserAndKeepsFinishedPortals() throws Exception {
        try (BadPortals portals = new BadPortals(folder).healthy("first").healthy("second")) {
            Process run = start(portals.registry(), folder.resolve("out"));
            List<ProcessHandle> children = new ArrayList<>();
            try (BufferedReader said = run.errorReader()) {
                await(said, "first: xong");
                await(said, "second: đo tốc độ");
                children.addAll(browser(run));
                signal(run, "INT");
                assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
                assertThat(run.exitValue()).as("ended by SIGINT").isEqualTo(130);
                assertThat(said.lines()).anyMatch(line -> line.contains("1 cổng đã xong vẫn được giữ"));
            }
            assertThat(children).isNotEmpty();
            for (ProcessHandle child : children) {
                child.onExit().get(10, TimeUnit.SECONDS);
            }
            assertThat(folder.resolve("out/report/portal-first.html")).exists();
            assertThat(folder.resolve("out/report/portal-second.html")).doesNotExist();
        }
    }

    @Test
    void aDiskThatIsFullFromTheStartIsSaidBeforeAnyPortalIsAsked() throws Exception {
        try (SmallDisk small = SmallDisk.of("40k", folder.resolve("small"));
                BadPortals portals = new BadPortals(folder).healthy("healthy")) {
            Process run = start(portals.registry(), small.folder().resolve("out"));
            try (BufferedReader err = run.errorReader()) {
                assertThat(err.lines()).hasSize(1).first(as(STRING)).contains("has no space left on its disk");
            }
            assertThat(run.waitFor()).isEqualTo(ExitCode.INTERNAL.code());
            assertThat(folder.resolve("cards.txt")).isEmptyFile();
        }
    }

    @Test
    @Tag("long")
    void aDiskThatFillsUpMeanwhileIsSaidAndTheCardIsStillPrinted() throws Exception {
        try (SmallDisk small = SmallDisk.of("3m", folder.resolve("small"));
                BadPortals portals = new BadPortals(folder).healthy("healthy")) {
            Process run = start(portals.registry(), small.folder().resolve("out"));
            List<String> said;
            try (BufferedReader err = run.errorReader()) {
                await(err, "healthy: đo tốc độ");
                small.fill();
                said = err.lines().toList();
            }
            assertThat(run.waitFor()).isEqualTo(ExitCode.INTERNAL.code());
            assertThat(said).anyMatch(line -> line.contains("Hết dung lượng đĩa"));
            assertThat(folder.resolve("cards.txt")).content().contains("Cổng healthy");
            assertThat(small.files(".json", ".html"))
                    .allSatisfy(file -> assertThat(Files.size(file)).isPositive());
        }
    }

    private Process start(Path registry, Path out) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstderr.encoding=UTF-8"));
        for (String passed : List.of("portalprobe.chromium", "portalprobe.chromedriver")) {
            if (System.getProperty(passed) != null) {
                command.add("-D" + passed + "=" + System.getProperty(passed));
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(
                "run", "--runs", "1", "--sample", "3", "--registry", registry.toString(), "--out", out.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("cards.txt").toFile())
                .start();
    }

    /** The processes of the browser that the program is about to start. */
    private static List<ProcessHandle> browser(Process run) {
        List<ProcessHandle> children = List.of();
        while (children.isEmpty() && run.isAlive()) {
            Thread.onSpinWait();
            children = run.descendants().toList();
        }
        return children;
    }

    private static void await(BufferedReader said, String words) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            before.add(line);
            if (line.contains(words)) {
                return;
            }
        }
        throw new AssertionError("never said \"" + words + "\" but: " + before);
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
