package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.portalprobe.crawler.artifact.Stopwatch;

/** The processes below this test's own, as the kernel knows them. */
final class OwnProcesses {

    private OwnProcesses() {}

    static List<ProcessHandle> running(String word) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> isRunning(process) && commandLine(process).contains(word))
                .toList();
    }

    /** The state of a process that nobody has waited for yet is "zombie": it runs no more. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !status(process, "State").startsWith("Z");
    }

    static void awaitNone() {
        await(() -> running("").isEmpty(), Duration.ofSeconds(5));
        assertThat(running("")).map(OwnProcesses::commandLine).isEmpty();
    }

    static void await(BooleanSupplier condition, Duration limit) {
        Stopwatch watch = Stopwatch.start();
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!condition.getAsBoolean() && !watch.left(limit).isZero()) {
                assertThat(never.await(20, TimeUnit.MILLISECONDS)).isFalse();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static String commandLine(ProcessHandle process) {
        return read(process, "cmdline").replace('\0', ' ');
    }

    static String status(ProcessHandle process, String field) {
        return read(process, "status")
                .lines()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.substring(field.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    static String userNamespace(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "ns", "user"))
                    .toString();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException gone) {
            return "";
        }
    }
}
