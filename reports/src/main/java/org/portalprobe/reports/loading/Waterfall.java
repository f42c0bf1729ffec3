package org.portalprobe.reports.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.reports.words.Words;

/**
 * Requests of one load on a time axis, as a drawing and as rows. Heights are pixels; across it is {@value TimeAxis#WIDTH} units wide,
 * stretched by the browser, or shares where there is text, which must not be stretched.
 *
 * @param summary how much there is, in words
 * @param top where the lanes begin
 * @param grid path of the lines at the ticks
 * @param rows at most {@value #MOST}, in the order they were asked for
 * @param omitted what is not drawn, in words; empty when all is
 */
public record Waterfall(
        String summary,
        int height,
        int top,
        String stripes,
        String grid,
        List<Bars> bars,
        List<Label> ticks,
        List<Mark> marks,
        List<RequestRow> rows,
        Optional<String> omitted) {

    static final int MOST = 60;

    private static final List<LoadMoment> MARKED =
            List.of(LoadMoment.FCP, LoadMoment.LCP, LoadMoment.DCL, LoadMoment.LOAD);
    /** Each moment's label has a line of its own, so that two at the same time do not cover each other. */
    private static final int LINE = 14;

    private static final int HEAD = LINE * (MARKED.size() + 1) + 6;

    /**
     * All bars of one kind.
     *
     * @param look for the style sheet
     */
    public record Bars(String look, String name, String path) {}

    /**
     * A text on the axis.
     *
     * @param anchor on which side of the place it stands, as SVG names it
     */
    public record Label(String place, int baseline, String anchor, String text) {}

    /** A moment: a line from its label down. */
    public record Mark(String look, String path, Label label) {}

    /** Baseline of the text of the row with this index. */
    public int baseline(int row) {
        return top + row * Lanes.LANE + 12;
    }

    static Waterfall of(LoadTiming timing, LoadDetail detail, Words words) {
        List<LoadedResource> drawn = detail.resources().stream().limit(MOST).toList();
        TimeAxis axis = axis(timing, drawn);
        Lanes lanes = new Lanes(axis, HEAD);
        drawn.forEach(lanes::add);
        return new Waterfall(
                summary(timing, detail, words),
                lanes.bottom() + 4,
                HEAD,
                lanes.stripes(),
                grid(axis, lanes.bottom()),
                lanes.paths().entrySet().stream()
                        .map(kind -> new Bars(
                                "k-" + kind.getKey().name().toLowerCase(Locale.ROOT),
                                words.text("load.kind." + kind.getKey()),
                                kind.getValue()))
                        .toList(),
                ticks(axis, words),
                marks(timing, axis, lanes.bottom(), words),
                drawn.stream().map(resource -> RequestRow.of(resource, words)).toList(),
                omitted(detail.resources(), words));
    }

    private static TimeAxis axis(LoadTiming timing, List<LoadedResource> drawn) {
        Stream<Double> ends = drawn.stream()
                .map(resource -> resource.end().or(resource::firstByte).orElse(resource.start()));
        Stream<Double> moments = MARKED.stream().flatMap(moment -> moment.in(timing).stream());
        return new TimeAxis(Math.max(
                1,
                Stream.concat(ends, moments)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1)));
    }

    private static String summary(LoadTiming timing, LoadDetail detail, Words words) {
        List<LoadedResource> all = detail.resources();
        return words.text(
                "load.waterfall.summary",
                all.size(),
                all.stream().filter(LoadedResource::thirdParty).count(),
                words.value(timing.transferBytes(), Unit.BYTES));
    }

    private static String grid(TimeAxis axis, int bottom) {
        var path = new StringBuilder();
        axis.ticks().forEach(tick -> path.append("M%d %dV%d".formatted(axis.at(tick), HEAD - 4, bottom)));
        return path.toString();
    }

    private static List<Label> ticks(TimeAxis axis, Words words) {
        return axis.ticks().stream()
                .map(tick -> label(axis, tick, HEAD - 7, words.value(tick, Unit.MILLISECONDS)))
                .toList();
    }

    private static List<Mark> marks(LoadTiming timing, TimeAxis axis, int bottom, Words words) {
        List<Mark> marks = new ArrayList<>();
        for (LoadMoment moment : MARKED) {
            int line = LINE * MARKED.indexOf(moment);
            moment.in(timing)
                    .ifPresent(at -> marks.add(new Mark(
                            "m-" + moment.name().toLowerCase(Locale.ROOT),
                            "M%d %dV%d".formatted(axis.at(at), line + 2, bottom),
                            label(
                                    axis,
                                    at,
                                    line + 11,
                                    words.text(
                                            "load.mark",
                                            words.text(moment.key()),
                                            words.value(at, Unit.MILLISECONDS))))));
        }
        return marks;
    }

    /** Stands where there is room: left of what lies far right. */
    private static Label label(TimeAxis axis, double at, int baseline, String text) {
        return new Label(axis.percent(at), baseline, at > 0.6 * axis.end() ? "end" : "start", text);
    }

    private static Optional<String> omitted(List<LoadedResource> all, Words words) {
        if (all.size() <= MOST) {
            return Optional.empty();
        }
        long bytes =
                all.stream().skip(MOST).mapToLong(LoadedResource::transferBytes).sum();
        return Optional.of(
                words.text("load.omitted", MOST, all.size(), all.size() - MOST, words.value(bytes, Unit.BYTES)));
    }
}
