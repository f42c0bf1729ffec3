package org.portalprobe.checks.wcag;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.Place;

class FaultClusterTest {

    @Test
    void theSameTemplateFaultOnTwentyPagesIsOneClusterWithTwentyPlaces() {
        List<PageVerdict> pages = IntStream.range(0, 20)
                .mapToObj(index -> page("https://dvc.example/" + index, spot("li:nth-child(" + index + ") > a", false)))
                .toList();

        assertThat(FaultCluster.of(pages)).singleElement().satisfies(cluster -> {
            assertThat(cluster.places()).hasSize(20);
            assertThat(cluster.pages()).isEqualTo(20);
            assertThat(cluster.impact()).contains(Impact.SERIOUS);
            assertThat(cluster.criteria()).containsExactly("2.4.4");
        });
    }

    @Test
    void keepsWhatAPersonMustLookAtApartAndLast() {
        List<FaultCluster> clusters = FaultCluster.of(List.of(
                page("https://dvc.example/1", spot("a", true), spot("a", true), spot("nav > a", false)),
                page("https://dvc.example/2", spot("a", false))));

        assertThat(clusters).extracting(FaultCluster::needsReview).containsExactly(false, false, true);
        assertThat(clusters.getLast().places()).hasSize(2);
        assertThat(clusters.getLast().pages()).isEqualTo(1);
    }

    private static Spot spot(String target, boolean review) {
        return new Spot(new Place(target, "<a href=/x></a>"), review, "");
    }

    private static PageVerdict page(String url, Spot... spots) {
        RuleVerdict rule = new RuleVerdict(
                "link-name",
                RuleOutcome.FAILED,
                Optional.of(Impact.SERIOUS),
                List.of("2.4.4"),
                List.of(),
                "",
                List.of(spots),
                0,
                Optional.empty());
        return new PageVerdict(URI.create(url), List.of(rule), List.of(), List.of(), Optional.empty());
    }
}
