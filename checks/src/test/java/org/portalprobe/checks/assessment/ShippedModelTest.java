package org.portalprobe.checks.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.checks.Visits.HOME;
import static org.portalprobe.checks.Visits.PLAIN_HOME;
import static org.portalprobe.checks.Visits.hop;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Check;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Visits;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.checks.tls.SurveyFixture;
import org.portalprobe.checks.tls.TlsChecks;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Letter;
import org.portalprobe.config.model.Points;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.EmcSeen;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Visit;

/** From visits to a card of the default model, with the checks there are. */
class ShippedModelTest {

    private static final AssessmentModel MODEL = Models.load(Models.DEFAULT);

    /** Of 62.5: eight timings of 1.25, A2b of 2.5, four principles of 1.25, the EMC code of 2.5. */
    private static final Points SERVED = Points.of("20");

    @Test
    void asksEveryCheckThereIs() {
        Set<CheckId> named = MODEL.criteria()
                .flatMap(criterion -> criterion.rule().checks().stream())
                .collect(Collectors.toSet());

        Set<CheckId> shownOnly = TlsChecks.shown().stream().map(Check::id).collect(Collectors.toSet());

        assertThat(Catalogue.served()).allMatch(check -> named.contains(check) != shownOnly.contains(check));
    }

    @Test
    void givesAFlawlessMonthEveryPointThatAServedCheckCanGive() {
        Assessment card = month(ShippedModelTest::flawless);

        assertThat(card.known()).isEqualTo(SERVED);
        assertThat(card.unknown()).isEqualTo(Points.of("100").minus(SERVED));
        assertThat(card.measuredMax()).isEqualTo(Points.of("62.5"));
        assertThat(card.measuredDecided()).isEqualTo(SERVED);
        assertThat(card.letters()).containsExactly(Letter.values());
        assertThat(card.unservedChecks()).doesNotContainAnyElementsOf(Catalogue.served());
    }

    @Test
    void givesASingleNightNoPointsForTimingsButAllThatOneLookDecides() {
        Assessment card = assess(Catalogue.observe(flawless(0)));

        assertThat(card.known()).isEqualTo(Points.of("10"));
        assertThat(card.criteria()
                        .filter(result -> result.state() == CriterionState.PARTLY_MEASURED)
                        .map(result -> result.criterion().id()))
                .containsExactly(
                        "P-FCP-mobile",
                        "P-FCP-desktop",
                        "P-LCP-mobile",
                        "P-LCP-desktop",
                        "P-SI-mobile",
                        "P-SI-desktop",
                        "P-TBT-mobile",
                        "P-TBT-desktop");
    }

    @Test
    void knowsEveryServedPointOfAMonthOfFaultsToBeLost() {
        Assessment card = month(ShippedModelTest::faulty);

        assertThat(card.known()).isEqualTo(Points.ZERO);
        assertThat(card.unknown()).isEqualTo(Points.of("100").minus(SERVED));
        assertThat(card.measuredDecided()).isEqualTo(SERVED);
    }

    @Test
    void knowsNothingOfAPortalThatWasNeverSeen() {
        Assessment card = assess(Catalogue.observe(Visits.empty()));

        assertThat(card.known()).isEqualTo(Points.ZERO);
        assertThat(card.unknown()).isEqualTo(Points.of("100"));
        assertThat(card.measuredDecided()).isEqualTo(Points.ZERO);
    }

    private interface Night {
        Visit visit(int number);
    }

    /** Six visits, each on another day and hour. */
    private static Assessment month(Night night) {
        List<Observation> seen = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            seen.addAll(Catalogue.observe(night.visit(number)));
        }
        return assess(seen);
    }

    private static Assessment assess(List<Observation> seen) {
        return Assessor.assess(MODEL, Given.portal(), Given.NOVEMBER, seen, Catalogue.served());
    }

    private static Instant hourOf(int night) {
        return Instant.parse("2026-11-03T01:10:00Z").plusSeconds(night * 90_000L);
    }

    private static Visit flawless(int night) {
        Hop home = hop(
                HOME,
                200,
                "strict-transport-security: max-age=31536000",
                "content-security-policy: default-src 'self'",
                "x-content-type-options: nosniff",
                "referrer-policy: same-origin",
                "set-cookie: JSESSIONID=x; Secure; HttpOnly");
        Visits visits = new Visits()
                .at(hourOf(night))
                .tls("dvc.example", SurveyFixture.sound())
                .entry(home)
                .plainHttp(hop(PLAIN_HOME, 301, "location: " + HOME), home);
        timed(visits, 900);
        EmcSeen connected = new EmcSeen(true, Optional.of("205"), true, false, false);
        for (int page = 0; page < 20; page++) {
            visits.page(
                    "/p" + page, 200, Seen.got(Visits.facts(connected)), Seen.got(Visits.axe(List.of(), List.of())));
        }
        return visits.build();
    }

    private static Visit faulty(int night) {
        Visits visits = new Visits()
                .of(PLAIN_HOME)
                .at(hourOf(night))
                .tls("dvc.example", SurveyFixture.untrusted())
                .entry(hop(PLAIN_HOME, 200))
                .plainHttp(hop(PLAIN_HOME, 200));
        timed(visits, 9_000);
        AxeResult everything =
                Visits.axeResult("everything", Impact.SERIOUS, "wcag2a", "wcag111", "wcag211", "wcag311", "wcag412");
        URI tracker = URI.create("http://f-emc.ngsp.gov.vn/tracking");
        for (int page = 0; page < 20; page++) {
            visits.page(
                    "/p" + page,
                    200,
                    Seen.got(Visits.facts(Visits.NO_EMC, tracker)),
                    Seen.got(Visits.axe(List.of(everything), List.of())));
        }
        return visits.build();
    }

    private static void timed(Visits visits, double millis) {
        for (KeyPageRole role : KeyPageRole.values()) {
            for (FormFactor device : FormFactor.values()) {
                visits.timed(role, device, Seen.got(Visits.timing(millis, millis, millis / 10)));
            }
        }
    }
}
