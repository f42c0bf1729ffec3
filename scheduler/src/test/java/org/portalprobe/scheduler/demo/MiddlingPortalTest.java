package org.portalprobe.scheduler.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MiddlingPortalTest extends DemoFixture {

    @Test
    void guardsItselfHalfHeartedly() throws Exception {
        DemoVisitor.Answer answer = DemoVisitor.trusting(demo().caPem()).https(middling(), "/");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=86400");
        assertThat(answer.header("Content-Security-Policy")).isEmpty();
        assertThat(visitor().http(middling(), "/").status()).isEqualTo(301);
    }

    @Test
    void forgetsItsTrackingCodeOnHalfOfThePages() throws Exception {
        List<String> paths = paths(middling());
        long tracked = 0;
        for (String path : paths) {
            tracked +=
                    page(middling(), path).select("script:containsData(_govaq)").size();
        }
        assertThat(tracked).isEqualTo(paths.size() / 2);
    }

    @Test
    void leavesItsFiltersWithoutLabels() throws Exception {
        assertThat(page(middling(), "/thu-tuc").select(".filters label")).hasSize(1);
    }

    @Test
    void showsAPictureOfSevenHundredKilobytes() throws Exception {
        assertThat(page(middling(), "/").select(".hero-image").attr("src")).isEqualTo("/assets/phong-canh.png");
        assertThat(HeavyPicture.png()).hasSizeBetween(600_000, 800_000);
    }

    @Test
    void pushesItsHomePageDownLate() throws Exception {
        assertThat(page(middling(), "/").select("script[src=/assets/thong-bao.js]"))
                .hasSize(1);
        assertThat(answer(middling(), "/assets/thong-bao.js").body()).contains("late-notice");
    }

    @Test
    void thinksLongOnSomePages() {
        assertThat(MiddlingPortal.plan().thinking().apply("/thu-tuc")).hasMillis(600);
        assertThat(MiddlingPortal.plan().thinking().apply("/")).isZero();
    }

    @Test
    void lacksOneForm() throws Exception {
        assertThat(page(middling(), "/thu-tuc/cap-giay-phep-ban-le-ruou").select("#mau-don"))
                .isEmpty();
        assertThat(page(middling(), "/thu-tuc/dang-ky-ket-hon").select("#mau-don"))
                .hasSize(1);
    }
}
