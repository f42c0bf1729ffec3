package org.portalprobe.reports.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.reports.LoadDetails;
import org.portalprobe.reports.words.Words;

class WaterfallTest {

    private static final Words VI = Words.in(Language.VI);

    @Test
    void drawsTheWaitThinAndTheDownloadThick() {
        LoadedResource half = LoadDetails.script("https://a.test/a.js", 0, 1_000, false);

        Waterfall drawn = waterfall(List.of(half), timing(1_000));

        assertThat(drawn.bars()).hasSize(1);
        assertThat(drawn.bars().getFirst().look()).isEqualTo("k-script");
        assertThat(drawn.bars().getFirst().path()).matches("M0 \\d+h500v3h-500zM500 \\d+h500v11h-500z");
    }

    @Test
    void aRequestWithoutAnAnswerIsAllWait() {
        Waterfall drawn = waterfall(List.of(LoadDetails.broken("https://b.test/p", 0)), timing(300));

        assertThat(drawn.bars().getFirst().path()).matches("M0 \\d+h1000v3h-1000z");
        assertThat(drawn.rows().getFirst().remarks()).isEqualTo("net::ERR_CONNECTION_RESET");
        assertThat(drawn.rows().getFirst().waited()).isEqualTo("–");
        assertThat(drawn.rows().getFirst().note()).isEqualTo("0 B L");
    }

    @Test
    void whatIsStillLoadingReachesTheEndAndSaysSo() {
        Waterfall drawn = waterfall(List.of(LoadDetails.unfinished("https://a.test/api", 500)), timing(1_000));

        assertThat(drawn.bars().getFirst().path()).contains("M500 ").contains("h500v");
        assertThat(drawn.rows().getFirst().download()).isEqualTo("chưa xong");
    }

    @Test
    void momentsHaveLinesAndLabelsThatDoNotCoverEachOther() {
        Waterfall drawn = waterfall(LoadDetails.ofRequests(3).resources(), timing(900));

        assertThat(drawn.marks())
                .extracting(mark -> mark.label().text())
                .containsExactly("FCP 300 ms", "LCP 600 ms", "DOMContentLoaded 330 ms", "tải xong 900 ms");
        assertThat(drawn.marks()).extracting(mark -> mark.label().baseline()).doesNotHaveDuplicates();
        assertThat(drawn.marks().getLast().label().anchor()).isEqualTo("end");
    }

    @Test
    void saysWhatItLeavesOut() {
        Waterfall drawn = waterfall(LoadDetails.ofRequests(75).resources(), timing(900));

        assertThat(drawn.rows()).hasSize(Waterfall.MOST);
        assertThat(drawn.omitted())
                .hasValue("Chỉ vẽ 60 yêu cầu đầu trong 75; 15 yêu cầu sau đó (300 KiB) không có trong hình và bảng.");
        assertThat(drawn.summary()).startsWith("75 yêu cầu, 0 của bên thứ ba");
        assertThat(waterfall(LoadDetails.ofRequests(60).resources(), timing(900))
                        .omitted())
                .isEmpty();
    }

    @Test
    void namesRequestsShortlyAndOthersByTheirHost() {
        assertThat(List.of(
                        name("https://a.test/", false),
                        name("https://a.test/theme/style.css?v=3#x", false),
                        name("https://a.test/thu-tuc/", false),
                        name("https://cdn.test/lib/app.js", true),
                        name("data:image/png;base64,AAAA", false)))
                .containsExactly("/", "style.css", "thu-tuc/", "↗ cdn.test app.js", "data:image/png;base64,AAAA");
        assertThat(name("https://a.test/" + "x".repeat(500), false)).hasSizeLessThan(50);
    }

    @Test
    void aLoadWithoutRequestsHasNoRows() {
        assertThat(waterfall(List.of(), timing(0)).rows()).isEmpty();
    }

    private static String name(String url, boolean third) {
        return ResourceName.of(LoadDetails.script(url, 0, 1, third));
    }

    private static Waterfall waterfall(List<LoadedResource> resources, LoadTiming timing) {
        return Waterfall.of(timing, new LoadDetail(resources, List.of(), List.of(), 0), VI);
    }

    /** @param load its load event; everything else at thirds of it */
    private static LoadTiming timing(double load) {
        return new LoadTiming(
                Optional.of(load / 10),
                Optional.of(load / 3),
                Optional.of(load * 2 / 3),
                Optional.empty(),
                Optional.of(0.0),
                Optional.of(0.0),
                Optional.empty(),
                Optional.empty(),
                Optional.of(load * 0.3667),
                Optional.of(load),
                true,
                List.of(),
                1,
                0,
                20_480);
    }
}
