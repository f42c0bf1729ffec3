package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.model.Points;

/** What must hold for the uncertainty of every card; each property over ten thousand random models and observations. */
@Tag("long")
class UncertaintyPropertiesTest {

    private static final int CASES = 10_000;

    @Test
    void staysWithinWhatIsAtStakeAndLetsProbabilitiesAddUpToOne() {
        inEveryCase(random -> {
            Assessment card = random.assess();
            Uncertainty uncertainty = Uncertainty.of(card);
            uncertainty.criteria().forEach(UncertaintyPropertiesTest::assertWithinStake);
            assertThat(uncertainty.low()).isLessThanOrEqualTo(uncertainty.high());
            assertThat(uncertainty.high()).isLessThanOrEqualTo(card.applicable());
            assertThat(uncertainty.unknown()).isEqualTo(card.unknown());
            assertLetters(card, uncertainty.letters());
        });
    }

    private static void assertWithinStake(CriterionChances one) {
        Points known = one.criterion().points().minus(one.unknown());
        assertThat(one.known().chances()).hasSizeLessThanOrEqualTo(known.quarters() + 1);
    }

    private static void assertLetters(Assessment card, List<LetterChance> letters) {
        assertThat(letters.isEmpty()).isEqualTo(card.letters().isEmpty());
        letters.forEach(chance -> assertThat(chance.low()).isBetween(0.0, chance.high()));
        if (!letters.isEmpty() && card.unknown().equals(Points.ZERO)) {
            assertThat(letters.stream().mapToDouble(LetterChance::low).sum()).isCloseTo(1, within(1e-6));
            assertThat(letters).allSatisfy(one -> assertThat(one.high()).isEqualTo(one.low()));
        }
    }

    @Test
    void isTheSameToTheLastBitInEveryOrder() {
        inEveryCase(random -> {
            List<Observation> other = new ArrayList<>(random.observations());
            other.addAll(other.subList(0, other.size() / 2));
            Collections.shuffle(other, new Random(other.size()));

            assertThat(Uncertainty.of(random.assess(other))).isEqualTo(Uncertainty.of(random.assess()));
        });
    }

    /** Doubt about a check widens its criteria's ranges; the distributions of all others stay to the bit. */
    @Test
    void neverMovesKnownPointsByTheUnknown() {
        inEveryCase(random -> random.served().stream().sorted().limit(1).forEach(lost -> {
            Uncertainty before = Uncertainty.of(random.assess());
            Uncertainty after = Uncertainty.of(
                    random.assess(random.changed(seen -> seen.check().equals(lost) ? RandomCase.inDoubt(seen) : seen)));
            for (CriterionChances was : before.criteria()) {
                CriterionChances is = after.criteria().stream()
                        .filter(one -> one.criterion().equals(was.criterion()))
                        .findFirst()
                        .orElseThrow();
                if (was.criterion().rule().checks().contains(lost)) {
                    assertThat(is.unknown()).isGreaterThanOrEqualTo(was.unknown());
                } else {
                    assertThat(is).isEqualTo(was);
                }
            }
        }));
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
}
