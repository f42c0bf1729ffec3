package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.assessment.Given.NOVEMBER;
import static org.portalprobe.checks.assessment.Given.assess;
import static org.portalprobe.checks.assessment.Given.criterion;
import static org.portalprobe.checks.assessment.Given.group;
import static org.portalprobe.checks.assessment.Given.ladder;
import static org.portalprobe.checks.assessment.Given.model;
import static org.portalprobe.checks.assessment.Given.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.assessment.official.Compared;
import org.portalprobe.checks.assessment.official.OfficialComparison;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.channel.Entity;
import org.portalprobe.config.channel.OfficialResult;
import org.portalprobe.config.channel.Origin;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Exemption;
import org.portalprobe.config.model.Group;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;

class AssessorTest {

    private static final AssessmentModel TWO = model(
            group("S", criterion("S1", "60", ladder("one", "60"))),
            group(
                    "A",
                    criterion("A1", "30", ladder("two", "30")),
                    criterion("A2", "10", Channel.ATTESTED, new Rule.Attested(List.of()))));

    @Test
    void sumsKnownAndUnknownPointsAndTheLettersTheySpan() {
        Assessment card =
                assess(TWO, List.of(Sight.by("one").passed(), Sight.by("two").failed()));

        assertThat(card.known()).isEqualTo(Points.of("60"));
        assertThat(card.unknown()).isEqualTo(Points.of("10"));
        assertThat(card.applicable()).isEqualTo(Points.of("100"));
        assertThat(card.letters()).containsExactly(Letter.C, Letter.D);
        assertThat(card.letter()).isEmpty();
        assertThat(card.withoutLetter()).contains(Reason.of(ReasonCode.POINTS_UNKNOWN, "10"));
        assertThat(card.groups()).extracting(GroupResult::known).containsExactly(Points.of("60"), Points.ZERO);
    }

    @Test
    void keepsTheMeasuredTotalsApart() {
        Assessment card = assess(TWO, List.of(Sight.by("one").passed()));

        assertThat(card.measuredKnown()).isEqualTo(Points.of("60"));
        assertThat(card.measuredDecided()).isEqualTo(Points.of("60"));
        assertThat(card.measuredMax()).isEqualTo(Points.of("90"));
    }

    @Test
    void givesASingleLetterOnlyWhenEveryPointIsKnown() {
        AssessmentModel measured = model(
                group("S", criterion("S1", "60", ladder("one", "60")), criterion("S2", "40", ladder("two", "40"))));

        Assessment known = assess(
                measured, List.of(Sight.by("one").passed(), Sight.by("two").failed()));
        Assessment open = assess(measured, List.of(Sight.by("one").passed()));

        assertThat(known.letter()).contains(Letter.D);
        assertThat(known.letters()).containsExactly(Letter.D);
        assertThat(known.withoutLetter()).isEmpty();
        assertThat(open.letter()).isEmpty();
        assertThat(open.letters()).containsExactly(Letter.A, Letter.B, Letter.C, Letter.D);
    }

    @Test
    void namesWhatNoCheckServes() {
        Assessment card = Assessor.assess(TWO, portal(), NOVEMBER, List.of(), Set.of(new CheckId("one")));

        assertThat(card.unservedChecks()).containsExactly(new CheckId("two"));
        assertThat(card.criteria().map(CriterionResult::state))
                .containsExactly(CriterionState.NOT_MEASURED, CriterionState.NOT_MEASURED, CriterionState.NO_EVIDENCE);
        assertThat(card.criteria().map(result -> result.reasons().getFirst()))
                .containsExactly(
                        Reason.of(ReasonCode.NO_OBSERVATIONS, "one"),
                        Reason.of(ReasonCode.NOT_SERVED, "two"),
                        Reason.of(ReasonCode.NEEDS_DOCUMENT));
    }

    @Test
    void saysOfAnImportThatItIsMissing() {
        AssessmentModel imported =
                model(group("E", criterion("E2", "2.5", Channel.IMPORTED, new Rule.Imported(List.of()))));

        assertThat(assess(imported, List.of())
                        .criteria()
                        .findFirst()
                        .orElseThrow()
                        .reasons())
                .containsExactly(Reason.of(ReasonCode.NEEDS_IMPORT));
    }

    @Test
    void ignoresMeasurementsWhereTheModelWantsADocument() {
        AssessmentModel strict = model(group("A", criterion("A2", "5", Channel.ATTESTED, ladder("hsts", "5"))));

        assertThat(assess(strict, List.of(Sight.by("hsts").passed())).known()).isEqualTo(Points.ZERO);
    }

    @Test
    void readsOnlyThisPortalAndThisPeriod() {
        Sight one = Sight.by("one");
        List<Observation> outside = List.of(
                one.at(NOVEMBER.from().minusMillis(1)).passed(),
                one.at(NOVEMBER.to()).passed(),
                ofAnotherPortal(one.passed()));

        assertThat(assess(TWO, outside).known()).isEqualTo(Points.ZERO);
        assertThat(assess(TWO, List.of(one.at(NOVEMBER.from()).passed())).known())
                .isEqualTo(Points.of("60"));
        assertThat(assess(TWO, List.of(one.at(NOVEMBER.to().minusMillis(1)).passed()))
                        .known())
                .isEqualTo(Points.of("60"));
    }

    @Test
    void letsANewerRevisionsAnswerToTheSameSightingReplaceTheOlder() {
        Sight seen = Sight.by("one").at(3, 3);

        assertThat(assess(
                                TWO,
                                List.of(
                                        seen.revision(2).passed(),
                                        seen.revision(1).failed()))
                        .known())
                .isEqualTo(Points.of("60"));
        assertThat(assess(
                                TWO,
                                List.of(
                                        seen.revision(2).passed(),
                                        seen.at(4, 3).revision(1).failed()))
                        .known())
                .isEqualTo(Points.ZERO);
    }

    @Test
    void keepsTheObservationsBehindEveryCriterion() {
        Observation passed = Sight.by("one").passed();

        assertThat(assess(TWO, List.of(Sight.by("two").failed(), passed))
                        .criteria()
                        .findFirst()
                        .orElseThrow()
                        .observations())
                .containsExactly(passed);
    }

    @Test
    void takesTheFunctionsOfAMovedPortalOffTheCard() {
        AssessmentModel model = withFunctions();
        List<Observation> seen = List.of(Sight.by("https-redirect").passed());

        Assessment card =
                assess(model, portal(PortalKind.SERVICE_PORTAL, PortalStatus.REDIRECTS_TO_NATIONAL_PORTAL), seen);

        assertThat(states(card))
                .containsExactly(
                        CriterionState.NOT_APPLICABLE,
                        CriterionState.NOT_APPLICABLE,
                        CriterionState.NO_EVIDENCE,
                        CriterionState.FULL);
        assertThat(card.applicable()).isEqualTo(Points.of("60"));
        assertThat(card.letters()).isEmpty();
        assertThat(card.letter()).isEmpty();
        assertThat(card.withoutLetter()).contains(Reason.of(ReasonCode.NOT_ALL_APPLICABLE, "60", "100"));
        assertThat(card.measuredMax()).isEqualTo(Points.of("10"));
        assertThat(card.criteria().findFirst().orElseThrow().reasons())
                .containsExactly(Reason.of(ReasonCode.PORTAL_STATUS, PortalStatus.REDIRECTS_TO_NATIONAL_PORTAL));
    }

    @Test
    void leavesALookUpPortalEverythingButItsTransactions() {
        Assessment card =
                assess(withFunctions(), portal(PortalKind.SERVICE_PORTAL, PortalStatus.LOOKUP_ONLY), List.of());

        assertThat(states(card))
                .containsExactly(
                        CriterionState.NOT_MEASURED,
                        CriterionState.NOT_APPLICABLE,
                        CriterionState.NO_EVIDENCE,
                        CriterionState.NOT_MEASURED);
    }

    @Test
    void givesNoLetterToAKindOfPortalTheModelIsNotFor() {
        Assessment card = assess(
                withFunctions(),
                portal(PortalKind.INFORMATION_PORTAL, PortalStatus.ACTIVE),
                List.of(Sight.by("https-redirect").passed()));

        assertThat(card.known()).isEqualTo(Points.of("10"));
        assertThat(states(card)).startsWith(CriterionState.NOT_APPLICABLE, CriterionState.NOT_APPLICABLE);
        assertThat(card.letters()).isEmpty();
        assertThat(card.withoutLetter()).contains(Reason.of(ReasonCode.PORTAL_KIND, PortalKind.INFORMATION_PORTAL));
    }

    @Test
    void judgesAnEmptyPeriodAsUnknown() {
        Period night = new Period(
                "2026-11-21", Instant.parse("2026-11-21T00:00:00Z"), Instant.parse("2026-11-22T00:00:00Z"), true);
        Assessment card = Assessor.assess(TWO, portal(), night, List.of(), Set.of());

        assertThat(card.known()).isEqualTo(Points.ZERO);
        assertThat(card.unknown()).isEqualTo(Points.of("100"));
        assertThat(card.letters()).containsExactly(Letter.values());
        assertThat(card.period().provisional()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100,A", "90,A", "89.75,B", "80,B", "79.75,C", "65,C", "64.75,D", "50,D", "49.75,E", "0,E"})
    void readsBandsByTheirLowerBounds(String total, Letter letter) {
        assertThat(published(total).letter()).contains(letter);
    }

    /** Arithmetic of published lines (rules section 3.2): a card's sum can be redone by hand. */
    @Test
    void addsThePublishedLineOfHauGiangTo38AndLetterE() {
        Assessment card = published("20.5", "2.5", "8.75", "0", "0", "1.25", "5");

        assertThat(card.known()).hasToString("38");
        assertThat(card.unknown()).isEqualTo(Points.ZERO);
        assertThat(card.letter()).contains(Letter.E);
        assertThat(card.groups())
                .extracting(group -> group.known().toString())
                .startsWith("20.5", "2.5", "8.75", "0", "0", "1.25", "5");
    }

    @Test
    void readsThePublishedTotalOfHaGiangAsC() {
        assertThat(published("38.75", "33.75").letter()).contains(Letter.C);
        assertThat(published("38.75", "33.75").known()).hasToString("72.5");
    }

    @Test
    void setsAPublishedResultBesideTheCardAndMixesNothing() {
        Assessment card = published("20.5", "2.5");
        var official = new OfficialResult(
                new Entity.OfPortal(card.portal().id()),
                "test",
                "2024",
                LocalDate.parse("2024-10-25"),
                "x",
                Optional.of(new BigDecimal("38")),
                Optional.of("E"),
                Optional.of(62),
                Optional.of(63),
                Map.of("line-0", new BigDecimal("19.5")),
                new Origin("a.csv", "0".repeat(64), 2, "An", Instant.parse("2026-11-20T00:00:00Z")));

        List<Compared> lines = OfficialComparison.of(card, official).lines();

        assertThat(lines.getFirst().least()).contains(new BigDecimal("1.0"));
        assertThat(lines.get(1).published()).isEmpty();
        assertThat(lines.getLast().id()).isEqualTo(Compared.TOTAL);
        assertThat(lines.getLast().least()).contains(new BigDecimal("-15"));
        assertThat(card).isEqualTo(published("20.5", "2.5"));
    }

    /** A group per figure with those points won, and a last one with what is lost of 100. */
    private static Assessment published(String... figures) {
        List<Group> groups = new ArrayList<>();
        List<Observation> seen = new ArrayList<>();
        Points lost = Points.of("100");
        for (String figure : figures) {
            String id = "line-" + groups.size();
            groups.add(group(id, criterion(id, figure, ladder(id, figure))));
            seen.add(Sight.by(id).passed());
            lost = lost.minus(Points.of(figure));
        }
        groups.add(group("rest", criterion("rest", lost.toString(), ladder("rest", lost.toString()))));
        seen.add(Sight.by("rest").failed());
        return assess(model(groups.toArray(Group[]::new)), seen);
    }

    private static AssessmentModel withFunctions() {
        Criterion search = criterion("F02", "20", ladder("procedure-search", "20"))
                .exempt(Set.of(Exemption.OTHER_KIND, Exemption.REDIRECTS_TO_NATIONAL_PORTAL, Exemption.RETIRED));
        Criterion submit = criterion("F05", "20", ladder("submit-button", "20")).exempt(Set.of(Exemption.values()));
        Criterion backOffice = criterion("F21", "50", Channel.ATTESTED, new Rule.Attested(List.of()));
        return model(
                group("F", search, submit, backOffice),
                group("A", criterion("A2b", "10", ladder("https-redirect", "10"))));
    }

    private static List<CriterionState> states(Assessment card) {
        return card.criteria().map(CriterionResult::state).toList();
    }

    private static Observation ofAnotherPortal(Observation seen) {
        Provenance there = new Provenance(
                seen.provenance().sighting(),
                new PortalId("cuu-long"),
                seen.provenance().instant(),
                "hanoi-1",
                "real-use",
                seen.provenance().formFactor(),
                Sight.ENGINES);
        return new Observation(seen.check(), 1, seen.subject(), there, seen.outcome(), List.of());
    }
}
