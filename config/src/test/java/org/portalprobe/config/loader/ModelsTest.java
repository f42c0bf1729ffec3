package org.portalprobe.config.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Points;

class ModelsTest {

    @Test
    void loadsEveryShippedModelUnderItsOwnId() {
        assertThat(Models.shipped())
                .contains(Models.DEFAULT)
                .containsAll(Models.grading())
                .allSatisfy(id -> assertThat(Models.any(id).id()).isEqualTo(id));
    }

    @Test
    void loadsAModelFromAFile() {
        Path file = Fixture.path("model/small.yaml");

        assertThat(Models.load(file.toString())).isEqualTo(ModelFile.read(file));
    }

    @Test
    void listsTheKnownModelsForAnUnknownOne() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Models.load("httt-tthc-2042"))
                .withMessage("--model: \"httt-tthc-2042\": is neither a known model nor a file; "
                        + "did you mean httt-tthc-2024? "
                        + "Known: httt-tthc-2024, httt-tthc-2024-strict, website-2025, qd766")
                .satisfies(thrown -> assertThat(thrown.problems()).hasSize(1));
    }

    @Test
    void saysThatAModelsFileIsMissing() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Models.load("no/such/model.yaml"))
                .withMessageContaining("there is no such file");
    }

    @Test
    void refusesToGradeByWeightsThatNobodyKnows() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Models.load("website-2025"))
                .withMessage("website-2025: use \"incomplete\": grades nobody: no source known says the weights of "
                        + "C, C1, U, T, D, P, P-FCP, P-LCP, P-SI, P-TBT, A, A1, A2, A3; "
                        + "grade by one of httt-tthc-2024, httt-tthc-2024-strict, or fill the weights in a copy");
    }

    @Test
    void refusesToGradeByAnIndexThatOthersCompute() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> Models.load("qd766"))
                .withMessageContaining("is computed by others; nobody is graded by it here");
    }

    @Test
    void saysThatPointsCannotBeUnknownWhereOneIsGraded() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ModelFile.any(
                        "x.yaml",
                        "id: x\ngroups: [ { max: unknown } ]".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .withMessageContaining("cannot be unknown in a model that grades");
    }

    @Test
    void namesAnUnknownCheckWhereItStands() {
        Path file = Fixture.path("model/small.yaml");

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> ModelFile.check(file, Set.of(new CheckId("xx"))))
                .withMessageContaining(
                        "small.yaml:20: groups[0].criteria[0].rule.check \"x\": is a check that neither this version"
                                + " nor a shipped model knows; did you mean xx?");
        assertThat(ModelFile.check(file, Set.of(new CheckId("x")))).isEqualTo(ModelFile.any(file));
    }

    @Test
    void attestsAllOfA2InTheStrictModelAndShowsTheTechnicalSignsBeside() {
        AssessmentModel base = Models.load(Models.DEFAULT);
        AssessmentModel strict = Models.load("httt-tthc-2024-strict");
        Criterion whole = strict.criteria()
                .filter(one -> one.id().equals("A2"))
                .findFirst()
                .orElseThrow();

        assertThat(strict.basedOn()).contains(Models.DEFAULT);
        assertThat(strict.max()).isEqualTo(Points.of("100"));
        assertThat(strict.criteria().map(Criterion::id))
                .contains("A1", "A2", "A3")
                .doesNotContain("A2a", "A2b")
                .hasSize(48);
        assertThat(whole.channel()).isEqualTo(Channel.ATTESTED);
        assertThat(whole.points()).isEqualTo(Points.of("5"));
        assertThat(whole.beside())
                .isEqualTo(base.criteria()
                        .filter(one -> one.id().equals("A2b"))
                        .findFirst()
                        .map(Criterion::rule));
    }
}
