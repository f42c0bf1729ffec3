package org.portalprobe.checks.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.checks.regression.SideBySide.Verdict;
import org.portalprobe.config.FormFactor;

class ComparisonsTest {

    private static Timing timing(double[] before, double[] now) {
        return new Timing(
                "/",
                FormFactor.MOBILE,
                LoadMetric.LARGEST_CONTENTFUL_PAINT,
                DoubleStream.of(before).boxed().toList(),
                DoubleStream.of(now).boxed().toList());
    }

    private static SideBySide alone(double[] before, double[] now) {
        return Comparisons.of(List.of(timing(before, now))).getFirst();
    }

    @Test
    void theExactTestIsThatOfTheTables() {
        // Hollander and Wolfe, table A.6: of C(8, 4) = 70 choices one has the highest ranks, two have a sum of 25 or
        // more.
        assertThat(RankSum.chance(new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 8}))
                .isCloseTo(1 / 70.0, within(1e-12));
        assertThat(RankSum.chance(new double[] {1, 2, 3, 5}, new double[] {4, 6, 7, 8}))
                .isCloseTo(2 / 70.0, within(1e-12));
        assertThat(RankSum.chance(new double[] {7, 7, 7}, new double[] {7, 7, 7}))
                .isEqualTo(1);
    }

    @Test
    void aReleaseThatIsSlowerBeyondTheMarginIsSaidToBeSo() {
        double[] before = {400, 410, 420, 430, 440, 450, 460};
        double[] now = {700, 710, 720, 730, 740, 750, 760};

        SideBySide slower = alone(before, now);

        assertThat(slower.verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(slower.margin()).isEqualTo(50);
        assertThat(alone(now, before).verdict()).isEqualTo(Verdict.FASTER);
    }

    @Test
    void aDifferenceThatNobodyNoticesIsNone() {
        double[] before = {400, 401, 402, 403, 404, 405, 406};
        double[] now = {440, 441, 442, 443, 444, 445, 446};

        assertThat(alone(before, now).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void oneOutlierBlocksNobody() {
        double[] before = {400, 410, 420, 430, 440, 450, 460};
        double[] now = {405, 415, 425, 435, 445, 455, 9_000};

        assertThat(alone(before, now).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void tooFewLoadsCannotTell() {
        assertThat(alone(new double[] {1, 2}, new double[] {900, 901}).verdict())
                .isEqualTo(Verdict.TOO_FEW);
        assertThat(alone(new double[] {}, new double[] {900, 901}).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(Comparisons.enough(1)).isEqualTo(5);
        assertThat(Comparisons.enough(30)).isEqualTo(7);
    }

    @Test
    void manyComparisonsOfTheSameReleaseSeldomDiffer() {
        SplittableRandom random = new SplittableRandom(11);
        int jobs = 400;
        int failed = 0;
        for (int job = 0; job < jobs; job++) {
            List<Timing> timings = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                timings.add(timing(noise(random), noise(random)));
            }
            failed += Comparisons.of(timings).stream().anyMatch(one -> one.verdict() == Verdict.SLOWER) ? 1 : 0;
        }
        assertThat(failed).isLessThanOrEqualTo(jobs / 50);
    }

    /** Loads with a heavy tail, as busy runners have. */
    private static double[] noise(SplittableRandom random) {
        double[] loads = new double[8];
        for (int i = 0; i < loads.length; i++) {
            loads[i] = 500 + 400 * random.nextDouble() + (random.nextInt(5) == 0 ? 2_000 * random.nextDouble() : 0);
        }
        return loads;
    }

    @Test
    void theOrderOfTimingsDoesNotMatter() {
        List<Timing> timings = new ArrayList<>(List.of(
                timing(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new double[] {900, 901, 902, 903, 904, 905, 906, 907}),
                timing(new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new double[] {1, 2, 3, 4, 5, 6, 7, 8})));
        List<SideBySide> forth = Comparisons.of(timings);
        Collections.reverse(timings);

        assertThat(Comparisons.of(timings).reversed()).isEqualTo(forth);
        assertThat(forth).extracting(SideBySide::verdict).containsExactly(Verdict.SLOWER, Verdict.SAME);
    }
}
