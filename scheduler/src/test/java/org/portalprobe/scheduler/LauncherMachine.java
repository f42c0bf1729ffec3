package org.portalprobe.scheduler;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A machine for the launcher to find its way on: a source tree in a folder with spaces, and a PATH that holds the basic
 * tools, and of Maven, JDK, browser and package manager only the stand-ins that a test puts there.
 */
final class LauncherMachine {

    private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> BASIC_TOOLS = List.of(
            "awk",
            "basename",
            "bash",
            "cat",
            "chmod",
            "cksum",
            "cp",
            "df",
            "dirname",
            "dpkg",
            "env",
            "find",
            "flock",
            "grep",
            "head",
            "id",
            "ls",
            "mkdir",
            "paste",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sort",
            "tail",
            "touch",
            "uname");

    private final Path folder;
    final Path root;
    final Path log;

    LauncherMachine(Path folder) {
        this.folder = folder;
        this.root = folder.resolve("cổng thử of mine");
        this.log = folder.resolve("log");
        copyLauncher();
        write("pom.xml", "<playwright.version>1.0</playwright.version>");
        write(".mvn/jvm.config", "");
        write("config/pom.xml", "");
        write("config/src/main/java/A.java", "");
        BASIC_TOOLS.forEach(this::linkTool);
    }

    /** Everything the program needs is there; no package manager, no sudo, an ordinary user. */
    static LauncherMachine complete(Path folder) {
        LauncherMachine machine = new LauncherMachine(folder);
        machine.jdk("jdk-21", "21.0.4", "printf '<%s>' \"$@\"; pwd; exit 3");
        machine.program("javac", "");
        machine.program(
                "mvn",
                "echo \"mvn $*\" >> \"$LOG\"; mkdir -p scheduler/target/portalprobe/lib;"
                        + " touch scheduler/target/portalprobe/lib/scheduler-1.jar");
        machine.program("id", "echo 1000");
        machine.program("setpriv", "");
        machine.program("node", "echo v22.1.0");
        machine.program("chromium", "");
        machine.program("chromedriver", "");
        machine.program("fc-list", "echo DejaVu Sans");
        return machine;
    }

    /** A JDK at this place below the home folder, whose {@code java} runs the given script. */
    Path jdk(String name, String version, String java) {
        Path home = folder.resolve(name);
        script(home.resolve("bin/java"), java);
        script(home.resolve("bin/javac"), "");
        writeTo(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    void program(String name, String script) {
        script(folder.resolve("bin/" + name), script);
    }

    void without(String name) {
        run(() -> Files.delete(folder.resolve("bin/" + name)));
    }

    void write(String file, String content) {
        writeTo(root.resolve(file), content);
    }

    /** Changes the copied launcher, to make this machine's own JDKs or Node count as unfit. */
    void edit(String file, String from, String to) {
        run(() -> {
            String text = Files.readString(root.resolve(file));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " has no " + from);
            }
            Files.writeString(root.resolve(file), text.replace(from, to));
        });
    }

    Outcome launch(String... arguments) {
        return launch(Map.of(), arguments);
    }

    Outcome launch(Map<String, String> environment, String... arguments) {
        return finish(start(environment, root.resolve("portalprobe"), folder, arguments));
    }

    Process start(Map<String, String> environment, Path launcher, Path workingFolder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", folder.resolve("bin").toString(),
                        "HOME", folder.toString(),
                        "JAVA_HOME", folder.resolve("jdk-21").toString(),
                        "LOG", log.toString(),
                        "LC_ALL", "C.UTF-8"));
        builder.environment().putAll(environment);
        try {
            return builder.redirectErrorStream(true).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Outcome finish(Process process) {
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the launcher did not end; it said: " + output);
            }
            return new Outcome(process.exitValue(), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    List<String> logged() {
        try {
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void copyLauncher() {
        run(() -> {
            Files.createDirectories(root.resolve("tools"));
            for (String file : List.of("portalprobe", "tools/build.sh", "tools/machine.sh")) {
                Files.copy(SOURCES.resolve(file), root.resolve(file));
            }
            Files.setPosixFilePermissions(root.resolve("portalprobe"), fromString("rwxr-xr-x"));
        });
    }

    private void linkTool(String name) {
        run(() -> {
            Files.createDirectories(folder.resolve("bin"));
            for (Path place : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
                if (Files.isExecutable(place.resolve(name))) {
                    Files.createSymbolicLink(folder.resolve("bin/" + name), place.resolve(name));
                    return;
                }
            }
        });
    }

    private void script(Path file, String script) {
        run(() -> {
            Files.deleteIfExists(file);
            writeTo(file, "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(file, fromString("rwxr-xr-x"));
        });
    }

    private static void writeTo(Path file, String content) {
        run(() -> {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        });
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** How a launch ended, and what it printed on both streams together. */
    record Outcome(int code, String output) {}
}
