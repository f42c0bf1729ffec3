package org.portalprobe.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Language;
import org.portalprobe.config.loader.Models;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.PulsedDays;
import org.portalprobe.reports.words.Words;

class HourViewTest {

    private static final Instant SEVEN_IN_HANOI = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void sumsUpEveryHourOfTheDay() {
        List<HourView> hours = hours(PulsedDays.of(
                Cards.middling().assessment().portal().id(),
                SEVEN_IN_HANOI.plusSeconds(3_000),
                List.of(200.0, 300.0, 1_200.0),
                1));

        assertThat(hours).hasSize(24);
        assertThat(hours.get(6)).isEqualTo(new HourView("06", "–", "–", "none"));
        assertThat(hours.get(7).answered()).isEqualTo("2/2");
        assertThat(hours.get(7).heat()).isEqualTo("t0");
        assertThat(hours.get(7).median()).contains("250");
        assertThat(hours.get(8).answered()).isEqualTo("1/2");
        assertThat(hours.get(8).heat()).isEqualTo("failed");
    }

    @Test
    void showsNoStripForASystemThatWasNeverAsked() {
        assertThat(HourView.all(Cards.middling().assessment(), Words.in(Language.VI)))
                .isEmpty();
    }

    private static List<HourView> hours(PulseDay day) {
        Assessment card = Assessor.assess(
                Models.load("httt-tthc-2024"),
                Cards.middling().assessment().portal(),
                new Period("2026-11-21", SEVEN_IN_HANOI, SEVEN_IN_HANOI.plusSeconds(86_400), true),
                Catalogue.observe(day),
                Catalogue.served());
        return HourView.all(card, Words.in(Language.VI));
    }
}
