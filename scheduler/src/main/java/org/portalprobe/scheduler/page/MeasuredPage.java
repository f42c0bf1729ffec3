package org.portalprobe.scheduler.page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.PageExploration;
import org.portalprobe.crawler.artifact.TimedLoad;

/**
 * What {@code page} measured.
 *
 * @param loads every one, in order, disturbed and failed ones too
 */
record MeasuredPage(
        URI url,
        LoadProfile profile,
        Engines engines,
        List<TimedLoad> loads,
        Map<FormFactor, PageExploration> explored) {

    MeasuredPage {
        loads = List.copyOf(loads);
        explored = Map.copyOf(explored);
    }

    List<TimedLoad> on(FormFactor device) {
        return loads.stream().filter(load -> load.formFactor() == device).toList();
    }

    /** Median of the loads that count; of an even number the mean of the middle two. Empty when there is none. */
    Optional<Double> median(FormFactor device, LoadMetric metric) {
        return Median.of(on(device).stream()
                .filter(TimedLoad::counts)
                .flatMap(load -> load.timing().toOptional().flatMap(metric::of).stream())
                .toList());
    }

    /** The load that kept its detail: the last that did. */
    Optional<Detailed> detailed(FormFactor device) {
        return on(device).stream()
                .flatMap(load -> load
                        .timing()
                        .toOptional()
                        .flatMap(timing -> load.detail().toOptional().map(detail -> new Detailed(timing, detail)))
                        .stream())
                .reduce((one, next) -> next);
    }

    /** A load's numbers with what explains them. */
    record Detailed(LoadTiming timing, LoadDetail detail) {}
}
