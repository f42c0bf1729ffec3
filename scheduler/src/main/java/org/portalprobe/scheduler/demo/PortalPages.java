package org.portalprobe.scheduler.demo;

import java.time.InstantSource;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.crawler.loopback.LoopbackRequest;

/** The pages of a portal as they should be; which path shows what. */
final class PortalPages {

    private static final List<String> FIXED = List.of(
            "/",
            "/thu-tuc",
            "/tim-kiem",
            "/tra-cuu-ho-so",
            "/thong-ke",
            "/phan-anh-kien-nghi",
            "/danh-gia",
            "/huong-dan");

    private final Province province;
    private final Procedures procedures = Procedures.load();
    private final CataloguePages catalogue;
    private final StatisticsPage statistics;

    PortalPages(Province province, InstantSource clock, Period statisticsAge) {
        this.province = province;
        this.catalogue = new CataloguePages(procedures, province);
        this.statistics =
                new StatisticsPage(province.id(), procedures.distinct(Procedure::agency), clock, statisticsAge);
    }

    /** The paths of the site map, home first. */
    List<String> paths() {
        return Stream.concat(FIXED.stream(), procedures.all().stream().map(Procedure::path))
                .toList();
    }

    /** Empty where there is no such page. */
    Optional<Page> at(LoopbackRequest request) {
        boolean sent = request.method().equals("POST");
        return switch (request.path()) {
            case "/" -> Optional.of(home());
            case "/thu-tuc" -> Optional.of(catalogue.all());
            case "/tim-kiem" -> Optional.of(catalogue.search(request));
            case "/nop-ho-so" -> catalogue.apply(request.parameter("thu-tuc"));
            case "/tra-cuu-ho-so" -> Optional.of(lookup(request.parameter("ma-ho-so")));
            case "/thong-ke" -> Optional.of(statistics.page());
            case "/phan-anh-kien-nghi" -> Optional.of(form("Phản ánh, kiến nghị", "feedback.html", sent));
            case "/danh-gia" -> Optional.of(form("Đánh giá mức độ hài lòng", "rating.html", sent));
            case "/huong-dan" -> Optional.of(form("Hướng dẫn sử dụng", "guide.html", false));
            default -> catalogue.detail(request.path());
        };
    }

    Optional<Procedure> procedure(String slug) {
        return procedures.bySlug(slug);
    }

    static Page notFound() {
        return message(404, "Không tìm thấy trang", "Địa chỉ này không có trên cổng hoặc đã được chuyển đi.");
    }

    static Page message(int status, String heading, String text) {
        return new Page(
                status, heading, Template.resource("message.html").fill(Map.of("heading", heading, "message", text)));
    }

    static String crumbs(String here) {
        return new Template("""
                        <nav class="crumbs" aria-label="Vị trí"><ol><li><a href="/">Trang chủ</a></li>\
                        <li aria-current="page">{{here}}</li></ol></nav>""").fill(Map.of("here", here));
    }

    private Page home() {
        Map<String, String> words = new HashMap<>(statistics.words());
        words.putAll(province.words());
        words.put("tiles", Tile.all());
        words.put(
                "cards",
                procedures.all().stream().limit(6).map(CataloguePages::card).collect(Collectors.joining()));
        return Page.of("Trang chủ", Template.resource("home.html").fill(words));
    }

    private Page lookup(String code) {
        String answer =
                switch (code) {
                    case "" -> "";
                    case String given
                    when given.matches("[\\w./-]{6,40}") ->
                        answer("Không tìm thấy hồ sơ có mã " + given + ". Hãy kiểm tra lại mã trên giấy tiếp nhận.");
                    default -> answer("Mã hồ sơ chỉ gồm chữ, số, dấu chấm và gạch nối, dài từ 6 đến 40 ký tự.");
                };
        return Page.of(
                "Tra cứu hồ sơ",
                Template.resource("lookup.html")
                        .fill(Map.of("crumbs", crumbs("Tra cứu hồ sơ"), "code", code, "answer", answer)));
    }

    private Page form(String title, String template, boolean sent) {
        Map<String, String> words = new HashMap<>(province.words());
        words.put("crumbs", crumbs(title));
        words.put("answer", sent ? answer("Đã ghi nhận. Đây là cổng minh họa, nội dung không được lưu.") : "");
        return Page.of(title, Template.resource(template).fill(words));
    }

    private static String answer(String text) {
        return new Template("<p class=\"answer\" role=\"status\">{{text}}</p>").fill(Map.of("text", text));
    }
}
