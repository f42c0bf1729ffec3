package org.portalprobe.reports.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Language;
import org.portalprobe.config.model.Effort;
import org.portalprobe.config.model.Points;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SitemapFile;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.Visits;

class CardReadingsTest {

    @Test
    void mendsTheMostPointsFirstAndAtEqualPointsWhatAWebmasterCanDo() {
        assertThat(Mending.of(Cards.middling().assessment()))
                .extracting(result -> result.criterion().id())
                .containsExactly("E1", "W1", "A2b", "A9");
    }

    @Test
    void addsUpWhoCanMendHowMuch() {
        assertThat(Mending.byEffort(Cards.middling().assessment()))
                .containsExactly(entry(Effort.WEBMASTER, Points.of("2.5")), entry(Effort.VENDOR, Points.of("0.5")));
    }

    @Test
    void neverMendsWhatDoesNotApply() {
        assertThat(Mending.of(Cards.hostile("x").assessment()))
                .extracting(result -> result.criterion().id())
                .doesNotContain("A9");
    }

    @Test
    void ranksEqualsEquallyAndLeavesAGapBehindThem() {
        List<PortalReport> portals = List.of(
                Cards.decided("ha-giang", "Hà Giang", "7"),
                Cards.decided("an-giang", "An Giang", "8"),
                Cards.decided("dak-lak", "Đắk Lắk", "8"),
                Cards.decided("da-nang", "Đà Nẵng", "9"));

        List<Placed> placed = Placed.of(portals, Language.VI);

        assertThat(placed)
                .extracting(Placed::rank)
                .containsExactly(Optional.of(1), Optional.of(2), Optional.of(2), Optional.of(4));
        assertThat(placed)
                .extracting(one -> one.portal().assessment().portal().id().value())
                .containsExactly("da-nang", "an-giang", "dak-lak", "ha-giang");
    }

    @Test
    void listsPortalsWithTooLittleMeasuredBelowWithoutARank() {
        List<Placed> placed = Placed.of(
                List.of(Cards.unreachable(), Cards.middling(), Cards.decided("tot", "Tốt", "2")), Language.VI);

        assertThat(placed)
                .extracting(one -> one.portal().assessment().portal().id().value())
                .containsExactly("tot", "vi-du", "vang-mat");
        assertThat(placed).extracting(Placed::rank).containsExactly(Optional.of(1), Optional.empty(), Optional.empty());
    }

    @Test
    void tellsEachFaultOnceWithItsPages() {
        List<SeenFault> faults = VisitFaults.of(Visits.seen("vi-du", 6));

        assertThat(faults)
                .extracting(SeenFault::place)
                .containsExactly(SeenFault.Place.TLS, SeenFault.Place.TIMED_LOAD, SeenFault.Place.ACCESSIBILITY);
        assertThat(faults.get(0).pages()).containsExactly(URI.create("https://sso.example.gov.vn:8443/"));
        assertThat(faults.get(1).pages()).containsExactly(Visits.url("/thu-tuc/1.001193"));
    }

    @Test
    void aSitemapThatIsNotThereIsNoFault() {
        Seen<SitemapFile> sitemap =
                Visits.seen("vi-du", 6).look().toOptional().orElseThrow().sitemap();

        assertThat(sitemap.toOptional()).isEmpty();
        assertThat(VisitFaults.isAbsent(sitemap)).isTrue();
        assertThat(VisitFaults.isAbsent(Seen.missing(Fault.of(Cause.RESPONSE_TIMEOUT, "10 s"))))
                .isFalse();
    }

    @Test
    void aPortalThatIsGoneIsItsOwnFault() {
        assertThat(VisitFaults.of(Visits.unreachable("x"))).allSatisfy(fault -> {
            assertThat(fault.fault().cause()).isEqualTo(Cause.NAME_NOT_FOUND);
            assertThat(fault.fault().attribution()).isEqualTo(Attribution.PORTAL);
        });
    }

    @Test
    void noCapIsSilent() {
        assertThat(Cut.of(Visits.seen("vi-du", 6)))
                .extracting(Cut::what)
                .containsExactly(Cut.What.BODY, Cut.What.FRAME, Cut.What.ELEMENTS);
    }
}
