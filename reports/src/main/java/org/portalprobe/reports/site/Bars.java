package org.portalprobe.reports.site;

import java.util.List;
import java.util.stream.IntStream;

/** Counts as bars beside their figures; each bar is as long as its share of the largest. */
public record Bars(List<Bar> bars) {

    /** @param width as a CSS percentage */
    public record Bar(String label, int count, String width) {}

    static Bars of(List<String> labels, List<Integer> counts) {
        int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        return new Bars(IntStream.range(0, labels.size())
                .mapToObj(index -> new Bar(labels.get(index), counts.get(index), 100 * counts.get(index) / most + "%"))
                .toList());
    }

    public int total() {
        return bars.stream().mapToInt(Bar::count).sum();
    }
}
