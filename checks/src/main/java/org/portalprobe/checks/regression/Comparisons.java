package org.portalprobe.checks.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.checks.regression.SideBySide.Verdict;

/**
 * Decides all timings of one job together. A release is slower where its loads rank above the other's even after the margin is taken
 * off, and chance would show that in at most one job of a hundred, however many metrics, pages and devices were compared (Holm 1979).
 */
public final class Comparisons {

    /** A share of the other release's median that a citizen would hardly notice. */
    private static final double SHARE = 0.05;

    /** Three frames. */
    private static final double MILLIS = 50;

    /** In so many jobs without a difference one may be said to be slower. */
    private static final double ERROR = 0.01;

    /** What is compared: the server's part, the paints that the model scores, and blocking. */
    public static final List<LoadMetric> METRICS = List.of(
            LoadMetric.TIME_TO_FIRST_BYTE,
            LoadMetric.FIRST_CONTENTFUL_PAINT,
            LoadMetric.LARGEST_CONTENTFUL_PAINT,
            LoadMetric.SPEED_INDEX,
            LoadMetric.TOTAL_BLOCKING_TIME);

    private Comparisons() {}

    /** One result for each timing, in their order. */
    public static List<SideBySide> of(List<Timing> timings) {
        double[] slower = corrected(timings.stream()
                .mapToDouble(one -> chance(one.before(), one.now()))
                .toArray());
        double[] faster = corrected(timings.stream()
                .mapToDouble(one -> chance(one.now(), one.before()))
                .toArray());
        List<SideBySide> results = new ArrayList<>();
        for (int i = 0; i < timings.size(); i++) {
            results.add(result(timings.get(i), timings.size(), slower[i], faster[i]));
        }
        return List.copyOf(results);
    }

    private static SideBySide result(Timing timing, int compared, double slower, double faster) {
        int before = timing.before().size();
        int now = timing.now().size();
        boolean few = before == 0 || now == 0 || RankSum.least(before, now) * compared > ERROR;
        Verdict verdict = few
                ? Verdict.TOO_FEW
                : slower <= ERROR ? Verdict.SLOWER : faster <= ERROR ? Verdict.FASTER : Verdict.SAME;
        double median = median(timing.before());
        return new SideBySide(verdict, median, median(timing.now()), margin(median), Math.min(slower, faster));
    }

    /** Loads that each side needs so that a difference in any one of so many comparisons could be shown. */
    public static int enough(int compared) {
        return IntStream.rangeClosed(2, 50)
                .filter(loads -> RankSum.least(loads, loads) * compared <= ERROR)
                .findFirst()
                .orElse(50);
    }

    static double margin(double median) {
        return Math.max(MILLIS, SHARE * median);
    }

    private static double chance(List<Double> base, List<Double> others) {
        if (base.isEmpty() || others.isEmpty()) {
            return 1;
        }
        double margin = margin(median(base));
        return RankSum.chance(
                base.stream().mapToDouble(value -> value + margin).toArray(),
                others.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[] corrected(double[] chances) {
        List<Integer> order = IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> chances[index]))
                .toList();
        double[] corrected = new double[chances.length];
        double least = 0;
        for (int i = 0; i < order.size(); i++) {
            int index = order.get(i);
            least = Math.max(least, Math.min(1, chances[index] * (chances.length - i)));
            corrected[index] = least;
        }
        return corrected;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int size = sorted.length;
        return size == 0 ? Double.NaN : (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
    }
}
