package org.portalprobe.scheduler;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.scheduler.cli.TimeConverter;
import org.portalprobe.scheduler.plan.NightCosts;
import org.portalprobe.scheduler.plan.VisitCosts;
import picocli.CommandLine.Option;

/** Costs that a person may give to {@code plan}; those not given come from recorded visits, else from what was once measured. */
final class PlanCosts {

    /** Where a cost comes from; every plan says it. */
    enum Source {
        GIVEN,
        RECORDED,
        ASSUMED
    }

    /** @param seconds of one */
    record Cost(double seconds, Source source) {

        private static Cost of(@Nullable Duration given, Optional<Duration> recorded, Duration assumed) {
            if (given != null) {
                return new Cost(seconds(given), Source.GIVEN);
            }
            return recorded.map(seen -> new Cost(seconds(seen), Source.RECORDED))
                    .orElseGet(() -> new Cost(seconds(assumed), Source.ASSUMED));
        }

        private static double seconds(Duration time) {
            return time.toMillis() / 1e3;
        }

        private Duration time() {
            return Duration.ofMillis(Math.round(seconds * 1e3));
        }
    }

    /** All of a plan's costs. */
    record Sourced(Cost load, Cost inspect, Cost look, Cost tls, Cost pause, double disturbed, Source disturbedFrom) {}

    /**
     * Assumed until visits are recorded: a second of quiet, half a second until the browser rests, the rest for context, film and
     * calibration on two quiet cores.
     */
    private static final Duration LOAD = Duration.ofMillis(2_200);

    private static final Duration INSPECT = Duration.ofSeconds(4);
    /** Up to 40 pages are fetched for the sample, half a second apart. */
    private static final Duration LOOK = Duration.ofSeconds(90);

    private static final Duration TLS = Duration.ofSeconds(3);
    private static final double DISTURBED = 0.05;
    private static final double AFTER_LARGEST = 1.25;

    @Option(
            names = "--load-cost",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Of a timed load, beyond the page's own time (default: from recorded visits, else 2200ms).")
    @Nullable
    private Duration load;

    @Option(
            names = "--inspect-cost",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Picture and audits of a loaded page (default: from recorded visits, else 4s).")
    @Nullable
    private Duration inspect;

    @Option(
            names = "--look-cost",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "First look and crawl of a portal (default: 90s).")
    @Nullable
    private Duration look;

    @Option(
            names = "--tls-cost",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "TLS survey of a portal (default: from recorded visits, else 3s).")
    @Nullable
    private Duration tls;

    @Option(
            names = "--pause",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Between two pages of one portal (default: 500ms).")
    @Nullable
    private Duration pause;

    @Option(
            names = "--disturbed",
            paramLabel = "PERCENT",
            description = "Timed loads to be repeated, 0 to 50 (default: from recorded visits, else 5).")
    @Nullable
    private Double disturbed;

    @Option(
            names = "--after-lcp",
            paramLabel = "FACTOR",
            description = "A page is at work for so many times its largest paint, 1 to 10 (default: 1.25).")
    private double afterLargest = AFTER_LARGEST;

    @Option(
            names = "--cores",
            paramLabel = "N",
            description = "Cores of a worker, thus portals inspected side by side, 1 to 64 (default: 2).")
    private int cores = 2;

    List<ConfigProblem> unfit() {
        return Stream.of(
                        PlanOptions.within("--disturbed", disturbed == null ? 0 : disturbed, 0, 50),
                        PlanOptions.within("--after-lcp", afterLargest, 1, 10),
                        PlanOptions.within("--cores", cores, 1, 64))
                .flatMap(Optional::stream)
                .toList();
    }

    double afterLargest() {
        return afterLargest;
    }

    int cores() {
        return cores;
    }

    Sourced sourced(Optional<VisitCosts> recorded) {
        Optional<Double> seen = recorded.filter(costs -> costs.loads() > 0).map(VisitCosts::disturbed);
        return new Sourced(
                Cost.of(load, recorded.flatMap(VisitCosts::load), LOAD),
                Cost.of(inspect, recorded.flatMap(VisitCosts::inspect), INSPECT),
                Cost.of(look, Optional.empty(), LOOK),
                Cost.of(tls, recorded.flatMap(VisitCosts::tls), TLS),
                Cost.of(pause, Optional.empty(), ProbeSettings.DEFAULT.requestDelay()),
                disturbed != null ? disturbed / 100 : seen.orElse(DISTURBED),
                disturbed != null ? Source.GIVEN : seen.isPresent() ? Source.RECORDED : Source.ASSUMED);
    }

    NightCosts night(Sourced costs) {
        return new NightCosts(
                costs.load().time(),
                afterLargest,
                ProbeSettings.DEFAULT.pageDeadline(),
                costs.inspect().time(),
                costs.look().time(),
                costs.tls().time(),
                costs.pause().time(),
                costs.disturbed(),
                BatchRun.LOOKS_AT_ONCE,
                cores);
    }
}
