package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;

/** What must hold for every model and every set of observations; each property over ten thousand random cases. */
class AssessmentPropertiesTest {

    private static final int CASES = 10_000;

    @Test
    void keepsPointsWithinWhatIsAtStake() {
        Set<CriterionState> met = EnumSet.noneOf(CriterionState.class);
        inEveryCase(random -> {
            Assessment card = random.assess();
            card.criteria().forEach(result -> {
                met.add(result.state());
                Points stake = result.state() == CriterionState.NOT_APPLICABLE
                        ? Points.ZERO
                        : result.criterion().points();
                assertThat(high(result)).isLessThanOrEqualTo(stake);
                assertThat(result.reasons()).as("%s", result).isNotEmpty();
                assertStateFits(result);
            });
            assertThat(card.known().plus(card.unknown())).isLessThanOrEqualTo(card.applicable());
            assertThat(card.applicable()).isLessThanOrEqualTo(card.model().max());
            assertThat(sum(card.criteria().map(CriterionResult::known).toList()))
                    .isEqualTo(card.known());
            assertThat(sum(card.groups().stream().map(GroupResult::unknown).toList()))
                    .isEqualTo(card.unknown());
            assertThat(card.measuredKnown()).isLessThanOrEqualTo(card.measuredDecided());
            assertThat(card.measuredDecided()).isLessThanOrEqualTo(card.measuredMax());
        });
        assertThat(met).as("the cases reach every state").containsExactlyInAnyOrder(CriterionState.values());
    }

    @Test
    void givesALetterOnlyWhenEverythingAppliesAndIsKnown() {
        inEveryCase(random -> {
            Assessment card = random.assess();
            boolean full = card.unknown().equals(Points.ZERO)
                    && card.applicable().equals(card.model().max())
                    && Applicability.covers(card.model(), card.portal());
            assertThat(card.letter().isPresent()).isEqualTo(full);
            assertThat(card.withoutLetter().isPresent()).isNotEqualTo(full);
            assertThat(card.letters()).isSorted().doesNotHaveDuplicates();
            card.letter().ifPresent(letter -> assertThat(card.letters()).containsExactly(letter));
        });
    }

    @Test
    void dependsNeitherOnOrderNorOnBatchesNorOnDoubles() {
        inEveryCase(random -> {
            List<Observation> other = new ArrayList<>(random.observations());
            other.addAll(other.subList(0, other.size() / 2));
            Collections.shuffle(other, new Random(other.size()));

            assertThat(random.assess(other)).isEqualTo(random.assess());
        });
    }

    @Test
    void widensTheRangeAndMovesNothingElseWhenAChecksAnswersAreLost() {
        inEveryCase(random -> random.served().stream().sorted().limit(2).forEach(lost -> {
            Assessment before = random.assess();
            Assessment after =
                    random.assess(random.changed(seen -> seen.check().equals(lost) ? RandomCase.inDoubt(seen) : seen));
            for (int index = 0; index < before.criteria().count(); index++) {
                CriterionResult was = nth(before, index);
                CriterionResult is = nth(after, index);
                if (was.criterion().rule().checks().contains(lost)) {
                    assertAtLeastAsWide(is, was);
                } else {
                    assertThat(is).isEqualTo(was);
                }
            }
        }));
    }

    @Test
    void widensTheRangeAtMostWhenDoubtIsAdded() {
        inEveryCase(random -> {
            List<Observation> more = new ArrayList<>(random.observations());
            random.observations().stream()
                    .limit(3)
                    .map(seen -> new Observation(
                            seen.check(),
                            seen.revision(),
                            seen.subject(),
                            seen.provenance(),
                            RandomCase.inDoubt(seen).outcome(),
                            List.of()))
                    .forEach(more::add);
            Assessment before = random.assess();
            Assessment after = random.assess(more);

            for (int index = 0; index < before.criteria().count(); index++) {
                assertAtLeastAsWide(nth(after, index), nth(before, index));
            }
        });
    }

    @Test
    void neverLosesPointsByABetterAnswer() {
        inEveryCase(random -> {
            Assessment before = random.assess();
            Assessment after = random.assess(random.changed(AssessmentPropertiesTest::better));

            for (int index = 0; index < before.criteria().count(); index++) {
                assertThat(nth(after, index).known())
                        .isGreaterThanOrEqualTo(nth(before, index).known());
                assertThat(high(nth(after, index))).isGreaterThanOrEqualTo(high(nth(before, index)));
            }
        });
    }

    @Test
    void neverTakesAConfirmedFaultForUnknown() {
        inEveryCase(random -> {
            List<Observation> broken = new ArrayList<>(random.observations());
            random.served()
                    .forEach(
                            check -> broken.add(Sight.by(check.value()).page(99).failed(Impact.CRITICAL)));
            random.assess(broken).criteria().forEach(result -> {
                boolean decisive = result.criterion().rule() instanceof Rule.WorstFinding worst
                        && worst.mildest() != Impact.CRITICAL
                        && result.state() != CriterionState.NOT_APPLICABLE
                        && random.served().contains(worst.check());
                if (decisive) {
                    assertThat(result.state()).isEqualTo(CriterionState.NONE);
                }
            });
        });
    }

    private static void inEveryCase(Consumer<RandomCase> property) {
        LongStream.range(0, CASES).forEach(seed -> {
            try {
                property.accept(RandomCase.of(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + ": " + RandomCase.of(seed), broken);
            }
        });
    }

    /** A criterion that did not apply had no range to compare with. */
    private static void assertAtLeastAsWide(CriterionResult is, CriterionResult was) {
        if (was.state() != CriterionState.NOT_APPLICABLE) {
            assertThat(is.known()).isLessThanOrEqualTo(was.known());
            assertThat(high(is)).isGreaterThanOrEqualTo(high(was));
        }
    }

    private static void assertStateFits(CriterionResult result) {
        switch (result.state()) {
            case FULL -> assertThat(result.known()).isEqualTo(result.criterion().points());
            case NONE -> assertThat(high(result)).isEqualTo(Points.ZERO);
            case PARTIAL -> assertThat(result.unknown()).isEqualTo(Points.ZERO);
            case PARTLY_KNOWN -> assertThat(result.unknown()).isGreaterThan(Points.ZERO);
            case NOT_APPLICABLE -> assertThat(high(result)).isEqualTo(Points.ZERO);
            case PARTLY_MEASURED, NOT_MEASURED, NO_EVIDENCE ->
                assertThat(result.known()).isEqualTo(Points.ZERO);
        }
    }

    /** Half the time, or passed instead of failed; what was unknown stays so, and what differed still differs. */
    private static Observation better(Observation seen) {
        Outcome outcome =
                switch (seen.outcome()) {
                    case Outcome.Measured measured ->
                        new Outcome.Measured(
                                measured.samples().stream()
                                        .map(sample -> sample / 2)
                                        .toList(),
                                measured.unit());
                    case Outcome.Counted counted ->
                        new Outcome.Counted(counted.ok() + counted.failed(), 0, counted.failed(), counted.unknown());
                    case Outcome.Failed failed
                    when !RandomCase.isMeasured(seen.check()) ->
                        new Outcome.Passed(new Remark("mended", List.of("" + seen.findings())));
                    default -> seen.outcome();
                };
        List<Finding> findings = outcome.equals(seen.outcome()) ? seen.findings() : List.of();
        return new Observation(seen.check(), seen.revision(), seen.subject(), seen.provenance(), outcome, findings);
    }

    private static CriterionResult nth(Assessment card, int index) {
        return card.criteria().skip(index).findFirst().orElseThrow();
    }

    private static Points high(CriterionResult result) {
        return result.known().plus(result.unknown());
    }

    private static Points sum(List<Points> points) {
        return points.stream().reduce(Points.ZERO, Points::plus);
    }
}
