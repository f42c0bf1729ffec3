package org.portalprobe.crawler.browser;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.Stopwatch;

/**
 * Tells whether something else on our host slowed a load down: what all programs used of the CPUs, less what the load's browser and
 * we ourselves used, and a fixed piece of work before and after.
 */
final class HostWatch {

    private static final Path SYSTEM = Path.of("/proc/stat");
    private static final double TICK_SECONDS = 0.01;
    /** A page loads as if alone as long as two cores, less this part of one, are left to it. */
    private static final double SPARE = 0.25;

    private static final double SLOW = 1.25;

    private final ProcessTree browser;
    private final double slownessBefore;
    private final Snapshot before;

    private HostWatch(ProcessTree browser, double slownessBefore, Snapshot before) {
        this.browser = browser;
        this.slownessBefore = slownessBefore;
        this.before = before;
    }

    static HostWatch start(ProcessTree browser) {
        return new HostWatch(browser, HostPace.slowness(), Snapshot.now(browser));
    }

    HostState end() {
        Snapshot after = Snapshot.now(browser);
        double slowness = Math.max(slownessBefore, HostPace.slowness());
        double seconds =
                after.watch().elapsed().minus(before.watch().elapsed()).abs().toNanos() / 1e9;
        Optional<Double> foreign = Optional.empty();
        Optional<Double> stolen = Optional.empty();
        if (before.total().isPresent() && after.total().isPresent() && seconds > 0) {
            Totals begun = before.total().get();
            Totals ended = after.total().get();
            double others = (ended.busy() - begun.busy()) * TICK_SECONDS - after.ownSince(before);
            foreign = Optional.of(Math.max(0, others / seconds));
            stolen = Optional.of((ended.stolen() - begun.stolen()) * TICK_SECONDS / seconds);
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return new HostState(foreign, stolen, slowness, verdict(cores, foreign, stolen, slowness));
    }

    /** Why a load under these conditions does not count; empty when it does. */
    static Optional<String> verdict(int cores, Optional<Double> foreign, Optional<Double> stolen, double slowness) {
        double taken = foreign.orElse(0.0) + stolen.orElse(0.0);
        if (taken > cores - Math.min(cores, 2) + SPARE) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "other programs used %.2f and the hypervisor kept %.2f of %d cores",
                    foreign.orElse(0.0),
                    stolen.orElse(0.0),
                    cores));
        }
        return slowness > SLOW
                ? Optional.of(
                        String.format(Locale.ROOT, "a fixed piece of work took %.2f times as long as it can", slowness))
                : Optional.empty();
    }

    /** Ticks of all cores since the system started. */
    private record Totals(long busy, long stolen) {}

    private record Snapshot(Stopwatch watch, Optional<Totals> total, Map<Long, Duration> own, long ourselves) {

        static Snapshot now(ProcessTree browser) {
            Map<Long, Duration> own = new HashMap<>();
            browser.all()
                    .forEach(process ->
                            process.info().totalCpuDuration().ifPresent(used -> own.put(process.pid(), used)));
            OperatingSystemMXBean we = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            return new Snapshot(Stopwatch.start(), totals(), own, we.getProcessCpuTime());
        }

        /** CPU seconds; a process that has ended since keeps its last moments to itself. */
        double ownSince(Snapshot earlier) {
            double seconds = (ourselves - earlier.ourselves) / 1e9;
            for (Map.Entry<Long, Duration> process : own.entrySet()) {
                Duration known = earlier.own.getOrDefault(process.getKey(), Duration.ZERO);
                seconds += process.getValue().minus(known).toNanos() / 1e9;
            }
            return seconds;
        }

        private static Optional<Totals> totals() {
            try (Stream<String> lines = Files.lines(SYSTEM)) {
                return lines.findFirst().flatMap(Snapshot::totals);
            } catch (IOException notLinux) {
                return Optional.empty();
            }
        }

        /** cpu user nice system idle iowait irq softirq steal (proc(5)). */
        private static Optional<Totals> totals(String line) {
            String[] field = line.trim().split("\\s+", -1);
            if (field.length < 9 || !field[0].equals("cpu")) {
                return Optional.empty();
            }
            long busy = Stream.of(1, 2, 3, 6, 7)
                    .mapToLong(i -> Long.parseLong(field[i]))
                    .sum();
            return Optional.of(new Totals(busy, Long.parseLong(field[8])));
        }
    }
}
