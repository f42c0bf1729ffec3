package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.assessment.Given.criterion;
import static org.portalprobe.checks.assessment.Given.group;
import static org.portalprobe.checks.assessment.Given.ladder;
import static org.portalprobe.checks.assessment.Given.model;
import static org.portalprobe.checks.assessment.Given.text;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.channel.Attestation;
import org.portalprobe.config.channel.Attestations;
import org.portalprobe.config.channel.Claim;
import org.portalprobe.config.channel.Entity;
import org.portalprobe.config.channel.Origin;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Certainty;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Effort;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.model.Rule;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.config.organisation.Validity;

class GrantedJudgeTest {

    private static final String CAN_THO = "province-2025-92";
    private static final Rule.Attested LEVELS = new Rule.Attested(List.of(
            new Rule.AttestedLevel(
                    "current", text("current"), Points.of("5"), Optional.of(java.time.Period.ofMonths(12))),
            new Rule.AttestedLevel("older", text("older"), Points.of("2.5"))));
    private static final Criterion A3 = criterion("A3", "5", Channel.ATTESTED, LEVELS);
    private static final Criterion A2B = criterion("A2b", "2.5", ladder("hsts", "2.5"));
    private static final AssessmentModel MODEL = model(group("A", A3, A2B));

    private static Portal ownedBy(String organisation) {
        return new Portal(
                Sight.PORTAL,
                text("Cổng"),
                Optional.of(organisation),
                PortalKind.SERVICE_PORTAL,
                PortalStatus.ACTIVE,
                URI.create("https://dvc.example/"),
                Map.of(),
                NetworkPolicy.DEFAULT);
    }

    private static Attestation of(
            String owner, String criterion, Claim claim, String number, String issued, String until) {
        LocalDate from = LocalDate.parse(issued);
        Optional<LocalDate> end = until.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(until).plusDays(1));
        return new Attestation(
                new Entity.OfOrganisation(new OrganisationId(owner)),
                "test",
                criterion,
                Channel.ATTESTED,
                claim,
                number,
                from,
                Optional.empty(),
                new Validity(Optional.of(from), end),
                Optional.empty(),
                new Origin("a.csv", "0".repeat(64), 2, "An", Instant.parse("2026-11-20T00:00:00Z")));
    }

    private static Attestation current(String number, String issued, String until) {
        return of(CAN_THO, "A3", new Claim.Level("current"), number, issued, until);
    }

    private static Assessment card(
            AssessmentModel model, Portal portal, List<Observation> seen, List<Attestation> all) {
        return Assessor.assess(
                model,
                portal,
                Given.NOVEMBER,
                seen,
                Set.of(new CheckId("hsts")),
                new Attestations(all, Shipped.organisations()));
    }

    private static CriterionResult a3(Attestation... all) {
        return card(MODEL, ownedBy(CAN_THO), List.of(), List.of(all))
                .criteria()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesTheLevelsPointsForADocumentThatIsValidOnTheLastDay() {
        CriterionResult result = a3(current("1/BC", "2026-03-01", "2026-11-30"));

        assertThat(result.state()).isEqualTo(CriterionState.FULL);
        assertThat(result.known()).isEqualTo(Points.of("5"));
        assertThat(result.reasons())
                .containsExactly(Reason.of(ReasonCode.DOCUMENT_COUNTS, "1/BC", "2026-03-01", "2026-11-30", "An"));
    }

    @Test
    void givesNothingForADocumentThatEndsWithinThePeriodAndSaysWhy() {
        CriterionResult result = a3(current("1/BC", "2026-03-01", "2026-11-29"));

        assertThat(result.state()).isEqualTo(CriterionState.NO_EVIDENCE);
        assertThat(result.known()).isEqualTo(Points.ZERO);
        assertThat(result.unknown()).isEqualTo(Points.of("5"));
        assertThat(Given.codes(result)).containsExactly("document-expired", "needs-document");
    }

    @Test
    void givesNothingYetForADocumentOfALaterDay() {
        assertThat(Given.codes(a3(current("1/BC", "2026-12-01", ""))))
                .containsExactly("document-not-yet-valid", "needs-document");
    }

    @Test
    void takesALowerLevelWhereTheDocumentIsTooOldForItsOwn() {
        CriterionResult result = a3(current("1/BC", "2025-11-29", ""));

        assertThat(result.known()).isEqualTo(Points.of("2.5"));
        assertThat(Given.codes(result)).containsExactly("document-counts", "document-too-old");
        assertThat(a3(current("1/BC", "2025-11-30", "")).known()).isEqualTo(Points.of("5"));
    }

    @Test
    void knowsThatNothingWasEarnedWhereThatWasFound() {
        CriterionResult result = a3(of(CAN_THO, "A3", new Claim.Level(Claim.Level.NONE), "1/BB", "2026-10-01", ""));

        assertThat(result.state()).isEqualTo(CriterionState.NONE);
        assertThat(result.unknown()).isEqualTo(Points.ZERO);
    }

    @Test
    void letsTheNewestValidDocumentCount() {
        Attestation older = of(CAN_THO, "A3", new Claim.Level("older"), "1/BC", "2026-01-01", "");
        Attestation newer = current("2/BC", "2026-06-01", "");
        Attestation over = current("3/BC", "2026-07-01", "2026-08-01");

        assertThat(a3(older, newer, over).known()).isEqualTo(Points.of("5"));
        assertThat(a3(over, newer, older)).isEqualTo(a3(older, newer, over));
    }

    @Test
    void doesNotCarryADocumentOverAMerger() {
        Attestation before = of("province-2024-93", "A3", new Claim.Level("current"), "1/BC", "2025-01-10", "");

        CriterionResult result = a3(before);

        assertThat(result.known()).isEqualTo(Points.ZERO);
        assertThat(Given.codes(result)).containsExactly("document-of-predecessor", "needs-document");
    }

    @Test
    void judgesAnOwnerThatEndedInThePeriodByItsLastDay() {
        var summer = new Period(
                "2025-Q2-Q3", Instant.parse("2025-05-31T17:00:00Z"), Instant.parse("2025-07-31T17:00:00Z"), false);
        Attestation until =
                of("province-2024-93", "A3", new Claim.Level("current"), "1/BC", "2025-01-10", "2025-06-30");

        Assessment card = Assessor.assess(
                MODEL,
                ownedBy("province-2024-93"),
                summer,
                List.of(),
                Set.of(),
                new Attestations(List.of(until), Shipped.organisations()));

        assertThat(card.known()).isEqualTo(Points.of("5"));
    }

    @Test
    void showsADocumentBesideAMeasuredCriterionAndNeverCountsIt() {
        Attestation claimed = of(CAN_THO, "A2b", new Claim.Worth(Points.of("2.5")), "1/BC", "2026-01-01", "");

        CriterionResult result = card(
                        MODEL, ownedBy(CAN_THO), List.of(Sight.by("hsts").failed()), List.of(claimed))
                .criteria()
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertThat(result.state()).isEqualTo(CriterionState.NONE);
        assertThat(result.reasons())
                .contains(Reason.of(ReasonCode.BESIDE_CLAIMED, "ATTESTED", "2.5", "1/BC", "2026-01-01"));
    }

    @Test
    void showsWhatWasMeasuredBesideADocumentAndNeverCountsIt() {
        Criterion strict = new Criterion(
                "A3",
                text("A3"),
                Points.of("5"),
                Channel.ATTESTED,
                Certainty.INFERRED,
                "V",
                Effort.DOCUMENT,
                Set.of(),
                LEVELS,
                Optional.of(ladder("hsts", "2.5")));
        Observation passed = Sight.by("hsts").passed();

        CriterionResult result = card(model(group("A", strict)), ownedBy(CAN_THO), List.of(passed), List.of())
                .criteria()
                .findFirst()
                .orElseThrow();

        assertThat(result.known()).isEqualTo(Points.ZERO);
        assertThat(result.reasons()).contains(Reason.of(ReasonCode.BESIDE_MEASURED, "2.5", "0", "2.5"));
        assertThat(result.observations()).containsExactly(passed);
    }

    @Test
    void readsOnlyDocumentsOfTheModelAndOfTheOneItIsBasedOn() {
        AssessmentModel strict = Models.load("httt-tthc-2024-strict");
        Attestation ofBase =
                withModel(of(CAN_THO, "A1", new Claim.Level("both"), "1/QĐ", "2026-01-01", ""), Models.DEFAULT);
        Attestation ofOther =
                withModel(of(CAN_THO, "A2", new Claim.Level("plan"), "2/QĐ", "2026-01-01", ""), "website-2025");

        assertThat(card(strict, ownedBy(CAN_THO), List.of(), List.of(ofBase, ofOther))
                        .known())
                .isEqualTo(Points.of("5"));
    }

    private static Attestation withModel(Attestation one, String model) {
        return new Attestation(
                one.entity(),
                model,
                one.criterion(),
                one.channel(),
                one.claim(),
                one.number(),
                one.issued(),
                one.issuer(),
                one.validity(),
                one.document(),
                one.origin());
    }

    /** A portal with every document has no unknown attested point; and whatever documents there are, in any order, measured points stay. */
    @Test
    void neverMovesAMeasuredPointWhateverDocumentsThereAre() {
        AssessmentModel model = Models.load(Models.DEFAULT);
        var random = new Random(7);
        List<Observation> seen =
                List.of(Sight.by("hsts").passed(), Sight.by("https-redirect").failed());
        Assessment without = card(model, ownedBy(CAN_THO), seen, List.of());
        for (int round = 0; round < 40; round++) {
            var all = new ArrayList<Attestation>();
            for (Criterion criterion : model.criteria().toList()) {
                if (random.nextBoolean()) {
                    all.add(withModel(random(criterion, random), Models.DEFAULT));
                }
            }
            Assessment with = card(model, ownedBy(CAN_THO), seen, all);
            Collections.shuffle(all, random);

            assertThat(with.measuredKnown()).isEqualTo(without.measuredKnown());
            assertThat(with.measuredDecided()).isEqualTo(without.measuredDecided());
            assertThat(with.known().plus(with.unknown())).isLessThanOrEqualTo(Points.of("100"));
            assertThat(card(model, ownedBy(CAN_THO), seen, all)).isEqualTo(with);
        }
    }

    private static Attestation random(Criterion criterion, Random random) {
        List<Rule.AttestedLevel> levels =
                criterion.rule() instanceof Rule.Attested attested ? attested.levels() : List.of();
        Claim claim = levels.isEmpty()
                ? new Claim.Worth(criterion.points())
                : new Claim.Level(levels.get(random.nextInt(levels.size())).id());
        String until = random.nextInt(4) == 0 ? "2026-10-01" : "";
        return of(
                CAN_THO,
                criterion.id(),
                claim,
                random.nextInt(9) + "/QĐ",
                "2026-0" + (1 + random.nextInt(8)) + "-01",
                until);
    }
}
