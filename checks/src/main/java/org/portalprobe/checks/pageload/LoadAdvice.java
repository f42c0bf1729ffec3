package org.portalprobe.checks.pageload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.portalprobe.crawler.artifact.LayoutShiftSeen;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.crawler.artifact.ResourceKind;

/** Finds the few causes that cost most in one load. Costs of different causes overlap and are never added up. */
final class LoadAdvice {

    private static final List<LoadMetric.Scale> ORDER =
            List.of(LoadMetric.Scale.MILLISECONDS, LoadMetric.Scale.SCORE, LoadMetric.Scale.BYTES);
    /** Below these nobody would notice [P]. */
    private static final double WORTH_MILLIS = 100;

    private static final double WORTH_BYTES = 20_000;
    /** Web Vitals' limit of a good page. */
    private static final double WORTH_SHIFT = 0.1;

    private final LoadTiming timing;
    private final LoadDetail detail;
    private final List<Advice> found = new ArrayList<>();

    private LoadAdvice(LoadTiming timing, LoadDetail detail) {
        this.timing = timing;
        this.detail = detail;
    }

    /** Milliseconds first, then shifts, then bytes, the dearest of each first. */
    static List<Advice> of(LoadTiming timing, LoadDetail detail) {
        LoadAdvice advice = new LoadAdvice(timing, detail);
        advice.times();
        advice.shifts();
        advice.sizes();
        return advice.found.stream()
                .sorted(Comparator.comparing((Advice one) -> ORDER.indexOf(one.scale()))
                        .thenComparing(
                                Comparator.comparingDouble(Advice::amount).reversed()))
                .toList();
    }

    private void times() {
        timing.timeToFirstByte()
                .ifPresent(millis ->
                        millis(Advice.Kind.SERVER_TIME, millis, document().map(LoadedResource::url), 1));
        timing.totalBlockingTime().ifPresent(millis -> millis(Advice.Kind.LONG_TASKS, millis, Optional.empty(), 1));
        List<LoadedResource> blocking = that(ResourceRemark.RENDER_BLOCKING::fits);
        Optional<LoadedResource> last = blocking.stream()
                .filter(resource -> resource.end().isPresent())
                .max(Comparator.comparingDouble(resource -> resource.end().orElseThrow()));
        Optional<Double> painted = timing.firstContentfulPaint();
        last.ifPresent(slowest -> {
            double until = Math.min(slowest.end().orElseThrow(), painted.orElse(Double.MAX_VALUE));
            double since = document().flatMap(LoadedResource::firstByte).orElse(0.0);
            millis(Advice.Kind.RENDER_BLOCKING, until - since, Optional.of(slowest.url()), blocking.size());
        });
    }

    private Optional<LoadedResource> document() {
        return that(resource -> resource.kind() == ResourceKind.DOCUMENT && !resource.thirdParty()).stream()
                .findFirst();
    }

    private void millis(Advice.Kind kind, double millis, Optional<String> subject, int count) {
        if (millis >= WORTH_MILLIS) {
            found.add(new Advice(kind, millis, LoadMetric.Scale.MILLISECONDS, subject.orElse(""), count));
        }
    }

    private void shifts() {
        double score = timing.cumulativeLayoutShift().orElse(0.0);
        if (score >= WORTH_SHIFT) {
            String worst = detail.shifts().stream()
                    .max(Comparator.comparingDouble(LayoutShiftSeen::value))
                    .map(LayoutShiftSeen::node)
                    .orElse("");
            found.add(new Advice(
                    Advice.Kind.SHIFTED_NODES,
                    score,
                    LoadMetric.Scale.SCORE,
                    worst,
                    detail.shifts().size()));
        }
    }

    private void sizes() {
        largest(that(resource -> resource.kind() == ResourceKind.IMAGE))
                .ifPresent(image -> bytes(Advice.Kind.BIGGEST_IMAGE, List.of(image)));
        bytes(Advice.Kind.FONTS, that(resource -> resource.kind() == ResourceKind.FONT));
        bytes(Advice.Kind.UNCOMPRESSED, that(ResourceRemark.UNCOMPRESSED::fits));
        bytes(Advice.Kind.UNCACHED, that(ResourceRemark.UNCACHED::fits));
        bytes(Advice.Kind.THIRD_PARTIES, that(LoadedResource::thirdParty));
    }

    private void bytes(Advice.Kind kind, List<LoadedResource> resources) {
        long sum = resources.stream().mapToLong(LoadedResource::transferBytes).sum();
        if (sum >= WORTH_BYTES) {
            String subject = largest(resources).map(LoadedResource::url).orElse("");
            found.add(new Advice(kind, sum, LoadMetric.Scale.BYTES, subject, resources.size()));
        }
    }

    private static Optional<LoadedResource> largest(List<LoadedResource> resources) {
        return resources.stream().max(Comparator.comparingLong(LoadedResource::transferBytes));
    }

    private List<LoadedResource> that(Predicate<LoadedResource> wanted) {
        return detail.resources().stream().filter(wanted).toList();
    }
}
