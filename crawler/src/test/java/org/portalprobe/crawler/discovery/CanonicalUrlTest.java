package org.portalprobe.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portalprobe.crawler.http.Locations;
import org.portalprobe.crawler.http.PortalScope;

class CanonicalUrlTest {

    private static final URI ENTRY = URI.create("https://portal.test/home");
    private final CanonicalUrl canonical = new CanonicalUrl(ENTRY, PortalScope.of(ENTRY));

    @ParameterizedTest
    @CsvSource({
        "https://portal.test/a#part, https://portal.test/a",
        "http://portal.test/a, https://portal.test/a",
        "https://WWW.Portal.test:443/a, https://portal.test/a",
        "https://portal.test, https://portal.test/",
        "https://portal.test/a;jsessionid=0A1B?x=1, https://portal.test/a?x=1",
        "https://portal.test/dang-nhap?returnUrl=%2Ftin%2F7, https://portal.test/dang-nhap",
        "https://portal.test/w?title=Login&returnto=Trang+7&returntoquery=a%3Db, https://portal.test/w?title=Login",
        "https://portal.test/tin?p_l_back_url=%2Fweb&id=3, https://portal.test/tin?id=3",
        "https://portal.test/a?b=2&a=1&utm_source=zalo&fbclid=x, https://portal.test/a?a=1&b=2",
        "https://portal.test/a?PHPSESSID=1, https://portal.test/a",
        "https://portal.test/x/../a/./b, https://portal.test/a/b",
        "https://portal.test/thủ-tục, https://portal.test/th%E1%BB%A7-t%E1%BB%A5c",
        "https://portal.test/th%e1%bb%a7-t%e1%bb%a5c, https://portal.test/th%E1%BB%A7-t%E1%BB%A5c",
        "https://portal.test/%61bc, https://portal.test/abc",
    })
    void givesOneAddressToOnePage(String written, String expected) {
        assertThat(canonical.of(Locations.resolve(ENTRY, written).orElseThrow()))
                .contains(URI.create(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "from=20261122100443&title=a, title=a",
        "from=20261122170501&title=a, title=a",
        "t=1795341840, ''",
        "t=1795341840123&x=1, x=1",
        "luc=2026-11-22T10:03:00Z&x=1, x=1",
        "khi=17%3A04%2C+ng%C3%A0y+22+th%C3%A1ng+11+n%C4%83m+2026&x=1, x=1",
        "id=20261121100443, id=20261121100443",
        "id=1795000000, id=1795000000",
        "gio=17%3A00, gio=17%3A00",
        "ngay=20261122, ngay=20261122",
        "id=99999999999999, id=99999999999999",
    })
    void leavesOutWhatTheServersClockWroteAndKeepsOtherNumbers(String query, String kept) {
        Instant asked = Instant.parse("2026-11-22T10:04:00Z");
        CanonicalUrl now = new CanonicalUrl(ENTRY, PortalScope.of(ENTRY), Optional.of(new RequestMoment(asked)));
        String expected = "https://portal.test/tin" + (kept.isEmpty() ? "" : "?" + kept);
        assertThat(now.of(URI.create("https://portal.test/tin?" + query))).contains(URI.create(expected));
    }

    @Test
    void knowsRoutesFromPlacesOnAPage() {
        URI document = URI.create("https://portal.test/");
        assertThat(HashRoute.on(document, URI.create("https://portal.test/#/tra-cuu/")))
                .isEqualTo(URI.create("https://portal.test/#/tra-cuu"));
        assertThat(HashRoute.on(document, URI.create("https://portal.test/#!/thu-tuc?trang=2")))
                .isEqualTo(URI.create("https://portal.test/#!/thu-tuc?trang=2"));
        assertThat(HashRoute.on(document, URI.create("https://portal.test/#/"))).isEqualTo(document);
        assertThat(HashRoute.on(document, URI.create("https://portal.test/#noi-dung")))
                .isEqualTo(document);
        assertThat(LinkFilter.kind(URI.create("https://portal.test/#/dang-nhap")))
                .isEqualTo(LinkFilter.Kind.LOGIN);
        assertThat(group("/#/thu-tuc/1")).isEqualTo(group("/#/thu-tuc/2")).isNotEqualTo(group("/#/tra-cuu"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.test/",
                "https://sub.portal.test/",
                "mailto:a@portal.test",
                "javascript:void(0)",
                "ftp://portal.test/a",
                "https://portal.test:8443/",
                "tel:1022"
            })
    void leavesOtherSitesAndSchemesOut(String written) {
        assertThat(Locations.resolve(ENTRY, written).flatMap(canonical::of)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bieu-mau.pdf",
                "/anh/1.JPG",
                "/dang-nhap",
                "/login?next=/",
                "/user/logout",
                "/auth/sso/start",
                "/wiki?do=edit&id=a",
                "/wiki?id=a&do=login",
                "/index.php?action=delete&title=x"
            })
    void doesNotCountFilesSessionsAndChangesAsPages(String path) {
        assertThat(LinkFilter.isPage(ENTRY.resolve(path))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/thu-tuc/1.000123",
                "/tim-kiem?q=a",
                "/dang-ky-kinh-doanh",
                "/blog/catalog",
                "/wiki?do=search&q=a"
            })
    void countsTheRestAsPages(String path) {
        assertThat(LinkFilter.isPage(ENTRY.resolve(path))).isTrue();
    }

    @Test
    void groupsPagesOfOneTemplate() {
        assertThat(group("/thu-tuc/1.000123")).isEqualTo(group("/thu-tuc/2.999"));
        assertThat(group("/tin-tuc/khai-truong")).isEqualTo(group("/tin-tuc/hoi-nghi"));
        assertThat(group("/view?id=1")).isEqualTo(group("/view?id=2"));
        assertThat(group("/gioi-thieu")).isNotEqualTo(group("/lien-he"));
        assertThat(group("/tin-tuc/a.html")).isNotEqualTo(group("/tin-tuc/a"));
    }

    @Test
    void readsVietnameseWithAndWithoutDiacritics() {
        assertThat(Lexicon.folded("  Tra cứu THỦ TỤC  hành-chính/Đất đai"))
                .isEqualTo("tra cuu thu tuc hanh chinh dat dai");
        assertThat(weight("Danh mục thủ tục hành chính", "/x")).isEqualTo(6);
        assertThat(weight("", "/thu-tuc-hanh-chinh")).isEqualTo(5);
        assertThat(weight("", "/th%E1%BB%A7-t%E1%BB%A5c-h%C3%A0nh-ch%C3%ADnh")).isEqualTo(5);
        assertThat(weight("Tra cứu hồ sơ", "/tra-cuu-ho-so")).isNegative();
    }

    private static String group(String path) {
        return TemplateGroup.of(ENTRY.resolve(path));
    }

    private static int weight(String text, String path) {
        return Lexicon.weight("search", new FoundPage(ENTRY.resolve(path), text, 1));
    }
}
