package org.portalprobe.reports.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.Language;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.model.Points;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.ranking.Entrant;

class SiteTest {

    private static final Instant MADE = Cards.GENERATED;
    private static final String SCRIPT = "<script>alert(1)</script>";

    private static Entrant entrant(String id, String name, PortalReport report) {
        return new Entrant(
                new OrganisationId(id),
                LocalizedText.same(name),
                Block.PROVINCES,
                Optional.of(report.assessment()),
                true,
                Optional.empty());
    }

    private static Edition edition(Entrant... entrants) {
        List<Assessment> cards =
                List.of(entrants).stream().flatMap(one -> one.card().stream()).toList();
        Assessment one = cards.getFirst();
        return Edition.of(one.model(), one.period(), MADE, List.of(entrants), cards);
    }

    private static final Edition NOW = edition(
            entrant("dak-lak", "Đắk Lắk", Cards.decided("dak-lak", "Cổng Đắk Lắk", "8")),
            entrant("bac-lieu", "Bạc Liêu " + SCRIPT, Cards.decided("bac-lieu", "Cổng Bạc Liêu", "7")),
            entrant("vi-du", "Ví Dụ", Cards.middling()));
    private static final Edition BEFORE = edition(
            entrant("dak-lak", "Đắk Lắk", Cards.decided("dak-lak", "Cổng Đắk Lắk", "6")),
            entrant("bac-lieu", "Bạc Liêu", Cards.decided("bac-lieu", "Cổng Bạc Liêu", "7")));

    private static Setting setting(Language language, Reader reader) {
        return new Setting(language, new ServedAddresses(language), "/en/", "1", reader);
    }

    private static Document overview(Overview overview, Filter filter, Language language) {
        return Jsoup.parse(new String(Site.overview(overview, filter, setting(language, Reader.PUBLIC)), UTF_8));
    }

    private static Document organisation(String id, Reader reader, List<String> mended) {
        var dossier = new Dossier(
                NOW,
                NOW.entrant(new OrganisationId(id)).orElseThrow(),
                List.of(
                        new TrendPoint(LocalDate.of(2026, 11, 20), Points.of("2"), Points.of("5"), Points.of("10")),
                        new TrendPoint(LocalDate.of(2026, 11, 21), Points.of("3"), Points.of("4"), Points.of("10"))),
                List.of(),
                List.of("2026-11"),
                mended);
        return Jsoup.parse(new String(Site.organisation(dossier, setting(Language.VI, reader)), UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ranksMovesAndEscapes(Language language) {
        var overview = new Overview(
                Optional.of(NOW), Optional.of(BEFORE), List.of("2026-11", "2026-10"), List.of(), Optional.empty());
        Document page = overview(overview, Filter.NONE, language);
        assertThat(page.select("html").attr("lang")).isEqualTo(language.tag());
        assertThat(page.select("#block-provinces ~ .scroll tbody tr").eachText().getFirst())
                .startsWith("1")
                .contains("Đắk Lắk");
        assertThat(page.select("#movers ~ .scroll tbody tr")).hasSize(2);
        assertThat(page.select("script, [style], style")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.text()).contains(SCRIPT);
        assertThat(page.select("select, input:not([type=hidden])"))
                .allMatch(field -> !page.select("label[for=" + field.id() + "]").isEmpty());
    }

    @Test
    void findsNamesWithoutTheirAccents() {
        var overview =
                new Overview(Optional.of(NOW), Optional.empty(), List.of("2026-11"), List.of(), Optional.empty());
        Document page = overview(overview, new Filter(Optional.empty(), Optional.empty(), "DAK lak"), Language.VI);
        assertThat(page.select(".standings tbody tr")).singleElement().satisfies(row -> assertThat(row.text())
                .contains("Đắk Lắk"));
        assertThat(overview(overview, new Filter(Optional.of(Block.MINISTRIES), Optional.empty(), ""), Language.VI)
                        .select(".empty")
                        .text())
                .contains("Không có cơ quan hay cổng nào khớp");
    }

    @Test
    void showsAPageWhileThereIsNothing() {
        var nothing =
                new Overview(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.of("site.pending"));
        Document page = overview(nothing, Filter.NONE, Language.VI);
        assertThat(page.select("[role=status]").text()).contains("đang được tính");
        assertThat(page.select(".empty").text()).contains("Sau đêm đo đầu tiên");
    }

    @Test
    void keepsDetailsFromThePublicAndFromOthers() {
        Reader other = new Reader(Optional.of("mai"), false, Optional.of(new OrganisationId("dak-lak")));
        Reader owner = new Reader(Optional.of("lan"), false, Optional.of(new OrganisationId("vi-du")));
        for (Reader reader : List.of(Reader.PUBLIC, other)) {
            assertThat(organisation("vi-du", reader, List.of()).select("#mend, #whatif"))
                    .isEmpty();
        }
        assertThat(organisation("vi-du", owner, List.of()).select("#mend, #whatif"))
                .hasSize(2);
        assertThat(organisation("vi-du", Reader.EVERYTHING, List.of()).select("#mend, #whatif"))
                .hasSize(2);
        assertThat(Reader.PUBLIC.seesDetailsOf(Optional.empty())).isFalse();
        assertThat(owner.seesDetailsOf(Optional.empty())).isFalse();
    }

    @Test
    void drawsTheTrendAndAddsUpWhatMendingBrings() {
        Document page = organisation("vi-du", Reader.EVERYTHING, List.of());
        assertThat(page.select("polyline.line").attr("points")).isEqualTo("0.0,160.0 720.0,140.0");
        String id = page.select("input[name=mend]").eachAttr("value").getFirst();
        Document then = organisation("vi-du", Reader.EVERYTHING, List.of(id, "khong-co"));
        assertThat(then.select("input[checked]").eachAttr("value")).containsExactly(id);
        assertThat(then.select("#whatif ~ .then").text()).contains("Loại có thể");
    }
}
