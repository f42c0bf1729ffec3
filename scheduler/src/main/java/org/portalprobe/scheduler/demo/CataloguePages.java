package org.portalprobe.scheduler.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.crawler.loopback.LoopbackRequest;

/** The procedures: list, search, detail and the way into an application. */
record CataloguePages(Procedures procedures, Province province) {

    private static final Template CARD = new Template("""
            <li><h3><a href="{{path}}">{{name}}</a></h3><p>{{field}} · {{agency}}</p>{{{badge}}}</li>""");

    private static final Template ROW = new Template("""
            <li><h2><a href="{{path}}">{{name}}</a></h2><p>Mã {{code}} · {{field}} · {{agency}}</p>{{{badge}}}</li>""");

    Page all() {
        Procedures.Query everything = new Procedures.Query("", "", "", "");
        return list("Danh mục thủ tục hành chính", "Chọn thủ tục để xem hướng dẫn và nộp hồ sơ.", everything);
    }

    Page search(LoopbackRequest request) {
        Procedures.Query query = new Procedures.Query(
                request.parameter("tu-khoa"),
                request.parameter("co-quan"),
                request.parameter("linh-vuc"),
                request.parameter("muc-do"));
        return list("Tìm kiếm thủ tục", "Tìm theo từ khóa, cơ quan, lĩnh vực hoặc mức độ dịch vụ.", query);
    }

    Optional<Page> apply(String slug) {
        return procedures
                .bySlug(slug)
                .filter(procedure -> procedure.level().online())
                .map(procedure -> Page.of(
                        "Nộp hồ sơ trực tuyến",
                        Template.resource("apply.html")
                                .fill(Map.of(
                                        "crumbs", PortalPages.crumbs("Nộp hồ sơ"),
                                        "name", procedure.name(),
                                        "login", Province.NATIONAL_LOGIN))));
    }

    Optional<Page> detail(String path) {
        return Optional.of(path)
                .filter(wanted -> wanted.startsWith("/thu-tuc/"))
                .flatMap(wanted -> procedures.bySlug(wanted.substring("/thu-tuc/".length())))
                .map(procedure -> Page.of(
                        procedure.name(), Template.resource("procedure.html").fill(words(procedure))));
    }

    static String card(Procedure procedure) {
        return CARD.fill(words(procedure));
    }

    private Page list(String heading, String lead, Procedures.Query query) {
        List<Procedure> found = procedures.find(query);
        Map<String, String> words = Map.of(
                "crumbs",
                PortalPages.crumbs(heading),
                "heading",
                heading,
                "lead",
                lead,
                "form",
                form(query),
                "count",
                found.isEmpty() ? "Không có thủ tục phù hợp." : "Có " + found.size() + " thủ tục.",
                "rows",
                found.stream().map(one -> ROW.fill(words(one))).collect(Collectors.joining()));
        return Page.of(heading, Template.resource("catalogue.html").fill(words));
    }

    private String form(Procedures.Query query) {
        List<String> levels =
                Stream.of(ServiceLevel.values()).map(ServiceLevel::label).toList();
        return Template.resource("search-form.html")
                .fill(Map.of(
                        "keyword", query.keyword(),
                        "agencies", options(procedures.distinct(Procedure::agency), query.agency()),
                        "fields", options(procedures.distinct(Procedure::field), query.field()),
                        "levels", options(levels, query.level())));
    }

    private static String options(List<String> values, String chosen) {
        return "<option value=\"\">Tất cả</option>"
                + values.stream()
                        .map(value -> (value.equals(chosen) ? "<option selected>" : "<option>") + value + "</option>")
                        .collect(Collectors.joining());
    }

    private static Map<String, String> words(Procedure procedure) {
        Map<String, String> words = new HashMap<>();
        words.put("crumbs", PortalPages.crumbs(procedure.name()));
        words.put("path", procedure.path());
        words.put("slug", procedure.slug());
        words.put("code", procedure.code());
        words.put("name", procedure.name());
        words.put("field", procedure.field());
        words.put("agency", procedure.agency());
        words.put("badge", procedure.level().badge());
        words.put("level", "<p>Mức độ: " + procedure.level().badge() + "</p>");
        words.put("apply", applyButton(procedure));
        words.put("steps", items(procedure.steps(), step -> "<li>" + step + "</li>"));
        words.put("ways", items(procedure.level().ways(), way -> "<li>" + way + "</li>"));
        words.put(
                "documents",
                items(procedure.documents(), row -> "<tr><td>" + String.join("</td><td>", row) + "</td></tr>"));
        words.put("duration", procedure.duration());
        words.put("fee", procedure.fee());
        words.put("form", procedure.form());
        words.put("result", procedure.result());
        return words;
    }

    private static String applyButton(Procedure procedure) {
        return procedure.level().online()
                ? "<a class=\"button\" href=\"/nop-ho-so?thu-tuc=" + procedure.slug() + "\">Nộp hồ sơ trực tuyến</a>"
                : "";
    }

    private static <T> String items(List<T> values, Function<T, String> markup) {
        return values.stream().map(markup).collect(Collectors.joining());
    }
}
