package org.portalprobe.scheduler.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.portalprobe.reports.ledger.Crew;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.RunState;

/** What Prometheus may read of a process at any time, beside what it counts. */
public final class Gauges {

    private Gauges() {}

    /** Of this process alone; the browsers' processes are its leak counter. */
    public static void ofProcess(MeterRegistry meters) {
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        Gauge.builder("portalprobe.browser.processes", Gauges::browsers)
                .description("processes of browsers and drivers that this process started and that still run")
                .register(meters);
    }

    private static double browsers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("chrom"))
                        .orElse(false))
                .count();
    }

    /** Of the night all nodes work on. */
    public static void ofNight(MeterRegistry meters, Ledger ledger, Crew crew, Duration lease) {
        for (RunState state : RunState.values()) {
            gauge(
                    "portalprobe.night.runs." + state.name().toLowerCase(Locale.ROOT),
                    "runs of the last night in this state",
                    meters,
                    ledger,
                    all -> all.nights(1).stream()
                            .findFirst()
                            .map(night -> all.counts(night).getOrDefault(state, 0L))
                            .orElse(0L));
        }
        gauge(
                "portalprobe.night.paused",
                "1 while nothing is begun",
                meters,
                ledger,
                all -> all.paused().isPresent() ? 1 : 0);
        Gauge.builder("portalprobe.nodes", crew, all -> all.present(lease).size())
                .description("nodes that gave a sign of life within a lease")
                .strongReference(true)
                .register(meters);
    }

    private static void gauge(
            String name, String what, MeterRegistry meters, Ledger ledger, ToDoubleFunction<Ledger> value) {
        Gauge.builder(name, ledger, value)
                .description(what)
                .strongReference(true)
                .register(meters);
    }
}
