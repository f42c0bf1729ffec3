package org.portalprobe.checks.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The detectors on pages labelled before they existed; {@code bench/crawl/run detectors} prints the whole table. */
class DetectorScoreTest {

    @Test
    void judgesOnDesignsThatNoDetectorWasTunedOn() {
        List<LabelledPage> all = LabelledPage.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(80);

        List<String> tuned = designs("tune");
        assertThat(designs("judge")).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(tuned);
    }

    @Test
    void seesOnPagesOfUnknownDesignsWhatAPersonSeesThere() {
        List<DetectorScore> scores = DetectorScore.all(LabelledPage.of("judge"));
        String table = scores.stream().map(DetectorScore::line).collect(Collectors.joining("\n"));

        assertThat(ratio(scores, true)).as("precision\n%s", table).isGreaterThanOrEqualTo(0.95);
        assertThat(ratio(scores, false)).as("recall\n%s", table).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void readsTheSamePageAlwaysTheSame() {
        LabelledPage page = LabelledPage.all().getFirst();

        assertThat(page.features()).isEqualTo(page.features());
    }

    private static List<String> designs(String half) {
        return LabelledPage.of(half).stream()
                .map(page -> page.file().replaceFirst("/.*", ""))
                .distinct()
                .toList();
    }

    private static double ratio(List<DetectorScore> scores, boolean precision) {
        int right = scores.stream().mapToInt(DetectorScore::right).sum();
        int other = scores.stream()
                .mapToInt(precision ? DetectorScore::wrong : DetectorScore::missed)
                .sum();
        return right / (double) (right + other);
    }
}
