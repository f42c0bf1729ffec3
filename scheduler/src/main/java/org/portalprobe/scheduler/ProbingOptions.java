package org.portalprobe.scheduler;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Endpoint;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.EndpointConverter;
import picocli.CommandLine.Option;

/** How portals are looked at and judged, whether at once or by night. */
final class ProbingOptions {

    @Option(
            names = "--model",
            paramLabel = "ID|FILE",
            description = "Assessment model: a shipped one by id, or a YAML file (default: ${DEFAULT-VALUE}).")
    private String model = Models.DEFAULT;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Timed loads of each key page per form factor, 1 to 7 (default: 3; 1 where the month so far"
                    + " decides, 7 where it has samples and does not; the demo: 1).")
    @Nullable
    private Integer runs;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Pages to inspect, 1 to 500 (default: 20; the demo: 12).")
    @Nullable
    private Integer sample;

    @Option(
            names = "--control",
            paramLabel = "HOST:PORT",
            converter = EndpointConverter.class,
            description = "Asked when a portal cannot be reached, to tell its fault from our network's.")
    @Nullable
    private Endpoint control;

    /** Adds everything that is wrong. */
    void check(List<ConfigProblem> problems) {
        inRange("--runs", runs, 7, problems);
        inRange("--sample", sample, 500, problems);
    }

    static void inRange(String option, @Nullable Integer given, int most, List<ConfigProblem> problems) {
        if (given != null && (given < 1 || given > most)) {
            problems.add(new ConfigProblem(option, 0, "", given.toString(), "is out of range", "1 to " + most));
        }
    }

    AssessmentModel model() {
        return Models.load(model);
    }

    ProbeSettings settings(ProbeSettings usual) {
        ProbeSettings settings = runs == null ? usual : usual.withTimedRuns(runs);
        settings = sample == null ? settings : settings.withSampleSize(sample);
        return control == null ? settings : settings.withControl(control);
    }

    /** A number that somebody named is kept to; else the month so far decides. */
    Function<Portal, Map<FormFactor, Integer>> timedRuns(
            Store store, AssessmentModel judging, ProbeSettings settings, InstantSource clock) {
        int usual = settings.timedRuns();
        return runs == null ? new TimedRuns(store, judging, usual, clock)::of : portal -> TimedRuns.always(usual);
    }
}
