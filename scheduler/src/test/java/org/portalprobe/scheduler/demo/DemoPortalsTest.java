package org.portalprobe.scheduler.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPortalsTest extends DemoFixture {

    private static final String DUMMY = "/tra-cuu-ho-so?ma-ho-so=000.00.01.H99-261121-0001";

    @Test
    void runsThreePortalsUnderReservedNames() {
        assertThat(demo().portals())
                .extracting(DemoPortal::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(demo().portals()).extracting(DemoPortal::host).allMatch(host -> host.endsWith(".test"));
        assertThat(good().url()).hasToString("https://dichvucong.songxanh.test/");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void answersEveryPageOfItsSiteMap(int which) throws Exception {
        DemoPortal portal = demo().portals().get(which);
        assertThat(paths(portal)).hasSizeBetween(14, 18).doesNotHaveDuplicates();
        for (String path : paths(portal)) {
            DemoVisitor.Answer answer = answer(portal, path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("{{").doesNotContainPattern("\\.test:\\d");
        }
        assertThat(answer(portal, "/robots.txt").body()).contains("Sitemap: " + portal.url() + "sitemap.xml");
        assertThat(answer(portal, "/khong-co").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void leadsNowhereWrong(int which) throws Exception {
        DemoPortal portal = demo().portals().get(which);
        Map<String, List<String>> links = new TreeMap<>();
        for (String path : paths(portal)) {
            ownLinks(page(portal, path)).forEach(link -> links.computeIfAbsent(link, key -> new ArrayList<>())
                    .add(path));
        }
        for (Map.Entry<String, List<String>> link : links.entrySet()) {
            assertThat(answer(portal, link.getKey()).status()).as("%s", link).isEqualTo(200);
        }
    }

    @Test
    void findsProceduresWithAndWithoutDiacritics() throws Exception {
        assertThat(found("/tim-kiem?tu-khoa=khai+sinh")).containsExactly("Đăng ký khai sinh");
        assertThat(found("/tim-kiem?tu-khoa=dat+dai")).hasSize(1);
        assertThat(found("/tim-kiem?tu-khoa=%C4%91%E1%BA%A5t+%C4%91ai")).hasSize(1);
        assertThat(found("/tim-kiem?muc-do=Cung+c%E1%BA%A5p+th%C3%B4ng+tin")).hasSize(1);
        assertThat(found("/tim-kiem?linh-vuc=H%E1%BB%99+t%E1%BB%8Bch")).hasSize(3);
        assertThat(page(good(), "/tim-kiem?tu-khoa=qwerty").text()).contains("Không có thủ tục phù hợp");
    }

    @Test
    void escapesWhatAVisitorTypes() throws Exception {
        Document page = page(good(), "/tim-kiem?tu-khoa=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.select("#tu-khoa").attr("value")).isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.select("script:containsData(alert)")).isEmpty();
    }

    @Test
    void knowsNoDossierAndSaysSoPlainly() throws Exception {
        assertThat(page(good(), DUMMY).select("[role=status]").text())
                .startsWith("Không tìm thấy hồ sơ có mã 000.00.01.H99-261121-0001");
        assertThat(page(good(), "/tra-cuu-ho-so?ma-ho-so=%3F")
                        .select("[role=status]")
                        .text())
                .startsWith("Mã hồ sơ chỉ gồm");
        assertThat(page(good(), "/tra-cuu-ho-so").select(".answer")).isEmpty();
    }

    @Test
    void offersApplicationsOnlyWhereTheyCanBeMadeOnline() throws Exception {
        assertThat(page(good(), "/thu-tuc/dang-ky-khai-sinh").select("a[href^=/nop-ho-so]"))
                .hasSize(1);
        assertThat(page(good(), "/thu-tuc/tro-cap-xa-hoi-hang-thang").select("a[href^=/nop-ho-so]"))
                .isEmpty();
        assertThat(page(good(), "/nop-ho-so?thu-tuc=dang-ky-khai-sinh")
                        .select("main a[href]")
                        .eachAttr("href"))
                .contains(Province.NATIONAL_LOGIN);
        assertThat(answer(good(), "/nop-ho-so?thu-tuc=tro-cap-xa-hoi-hang-thang")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void countsWhatItIsAsked() throws Exception {
        answer(good(), "/huong-dan");
        assertThat(demo().hits())
                .anyMatch(hit -> hit.host().equals(good().host()) && hit.path().equals("/huong-dan"));
    }

    private List<String> found(String target) throws Exception {
        return page(good(), target).select(".results a").eachText();
    }
}
