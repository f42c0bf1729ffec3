package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portalprobe.crawler.browser.BrowserSettings;

/** The whole program as a process of its own that serves; its next night begins in eight hours. */
final class ServeProcess implements AutoCloseable {

    private static final int PATIENCE = 150;

    private final Process process;
    private final Path log;

    private ServeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Comes back when it answers.
     *
     * @param folder of store, results and its log
     */
    static ServeProcess start(Path folder, Path registry, String... more) throws Exception {
        BrowserSettings browser = BrowserSettings.fromSystem();
        LocalTime night =
                LocalTime.now(ZoneOffset.UTC).plusHours(8).withSecond(0).withNano(0);
        Path log = Files.createTempFile(folder, "serve-", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dportalprobe.chromium=" + browser.chromium(),
                "-Dportalprobe.chromedriver=" + browser.chromedriver(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve",
                "--registry",
                registry.toString(),
                "--store",
                folder.resolve("kho").toString(),
                "--listen",
                "127.0.0.1:0",
                "--zone",
                "UTC",
                "--night",
                night + "-" + night.plusHours(1),
                "--days",
                "none",
                "--out",
                folder.resolve("out").toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("PORTALPROBE_LOG", "debug");
        var serve = new ServeProcess(builder.start(), log);
        serve.says("serving http://");
        return serve;
    }

    String root() {
        return found("serving (http://[^/]+)/");
    }

    /** Of the first administrator. */
    String password() {
        return found("one-time password (\\S+)");
    }

    private String found(String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(said());
        assertThat(match.find()).as(said()).isTrue();
        return match.group(1);
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** Waits until it said so. */
    void says(String words) throws Exception {
        until(() -> said().contains(words));
    }

    /** Waits until it is so, or the process is over. */
    void until(Callable<Boolean> done) throws Exception {
        Instant end = Instant.now().plusSeconds(PATIENCE);
        var never = new CountDownLatch(1);
        while (!done.call()) {
            assertThat(Instant.now().isBefore(end) && process.isAlive())
                    .as(this::said)
                    .isTrue();
            boolean unused = never.await(300, TimeUnit.MILLISECONDS);
        }
    }

    /** As when the power fails. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
