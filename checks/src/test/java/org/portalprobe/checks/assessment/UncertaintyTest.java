package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.portalprobe.checks.assessment.Given.assess;
import static org.portalprobe.checks.assessment.Given.below;
import static org.portalprobe.checks.assessment.Given.criterion;
import static org.portalprobe.checks.assessment.Given.group;
import static org.portalprobe.checks.assessment.Given.ladder;
import static org.portalprobe.checks.assessment.Given.level;
import static org.portalprobe.checks.assessment.Given.model;
import static org.portalprobe.checks.assessment.Given.part;
import static org.portalprobe.checks.assessment.Given.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.uncertainty.Interval;
import org.portalprobe.checks.uncertainty.PointsDistribution;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;

class UncertaintyTest {

    private static final Points FULL = Points.of("1.25");
    private static final Sight HOME = Sight.by("lcp").keyPage(KeyPageRole.HOME);
    private static final Rule.Statistic LCP = below("lcp", 4000, "1.25");

    @Test
    void asksHowOftenSlotsMeetTheLimitAndNotByHowMuch() {
        CriterionChances fast = chances(LCP, slots(HOME, 1, 2, 3, 4, 3999));
        CriterionChances once = chances(LCP, slots(HOME, 1, 2, 3, 4, 4000));

        assertThat(fast.known().chance(FULL)).isCloseTo(63 / 64.0, within(1e-12));
        assertThat(once.known().chance(FULL)).isCloseTo((1 + 5 + 10 + 10 + 2.5) / 32, within(1e-12));
        assertThat(fast.value()).contains(Interval.of(1, 3999));
    }

    @Test
    void countsSlotsAndNotRuns() {
        List<Observation> runs = new ArrayList<>();
        for (int slot = 0; slot < 5; slot++) {
            runs.add(HOME.at(3 + slot, 1 + slot).measured(10, 10, 10, 10, 10, 10, 10));
        }

        assertThat(chances(LCP, runs))
                .extracting(CriterionChances::known)
                .isEqualTo(chances(LCP, slots(HOME, 10, 10, 10, 10, 10)).known());
    }

    @Test
    void needsTwoOfThreeKeyPages() {
        List<Observation> seen = slots(HOME, 1, 1, 1, 1, 1);
        seen.addAll(slots(HOME.keyPage(KeyPageRole.SEARCH), 1, 1, 1, 1, 1));
        seen.addAll(slots(HOME.keyPage(KeyPageRole.DETAIL), 9000, 9000, 9000, 9000, 9000));
        double sure = 63 / 64.0;
        double unsure = 1 / 64.0;

        assertThat(chances(LCP, seen).known().chance(FULL))
                .isCloseTo(sure * sure + 2 * sure * (1 - sure) * unsure, within(1e-12));
    }

    @Test
    void boundsTheMedianOfThreePages() {
        List<Observation> seen = slots(HOME, 1, 2, 3, 4, 5, 6, 7);
        seen.addAll(slots(HOME.keyPage(KeyPageRole.SEARCH), 101, 102, 103, 104, 105, 106, 107));
        seen.addAll(slots(HOME.keyPage(KeyPageRole.DETAIL), 201, 202, 203, 204, 205, 206, 207));

        // The middle page decides; its seven slots bound its own median at 90 % from the second to the sixth.
        assertThat(chances(LCP, seen).value()).contains(Interval.of(102, 106));
    }

    @Test
    void weighsTheMeanOfTwoPagesByWhatTheirSlotsAllow() {
        List<Observation> seen = slots(HOME, 1000, 1100, 1200, 1300, 1400);
        seen.addAll(slots(HOME.keyPage(KeyPageRole.SEARCH), 5000, 5100, 5200, 5300, 5400));

        CriterionChances chances = chances(LCP, seen);

        assertThat(chances.known().chance(FULL)).isGreaterThan(0.99);
        assertThat(chances.value()).isEmpty();
    }

    @Test
    void countsAConfirmedFailureAsASlotBeyondAnyLimit() {
        List<Observation> seen = slots(HOME, 1, 2, 3, 4);
        seen.add(HOME.at(20, 7).failed());

        assertThat(chances(LCP, seen).known().chance(FULL)).isCloseTo(28.5 / 32, within(1e-12));
        assertThat(chances(LCP, seen).value().orElseThrow().high()).isEmpty();
    }

    @Test
    void givesEachLevelOfAShareItsOwnProbability() {
        List<Observation> pages = new ArrayList<>();
        for (int page = 0; page < 20; page++) {
            pages.add(
                    page == 0
                            ? Sight.by("emc").page(page).failed()
                            : Sight.by("emc").page(page).passed());
        }

        PointsDistribution points = chances(share("emc", 10), pages).known();

        // Exactly at the threshold of 95 %: as probably above as below; below 50 % it surely is not.
        assertThat(points.chance(Points.of("2.5"))).isCloseTo(0.5, within(1e-9));
        assertThat(points.chance(FULL)).isCloseTo(0.5, within(1e-4));
        assertThat(points.chance(Points.ZERO)).isLessThan(1e-4);
    }

    @Test
    void takesManyLooksAtAPageForOnePage() {
        List<Observation> once = new ArrayList<>();
        List<Observation> nightly = new ArrayList<>();
        for (int page = 0; page < 12; page++) {
            once.add(Sight.by("emc").page(page).passed());
            for (int night = 1; night < 28; night++) {
                nightly.add(Sight.by("emc").page(page).at(night, 2).passed());
            }
        }

        assertThat(chances(share("emc", 10), nightly).known())
                .isEqualTo(chances(share("emc", 10), once).known());
    }

    @Test
    void takesVerdictsAndDocumentsForCertain() {
        assertThat(chances(ladder("hsts", "1.25"), List.of(Sight.by("hsts").passed()))
                        .known())
                .isEqualTo(PointsDistribution.certain(FULL));
        assertThat(chances(ladder("hsts", "1.25"), List.of(Sight.by("hsts").failed()))
                        .known())
                .isEqualTo(PointsDistribution.NOTHING);
    }

    @Test
    void keepsTheUnknownARange() {
        CriterionChances chances = chances(LCP, slots(HOME, 1, 2));

        assertThat(chances.known()).isEqualTo(PointsDistribution.NOTHING);
        assertThat(chances.unknown()).isEqualTo(FULL);
        assertThat(chances.value()).contains(Interval.UNBOUNDED);
    }

    @Test
    void addsPartsAndLeavesTheUnknownOnesOpen() {
        Rule.Sum sum = new Rule.Sum(
                List.of(part("tls", "1.25", ladder("tls", "1.25")), part("pages", "2.5", share("emc", 10))));
        List<Observation> pages = new ArrayList<>();
        for (int page = 0; page < 20; page++) {
            pages.add(
                    page == 0
                            ? Sight.by("emc").page(page).failed()
                            : Sight.by("emc").page(page).passed());
        }

        CriterionChances chances = Uncertainty.of(assess(model(group("G", criterion("A2b", "3.75", sum))), pages))
                .criteria()
                .getFirst();

        assertThat(chances.unknown()).isEqualTo(FULL);
        assertThat(chances.known().chance(Points.of("2.5"))).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void pairsMeanAndPercentileByTheLessLikelyOne() {
        Rule.Statistic responses = new Rule.Statistic(
                Given.check("response-time"),
                Optional.empty(),
                Optional.empty(),
                10,
                1,
                Unit.MILLISECONDS,
                List.of(
                        new Rule.StatisticLevel(
                                List.of(
                                        new Rule.Condition(Aggregate.MEAN, Comparison.AT_MOST, 2500),
                                        new Rule.Condition(Aggregate.P99, Comparison.AT_MOST, 10_000)),
                                Points.of("2.5")),
                        level(Aggregate.MEAN, Comparison.AT_MOST, 2500, "1.25")));
        List<Observation> seen = new ArrayList<>();
        for (int slot = 0; slot < 24; slot++) {
            double[] requests = new double[50];
            Arrays.fill(requests, 900 + slot);
            requests[0] = slot % 2 == 0 ? 20_000 : 900;
            seen.add(Sight.by("response-time").at(3, slot).measured(requests));
        }

        PointsDistribution points = chances(responses, seen).known();

        // One request in a hundred is slow, exactly the percentile: half of the level's probability goes to the next.
        assertThat(points.chance(Points.of("2.5"))).isCloseTo(0.5, within(1e-9));
        assertThat(points.chance(FULL)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void tellsTheIntervalOfTheTotalAndTheProbabilityOfEachLetter() {
        Assessment card = card(slots(HOME, 1, 2, 3, 4, 5000));
        Uncertainty uncertainty = Uncertainty.of(card);
        double fast = 28.5 / 32;

        assertThat(card.letter()).contains(Letter.C);
        assertThat(uncertainty.low()).isEqualTo(Points.of("64"));
        assertThat(uncertainty.high()).isEqualTo(Points.of("65.25"));
        assertThat(uncertainty.letters()).extracting(LetterChance::letter).containsExactly(Letter.values());
        assertThat(chance(uncertainty, Letter.C).low()).isCloseTo(fast, within(1e-9));
        assertThat(chance(uncertainty, Letter.C).high())
                .isEqualTo(chance(uncertainty, Letter.C).low());
        assertThat(chance(uncertainty, Letter.D).low()).isCloseTo(1 - fast, within(1e-9));
        assertThat(chance(uncertainty, Letter.A).high()).isZero();
    }

    @Test
    void tellsTheLeastAndTheMostProbabilityOfALetterWhileSomethingIsUnknown() {
        Uncertainty uncertainty = Uncertainty.of(card(List.of()));

        assertThat(uncertainty.low()).isEqualTo(Points.of("64"));
        assertThat(uncertainty.high()).isEqualTo(Points.of("65.25"));
        assertThat(chance(uncertainty, Letter.C)).isEqualTo(new LetterChance(Letter.C, 0, 1));
        assertThat(chance(uncertainty, Letter.D)).isEqualTo(new LetterChance(Letter.D, 0, 1));
        assertThat(chance(uncertainty, Letter.B)).isEqualTo(new LetterChance(Letter.B, 0, 0));
    }

    /** 64 points certain, 1.25 by the load time, the rest lost. */
    private static Assessment card(List<Observation> timings) {
        List<Observation> seen = new ArrayList<>(timings);
        seen.add(Sight.by("sure").passed());
        seen.add(Sight.by("lost").failed());
        return assess(
                model(group(
                        "G",
                        criterion("G1", "64", ladder("sure", "64")),
                        criterion("G2", "1.25", Channel.MEASURED, LCP),
                        criterion("G3", "34.75", ladder("lost", "34.75")))),
                seen);
    }

    private static LetterChance chance(Uncertainty uncertainty, Letter letter) {
        return uncertainty.letters().stream()
                .filter(one -> one.letter() == letter)
                .findFirst()
                .orElseThrow();
    }

    private static CriterionChances chances(Rule rule, List<Observation> seen) {
        Points points = rule instanceof Rule.Share ? Points.of("2.5") : FULL;
        String most =
                rule instanceof Rule.Statistic statistic && statistic.across().isEmpty() ? "2.5" : points.toString();
        return Uncertainty.of(assess(model(group("G", criterion("G1", most, rule))), seen))
                .criteria()
                .getFirst();
    }

    /** A slot each, on another day and hour. */
    private static List<Observation> slots(Sight sight, double... values) {
        List<Observation> seen = new ArrayList<>();
        for (int slot = 0; slot < values.length; slot++) {
            seen.add(sight.at(3 + slot, 1 + slot).measured(values[slot]));
        }
        return seen;
    }
}
