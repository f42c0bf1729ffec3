package org.portalprobe.scheduler.demo;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is wrong with the pages of {@link PoorPortal}, by subject. */
final class PoorPortalFaults {

    private PoorPortalFaults() {}

    static List<Fault> all() {
        return Stream.of(accessibility(), functions(), security(), loading())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> accessibility() {
        return List.of(
                Fault.everywhere("no language", page -> page.select("html").removeAttr("lang")),
                Fault.everywhere(
                        "pictures without alt", page -> page.select("img").removeAttr("alt")),
                Fault.everywhere("fields without labels", PoorPortalFaults::dropLabels),
                Fault.everywhere(
                        "no way to skip the menu", page -> page.select(".skip").remove()),
                Fault.everywhere("no landmark round the content", page -> page.select("main")
                        .tagName("div")),
                Fault.everywhere("the same title everywhere", page -> page.title("Cổng dịch vụ công")),
                Fault.everywhere("zooming forbidden", page -> page.select("meta[name=viewport]")
                        .attr("content", "width=device-width, initial-scale=1, maximum-scale=1, user-scalable=no")),
                Fault.everywhere("links without words", page -> page.select(".footer-columns")
                        .append("<a href=\"/\"><img src=\"/assets/bieu-trung.svg\" width=\"20\" height=\"20\"></a>")));
    }

    private static List<Fault> functions() {
        return List.of(
                Fault.everywhere("no search filters", page -> page.select(".filters .field:not(.field-wide)")
                        .remove()),
                Fault.everywhere("no service levels", page -> page.select("p:has(> .level), .level")
                        .remove()),
                new Fault(
                        "procedures without duration, fee and form",
                        path -> path.startsWith("/thu-tuc/"),
                        page -> page.select("#thoi-han, #le-phi, #mau-don").remove()),
                Fault.everywhere(
                        "own login that is gone", page -> page.select("a[href=" + Province.NATIONAL_LOGIN + "]")
                                .attr("href", "/dang-nhap.aspx")
                                .forEach(link -> link.text("Đăng nhập"))),
                Fault.everywhere(
                        "no link to the national portal", page -> page.select("a[href=https://dichvucong.gov.vn]")
                                .parents()
                                .select("li:has(> a[href=https://dichvucong.gov.vn])")
                                .remove()),
                Fault.everywhere("no contact in the footer", page -> page.select("section:has(> #chan-ho-tro)")
                        .remove()),
                Fault.everywhere("broken links", PoorPortalFaults::appendBrokenLinks),
                Fault.everywhere("tracking code commented out, site id empty", PoorPortalFaults::silenceTracking));
    }

    private static List<Fault> security() {
        String host = PoorPortal.PROVINCE.host();
        return List.of(
                Fault.everywhere("a picture over http", page -> page.select(".footer")
                        .prepend("<p class=\"counter\"><img src=\"http://" + host
                                + "/assets/bieu-trung.svg\" width=\"24\" height=\"24\"> Lượt truy cập: 1.473</p>")),
                Fault.everywhere("a script over http", page -> page.body()
                        .append("<script src=\"http://" + host + "/assets/luot-truy-cap.js\"></script>")));
    }

    private static List<Fault> loading() {
        return List.of(
                Fault.everywhere("a slow script before anything is painted", page -> page.head()
                        .append("<script src=\"/assets/jquery.slider.js\"></script>")),
                new Fault("a late banner without a size", "/"::equals, page -> page.select(".hero-image")
                        .attr("src", "/assets/banner.png")
                        .removeAttr("width")
                        .removeAttr("height")),
                new Fault("the late banner again", path -> path.matches("/thu-tuc|/tim-kiem"), page -> page.select(
                                ".page")
                        .prepend("<img src=\"/assets/banner.png\">")));
    }

    private static void dropLabels(Document page) {
        page.select("label[for]").tagName("b").removeAttr("for");
        page.select("input, select, textarea").removeAttr("placeholder").removeAttr("aria-describedby");
    }

    private static void silenceTracking(Document page) {
        for (Element script : page.select("script:containsData(_govaq)")) {
            String dead = script.data().replaceFirst("'setSiteId', '\\d+'", "'setSiteId', ''");
            script.replaceWith(new Comment("<script>" + dead + "</script>"));
        }
    }

    private static void appendBrokenLinks(Document page) {
        page.select("main, div#noi-dung").append("""
                        <div class="wrap broken-links"><h2>Văn bản mới</h2><ul>
                        <li><a href="/van-ban/quyet-dinh-45.aspx">Quyết định công bố danh mục thủ tục</a></li>
                        <li><a href="/tin-tuc/khai-truong-cong.aspx">Khai trương cổng dịch vụ công</a></li>
                        <li><a href="/tai-lieu/huong-dan.doc">Tài liệu hướng dẫn</a></li></ul></div>
                        """);
    }
}
