package org.portalprobe.config.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;

class ShippedModelTest {

    private final AssessmentModel model = Models.load("httt-tthc-2024");

    @Test
    void hasFortyNineCriteriaInSevenGroupsOfAHundredPoints() {
        assertThat(model.criteria()).hasSize(49);
        assertThat(model.groups())
                .extracting(group -> group.id() + " " + group.max())
                .containsExactly("F 50", "U 5", "P 10", "S 10", "A 15", "W 5", "E 5");
        assertThat(model.max()).isEqualTo(Points.of("100"));
    }

    @Test
    void splitsThePointsByChannelAsTheRulesResearchCounted() {
        assertThat(pointsOf(Channel.MEASURED)).isEqualTo(Points.of("62.5"));
        assertThat(pointsOf(Channel.ATTESTED)).isEqualTo(Points.of("35"));
        assertThat(pointsOf(Channel.IMPORTED)).isEqualTo(Points.of("2.5"));
    }

    @Test
    void appliesToTheSystemsForAdministrativeProcedures() {
        assertThat(model.appliesTo()).containsExactly(PortalKind.SERVICE_PORTAL, PortalKind.ONE_STOP_SYSTEM);
    }

    @Test
    void printsTheLineThatEveryPageWithPointsNeeds() {
        assertThat(model.note().vi()).isEqualTo("trọng số tiêu chí con do dự án đề xuất; mô hình 2024, tham chiếu");
        assertThat(model.note().en())
                .isEqualTo("sub-criteria weights proposed by this project; 2024 model, for reference");
    }

    @Test
    void readsEachPageLoadTimingOnBothDevices() {
        Stream<Rule> rules =
                model.criteria().filter(c -> c.id().startsWith("P-")).map(Criterion::rule);

        assertThat(rules.map(Rule.Statistic.class::cast)
                        .map(r -> r.check() + " " + r.formFactor().orElseThrow()))
                .hasSize(8)
                .doesNotHaveDuplicates()
                .filteredOn(text -> text.endsWith(FormFactor.MOBILE.name()))
                .hasSize(4);
    }

    @Test
    void neverGivesAPointForAnAttestedFunctionTooMany() {
        var levels = ProRata.levels(8, Points.of("3"));

        assertThat(levels)
                .extracting(level -> level.id() + " " + level.points())
                .containsExactly(
                        "8-of-8 3",
                        "7-of-8 2.5",
                        "6-of-8 2.25",
                        "5-of-8 1.75",
                        "4-of-8 1.5",
                        "3-of-8 1",
                        "2-of-8 0.75",
                        "1-of-8 0.25");
    }

    @Test
    void readsOnlyChecksWithWellFormedNames() {
        Set<String> checks = Set.of("tls-grade-a", "emc-code", "wcag-robust", "first-contentful-paint", "broken-links");

        assertThat(model.criteria().flatMap(c -> c.rule().checks().stream()).map(Object::toString))
                .hasSizeGreaterThan(45)
                .containsAll(checks);
    }

    /** After a deliberate change, copy what the failure shows into the golden file and raise the model's version. */
    @Test
    void isTheModelOfTheGoldenListing() throws IOException {
        assertThat(ModelListing.of(model)).isEqualTo(Files.readString(Fixture.path("model/httt-tthc-2024.golden.txt")));
    }

    private Points pointsOf(Channel channel) {
        return model.criteria()
                .filter(criterion -> criterion.channel() == channel)
                .map(Criterion::points)
                .reduce(Points.ZERO, Points::plus);
    }
}
