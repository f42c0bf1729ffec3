package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.portalprobe.checks.assessment.Given.assess;
import static org.portalprobe.checks.assessment.Given.criterion;
import static org.portalprobe.checks.assessment.Given.group;
import static org.portalprobe.checks.assessment.Given.ladder;
import static org.portalprobe.checks.assessment.Given.model;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;

class WhatIfTest {

    private static final AssessmentModel MODEL = model(
            group("F", criterion("F1", "38", ladder("sure", "38")), criterion("F2", "12", ladder("lost", "12"))),
            group("A", criterion("A1", "50", ladder("open", "50"))));
    private static final Assessment CARD =
            assess(MODEL, List.of(Sight.by("sure").passed(), Sight.by("lost").failed()));

    @Test
    void saysHowFarTheNextBandIs() {
        assertThat(NextBand.of(CARD)).contains(new NextBand(Letter.D, Points.of("12")));
        assertThat(NextBand.of(WhatIf.full(CARD, List.of("F2")))).contains(new NextBand(Letter.C, Points.of("15")));
        assertThat(NextBand.of(WhatIf.full(CARD, List.of("F2", "A1")))).isEmpty();
    }

    @Test
    void carriesNoBandsWhereTheModelDoesNotApply() {
        Assessment card = assess(
                MODEL,
                Given.portal(PortalKind.INFORMATION_PORTAL, PortalStatus.ACTIVE),
                List.of(Sight.by("sure").passed()));

        assertThat(NextBand.of(card)).isEmpty();
    }

    @Test
    void recomputesTotalRangeAndLetters() {
        assertThat(CARD.letters()).containsExactly(Letter.B, Letter.C, Letter.D, Letter.E);

        Assessment mended = WhatIf.full(CARD, List.of("F2"));
        assertThat(mended.known()).isEqualTo(Points.of("50"));
        assertThat(mended.unknown()).isEqualTo(Points.of("50"));
        assertThat(mended.letters()).containsExactly(Letter.A, Letter.B, Letter.C, Letter.D);
        assertThat(mended.groups().getFirst().known()).isEqualTo(Points.of("50"));

        Assessment known = WhatIf.full(CARD, List.of("A1"));
        assertThat(known.letter()).contains(Letter.B);
        assertThat(known.measuredDecided()).isEqualTo(Points.of("100"));
    }

    @Test
    void isCertainOfWhatIsAssumed() {
        Assessment card = assess(
                model(group("F", criterion("F1", "2.5", Given.share("emc", 1)))),
                List.of(
                        Sight.by("emc").page(1).failed(),
                        Sight.by("emc").page(2).passed()));

        assertThat(Uncertainty.of(WhatIf.full(card, List.of("F1"))).low()).isEqualTo(Points.of("2.5"));
        assertThat(Uncertainty.of(card).low()).isLessThan(Points.of("2.5"));
    }

    @Test
    void namesEveryCriterionThatIsNotOnTheCard() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WhatIf.full(CARD, List.of("F1", "X9", "f2")))
                .withMessageContaining("X9, f2");
    }

    @Test
    void neverMakesACardWorseOverTenThousandRandomCards() {
        LongStream.range(0, 10_000).forEach(seed -> {
            Assessment card = RandomCase.of(seed).assess();
            assertThat(WhatIf.full(card, Set.of())).isEqualTo(card);
            card.criteria()
                    .filter(result -> result.state() != CriterionState.NOT_APPLICABLE)
                    .limit(1)
                    .forEach(result -> {
                        Assessment mended =
                                WhatIf.full(card, List.of(result.criterion().id()));
                        assertThat(mended.known())
                                .isEqualTo(card.known()
                                        .plus(result.criterion().points().minus(result.known())));
                        assertThat(mended.unknown()).isEqualTo(card.unknown().minus(result.unknown()));
                        assertThat(mended.applicable()).isEqualTo(card.applicable());
                    });
        });
    }
}
