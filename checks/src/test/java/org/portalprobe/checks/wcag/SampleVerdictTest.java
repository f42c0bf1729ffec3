package org.portalprobe.checks.wcag;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.InspectedPage;

class SampleVerdictTest {

    private static final String SITE = "https://dvc.example/";

    @Test
    void failsOneTitleOverMostPagesThatSayDifferentThings() {
        SampleVerdict titles = verdict("titles-repeated", sample("Cổng", "Cổng", "Cổng", "Tra cứu"));

        assertThat(titles.outcome()).isEqualTo(RuleOutcome.FAILED);
        assertThat(titles.places()).hasSize(3);
        assertThat(titles.on(URI.create(SITE + "0")))
                .singleElement()
                .extracting(RuleVerdict::outcome)
                .isEqualTo(RuleOutcome.FAILED);
        assertThat(titles.on(URI.create(SITE + "3")))
                .singleElement()
                .extracting(RuleVerdict::outcome)
                .isEqualTo(RuleOutcome.PASSED);
    }

    @Test
    void leavesTwoPagesOfOneTitleToAPersonAndOnePageWithTwoAddressesAlone() {
        assertThat(verdict("titles-repeated", sample("Cổng", "Cổng", "Tin", "Tra cứu"))
                        .outcome())
                .isEqualTo(RuleOutcome.NEEDS_REVIEW);

        List<InspectedPage> same = List.of(
                page(0, new Pages().title("Cổng").text("Trang chủ của cổng")),
                page(1, new Pages().title("Cổng").text("Trang chủ của cổng")));
        assertThat(verdict("titles-repeated", same).outcome()).isEqualTo(RuleOutcome.PASSED);
        assertThat(verdict("titles-repeated", List.of()).outcome()).isEqualTo(RuleOutcome.INAPPLICABLE);
    }

    @Test
    void seesNavigationThatOnePageHasInAnotherOrder() {
        List<InspectedPage> pages = List.of(
                page(0, new Pages().navigation("Nhà", "Hồ sơ", "Tin", "Hỏi đáp")),
                page(1, new Pages().navigation("Nhà", "Hồ sơ", "Tin", "Hỏi đáp")),
                page(2, new Pages().navigation("Nhà", "Tin", "Hồ sơ", "Hỏi đáp")));

        assertThat(verdict("navigation-order-varies", pages).places())
                .singleElement()
                .satisfies(place -> assertThat(place.page()).isEqualTo(URI.create(SITE + "2")));
        assertThat(verdict("navigation-order-varies", pages.subList(0, 2)).outcome())
                .isEqualTo(RuleOutcome.INAPPLICABLE);
    }

    @Test
    void aLinkMoreInTheSameOrderIsConsistent() {
        List<InspectedPage> pages = List.of(
                page(0, new Pages().navigation("Nhà", "Hồ sơ", "Tin")),
                page(1, new Pages().navigation("Nhà", "Hồ sơ", "Mới", "Tin")),
                page(2, new Pages().navigation("Nhà", "Hồ sơ", "Tin")));

        assertThat(verdict("navigation-order-varies", pages).outcome()).isEqualTo(RuleOutcome.PASSED);
    }

    @Test
    void seesALinkThatOnePageCallsOtherwise() {
        List<InspectedPage> pages = List.of(
                page(0, new Pages().navigation("Nhà=a", "Hồ sơ=b")),
                page(1, new Pages().navigation("Nhà=a", "Hồ sơ=b")),
                page(2, new Pages().navigation("Nhà=a", "Tủ giấy tờ=b")),
                page(3, new Pages().lang("en").navigation("Home=a", "Files=b")),
                page(4, new Pages().navigation("Nhà=a", "Hồ sơ của tôi=b")));

        assertThat(verdict("component-named-differently", pages).places())
                .singleElement()
                .satisfies(place -> assertThat(place.spot().evidence()).startsWith("Tủ giấy tờ"));
    }

    @Test
    void missesASearchAndASiteMap() {
        List<InspectedPage> without = IntStream.range(0, 3)
                .mapToObj(index -> page(index, linked(new Pages())))
                .toList();
        assertThat(verdict("single-way", without).outcome()).isEqualTo(RuleOutcome.NEEDS_REVIEW);

        List<InspectedPage> with = List.of(
                without.get(0), without.get(1), page(2, linked(new Pages()).link("Sơ đồ cổng", SITE + "map", "")));
        assertThat(verdict("single-way", with).outcome()).isEqualTo(RuleOutcome.PASSED);
    }

    @Test
    void whatPagesSayTogetherStandsInTheTable() {
        List<InspectedPage> pages = sample("Cổng", "Cổng", "Cổng", "Cổng");
        ConformanceTable table =
                ConformanceTable.of(pages.stream().map(PageVerdict::of).toList(), SampleVerdict.of(pages));

        assertThat(table.rows())
                .filteredOn(row -> row.criterion().id().equals("2.4.2"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(ConformanceTable.State.FAILED);
                    assertThat(row.rules()).containsExactly("titles-repeated");
                });
    }

    private static Pages linked(Pages page) {
        return page.link("Một", SITE + "1", "").link("Hai", SITE + "2", "").link("Ba", SITE + "3", "");
    }

    private static List<InspectedPage> sample(String... titles) {
        return IntStream.range(0, titles.length)
                .mapToObj(index -> page(index, new Pages().title(titles[index]).text("Nội dung thứ " + index)))
                .toList();
    }

    private static InspectedPage page(int index, Pages page) {
        return page.at(SITE + index);
    }

    private static SampleVerdict verdict(String rule, List<InspectedPage> pages) {
        return SampleVerdict.of(pages).stream()
                .filter(verdict -> verdict.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
