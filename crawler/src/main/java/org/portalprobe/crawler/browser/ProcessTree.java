package org.portalprobe.crawler.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Stopwatch;

/**
 * The programs of one browser, known by the process ids that their start scripts leave, so that they can be ended at any
 * moment and by anybody. Thread-safe.
 */
final class ProcessTree {

    private static final Duration DEATH = Duration.ofSeconds(1);

    private final Path chromium;
    private final Path chromedriver;
    private final Set<ProcessHandle> roots = ConcurrentHashMap.newKeySet();

    ProcessTree(Path chromium, Path chromedriver) {
        this.chromium = chromium;
        this.chromedriver = chromedriver;
    }

    /** Takes up what has started since; a handle stays true when the system gives the number to another process. */
    void remember() {
        read(chromedriver).ifPresent(roots::add);
        read(chromium).ifPresent(browser -> {
            roots.add(browser);
            // Playwright's driver starts Chromium itself; an orphan's parent would be the system's first process.
            browser.parent()
                    .filter(parent -> parent.parent().equals(Optional.of(ProcessHandle.current())))
                    .ifPresent(roots::add);
        });
    }

    /** Whether something was remembered and all of it still runs. */
    boolean isAlive() {
        return !roots.isEmpty() && roots.stream().allMatch(ProcessHandle::isAlive);
    }

    /** Ends all remembered processes and their children, hard, and waits a moment for them to be gone. */
    void kill() {
        remember();
        List<ProcessHandle> all = all().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Stopwatch watch = Stopwatch.start();
        all.forEach(process -> awaitExit(process, watch.left(DEATH)));
    }

    /** The remembered processes and their children that run now, each once. */
    Stream<ProcessHandle> all() {
        return roots.stream()
                .flatMap(root -> Stream.concat(root.descendants(), Stream.of(root)))
                .distinct();
    }

    /** Bytes that they hold, what they share counted once; none where the system does not say. */
    long memory() {
        return all().mapToLong(process -> held(Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup")))
                .sum();
    }

    private static long held(Path account) {
        try (Stream<String> lines = Files.lines(account)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * 1024;
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static void awaitExit(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            // It was told to die; nothing more can be done from here.
        }
    }

    private static Optional<ProcessHandle> read(Path idFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(idFile).strip()));
        } catch (IOException | NumberFormatException notStarted) {
            return Optional.empty();
        }
    }
}
