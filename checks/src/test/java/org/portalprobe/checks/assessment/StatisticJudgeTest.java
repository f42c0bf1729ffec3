package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.assessment.Given.below;
import static org.portalprobe.checks.assessment.Given.codes;
import static org.portalprobe.checks.assessment.Given.judged;
import static org.portalprobe.checks.assessment.Given.level;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.model.Aggregate;
import org.portalprobe.config.model.Comparison;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.model.Unit;
import org.portalprobe.config.model.WorkingHours;
import org.portalprobe.crawler.artifact.Cause;

class StatisticJudgeTest {

    private static final Points ALL = Points.of("1.25");
    private static final Sight HOME = Sight.by("lcp").keyPage(KeyPageRole.HOME);
    private static final Rule.Statistic RULE = below("lcp", 4000, "1.25");

    @Test
    void givesAllPointsWhenTheMedianIsBelowTheLimit() {
        CriterionResult result = judged(RULE, "1.25", fiveSlots(HOME, 3000));

        assertThat(result.state()).isEqualTo(CriterionState.FULL);
        assertThat(result.known()).isEqualTo(ALL);
        assertThat(result.value()).contains(new FoldedValue(3000, Unit.MILLISECONDS, 5, 5));
        assertThat(result.reasons())
                .containsExactly(Reason.of(ReasonCode.LEVEL_REACHED, "3000", "MILLISECONDS", "4000"));
    }

    @Test
    void givesNothingAtExactlyTheLimit() {
        CriterionResult result = judged(RULE, "1.25", fiveSlots(HOME, 4000));

        assertThat(result.state()).isEqualTo(CriterionState.NONE);
        assertThat(result.unknown()).isEqualTo(Points.ZERO);
        assertThat(codes(result)).containsExactly("level-missed");
    }

    @Test
    void foldsRunsThenSlotsThenKeyPages() {
        List<Observation> seen = new ArrayList<>();
        // Slot medians of the home page 2, 2, 2, 9, 9 (the mean of all runs would say otherwise): page median 2.
        seen.addAll(List.of(
                HOME.at(3, 1).measured(1, 2, 9000),
                HOME.at(4, 2).measured(2),
                HOME.at(5, 3).measured(1, 3),
                HOME.at(6, 4).measured(9, 9, 1),
                HOME.at(7, 5).measured(9)));
        seen.addAll(fiveSlots(HOME.keyPage(KeyPageRole.SEARCH), 5));
        seen.addAll(fiveSlots(HOME.keyPage(KeyPageRole.DETAIL), 5000));

        assertThat(judged(RULE, "1.25", seen).value())
                .hasValueSatisfying(v -> assertThat(v.value()).isEqualTo(5));
    }

    @Test
    void poolsTheRunsOfOneSlotThatCameInTwoVisits() {
        List<Observation> together = fiveSlots(HOME, 1, 2, 30);
        List<Observation> apart = new ArrayList<>();
        for (int slot = 0; slot < 5; slot++) {
            Instant hour = Instant.parse("2026-11-03T01:00:00Z").plusSeconds(slot * 90_000L);
            apart.add(HOME.at(hour.plusSeconds(60)).measured(30));
            apart.add(HOME.at(hour.plusSeconds(3_599)).measured(2, 1));
        }

        assertThat(judged(RULE, "1.25", apart).value())
                .isEqualTo(judged(RULE, "1.25", together).value());
    }

    @Test
    void countsSlotsAndNotRuns() {
        CriterionResult result = judged(RULE, "1.25", HOME.at(3, 1).measured(1, 2, 3, 4, 5, 6, 7));

        assertThat(result.state()).isEqualTo(CriterionState.PARTLY_MEASURED);
        assertThat(result.known()).isEqualTo(Points.ZERO);
        assertThat(result.unknown()).isEqualTo(ALL);
        assertThat(result.value()).hasValueSatisfying(v -> assertThat(v.value()).isEqualTo(4));
        assertThat(result.reasons())
                .containsExactly(
                        Reason.of(ReasonCode.NEEDS_MORE_SLOTS, 1, 5), Reason.of(ReasonCode.NEEDS_MORE_HOURS, 1, 3));
    }

    @Test
    void countsHoursOfTheDayAsVietnamLivesThem() {
        List<Observation> sameHour = new ArrayList<>();
        for (int day = 1; day <= 8; day++) {
            sameHour.add(HOME.at(day, 3).measured(1000));
        }
        // 23:30 UTC is 06:30 in Vietnam, 00:10 UTC is 07:10: two hours, however UTC counts its days.
        sameHour.add(HOME.at(Instant.parse("2026-11-09T23:30:00Z")).measured(1000));
        assertThat(judged(RULE, "1.25", sameHour).reasons())
                .containsExactly(Reason.of(ReasonCode.NEEDS_MORE_HOURS, 2, 3));

        sameHour.add(HOME.at(Instant.parse("2026-11-10T00:10:00Z")).measured(1000));
        assertThat(judged(RULE, "1.25", sameHour).state()).isEqualTo(CriterionState.FULL);
    }

    @Test
    void demandsTheSlotsOfEveryKeyPage() {
        List<Observation> seen = new ArrayList<>(fiveSlots(HOME, 1000));
        seen.add(HOME.keyPage(KeyPageRole.DETAIL).at(3, 1).measured(1000));

        assertThat(judged(RULE, "1.25", seen).reasons()).contains(Reason.of(ReasonCode.NEEDS_MORE_SLOTS, 1, 5));
    }

    @Test
    void doesNotLetAKeyPageThatWasNeverMeasuredDropOut() {
        List<Observation> seen = new ArrayList<>(fiveSlots(HOME, 1000));
        seen.add(HOME.keyPage(KeyPageRole.SEARCH).at(3, 1).cannotTell(Cause.BLOCKED));

        CriterionResult result = judged(RULE, "1.25", seen);

        assertThat(result.state()).isEqualTo(CriterionState.PARTLY_MEASURED);
        assertThat(codes(result)).containsExactly("key-page-not-measured", "cannot-tell");
    }

    @Test
    void losesNothingByASlotOfAMeasuredPageThatCouldNotBeSeen() {
        List<Observation> seen = new ArrayList<>(fiveSlots(HOME, 1000));
        seen.add(HOME.at(20, 1).cannotTell(Cause.OWN_NETWORK_DOWN));

        assertThat(judged(RULE, "1.25", seen).state()).isEqualTo(CriterionState.FULL);
    }

    @Test
    void countsAConfirmedFailureAsSlowerThanAnyLimit() {
        List<Observation> seen = new ArrayList<>(List.of(
                HOME.at(1, 1).failed(), HOME.at(2, 2).failed(), HOME.at(3, 3).failed()));
        seen.add(HOME.at(4, 4).measured(1000));
        seen.add(HOME.at(5, 5).measured(1000));

        CriterionResult result = judged(RULE, "1.25", seen);

        assertThat(result.state()).isEqualTo(CriterionState.NONE);
        assertThat(result.value()).isEmpty();
        assertThat(result.reasons())
                .containsExactly(Reason.of(ReasonCode.PAGE_FAILED, 3).quoting(Sight.BROKEN));
    }

    @Test
    void outvotesAFailureThatWasTheExceptionInThePeriod() {
        List<Observation> seen = new ArrayList<>(fiveSlots(HOME, 1000));
        seen.add(HOME.at(20, 1).failed());

        assertThat(judged(RULE, "1.25", seen).state()).isEqualTo(CriterionState.FULL);
        assertThat(codes(judged(RULE, "1.25", seen))).containsExactly("level-reached", "page-failed");
    }

    @Test
    void neverLetsAFailureMeetALimitFromBelow() {
        Rule.Statistic atLeast = new Rule.Statistic(
                Given.check("lcp"),
                Optional.empty(),
                Optional.of(Aggregate.MEDIAN),
                1,
                1,
                Unit.MILLISECONDS,
                List.of(level(Aggregate.MEDIAN, Comparison.AT_LEAST, 10, "1.25")));

        assertThat(judged(atLeast, "1.25", HOME.failed()).state()).isEqualTo(CriterionState.NONE);
    }

    @Test
    void keepsFormFactorsApart() {
        Rule.Statistic mobile = new Rule.Statistic(
                RULE.check(), Optional.of(FormFactor.MOBILE), RULE.across(), 5, 3, RULE.unit(), RULE.levels());
        List<Observation> seen = new ArrayList<>(fiveSlots(HOME.on(FormFactor.DESKTOP), 100));
        assertThat(judged(mobile, "1.25", seen).state()).isEqualTo(CriterionState.NOT_MEASURED);

        List<Observation> onMobile = fiveSlots(HOME.on(FormFactor.MOBILE), 9000);
        seen.addAll(onMobile);
        assertThat(judged(mobile, "1.25", seen).observations()).containsExactlyElementsOf(onMobile);
        assertThat(judged(mobile, "1.25", seen).value())
                .hasValueSatisfying(v -> assertThat(v.value()).isEqualTo(9000));
    }

    @Test
    void neverMixesInTimingsOfAnotherProfile() {
        List<Observation> slow = fiveSlots(HOME.profile("slow-4g"), 9000);
        assertThat(judged(RULE, "1.25", slow).reasons())
                .first()
                .isEqualTo(Reason.of(ReasonCode.OTHER_PROFILE, "real-use", 5));
        assertThat(judged(RULE, "1.25", slow).state()).isEqualTo(CriterionState.NOT_MEASURED);

        List<Observation> both = new ArrayList<>(slow);
        both.addAll(fiveSlots(HOME, 1000));
        assertThat(judged(RULE, "1.25", both).value())
                .hasValueSatisfying(v -> assertThat(v.value()).isEqualTo(1000));
    }

    @Test
    void leavesOutAnotherUnit() {
        Observation bytes = HOME.answered(new Outcome.Measured(List.of(5.0), Unit.BYTES));

        assertThat(codes(judged(RULE, "1.25", bytes))).first().isEqualTo("other-unit");
    }

    @Test
    void pairsMeanAndPercentileOverSingleRequests() {
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
        Sight request = Sight.by("response-time");

        assertThat(judged(responses, "2.5", request.measured(1, 1, 1, 1, 1, 1, 1, 1, 1, 9000))
                        .known())
                .isEqualTo(Points.of("2.5"));
        CriterionResult slowOnce = judged(responses, "2.5", request.measured(1, 1, 1, 1, 1, 1, 1, 1, 1, 11_000));
        assertThat(slowOnce.known()).isEqualTo(ALL);
        assertThat(slowOnce.state()).isEqualTo(CriterionState.PARTIAL);
        assertThat(slowOnce.reasons())
                .containsExactly(Reason.of(ReasonCode.LEVEL_MISSED, "11000", "MILLISECONDS", "10000"));
        assertThat(codes(judged(responses, "2.5", request.measured(1, 1, 1)))).containsExactly("needs-more-samples");
    }

    @Test
    void saysWhatStoodInTheWayCommonestFirst() {
        CriterionResult result = judged(
                RULE,
                "1.25",
                HOME.at(1, 1).cannotTell(Cause.BROWSER_DIED),
                HOME.at(2, 1).cannotTell(Cause.BLOCKED),
                HOME.at(3, 1).cannotTell(Cause.BLOCKED));

        assertThat(result.state()).isEqualTo(CriterionState.NOT_MEASURED);
        assertThat(result.reasons())
                .containsExactly(
                        Reason.of(ReasonCode.CANNOT_TELL, "BLOCKED", "UNDETERMINED", 2, "seen so"),
                        Reason.of(ReasonCode.CANNOT_TELL, "BROWSER_DIED", "US", 1, "seen so"));
    }

    @Test
    void doesNotApplyWhereTheQuestionDoesNotArise() {
        assertThat(judged(RULE, "1.25", HOME.inapplicable()).state()).isEqualTo(CriterionState.NOT_APPLICABLE);
    }

    /** Five days, five hours. */
    private static List<Observation> fiveSlots(Sight sight, double... runs) {
        List<Observation> seen = new ArrayList<>();
        for (int slot = 0; slot < 5; slot++) {
            seen.add(sight.at(3 + slot, 1 + slot).measured(runs));
        }
        return seen;
    }

    /** 2026-11-03 is a Tuesday; 01:00 UTC is eight o'clock in Vietnam, 10:00 UTC five in the afternoon, when offices are closed. */
    @Test
    void demandsASlotWhileOfficesAreOpen() {
        var office = new WorkingHours(2, Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY), 8, 17);
        var rule = new Rule.Statistic(
                RULE.check(), Optional.empty(), RULE.across(), 5, 3, Optional.of(office), RULE.unit(), RULE.levels());
        List<Observation> nights = List.of(
                HOME.at(3, 1).measured(3000),
                HOME.at(3, 10).measured(3000),
                HOME.at(5, 2).measured(3000),
                HOME.at(4, 18).measured(3000),
                HOME.at(4, 0).measured(3000));
        List<Observation> days = new ArrayList<>(nights);
        days.add(HOME.at(4, 9).measured(3000));

        CriterionResult partly = judged(rule, "1.25", nights);

        assertThat(partly.state()).isEqualTo(CriterionState.PARTLY_MEASURED);
        assertThat(partly.reasons()).containsExactly(Reason.of(ReasonCode.NEEDS_WORKING_HOURS, "1", "2"));
        assertThat(judged(rule, "1.25", days).state()).isEqualTo(CriterionState.FULL);
    }
}
