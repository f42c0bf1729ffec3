package org.portalprobe.scheduler.demo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** What a portal serves besides pages: style, pictures, scripts, forms, robots.txt and the site map. */
record SiteFiles(SitePlan plan, PortalPages pages) {

    private static final String FORMS = "/bieu-mau/";

    /** Empty where there is no such file. */
    Optional<LoopbackResponse> at(String path) {
        return switch (path) {
            case "/robots.txt" -> Optional.of(robots());
            case "/sitemap.xml" -> Optional.of(siteMap());
            case "/assets/cong.css" ->
                asset("text/css; charset=utf-8", Template.read("base.css") + Template.read(plan.theme()));
            case "/assets/bieu-trung.svg" -> asset("image/svg+xml", Template.read("bieu-trung.svg"));
            case "/assets/phong-canh.svg" -> asset("image/svg+xml", Template.read("phong-canh.svg"));
            default -> form(path);
        };
    }

    static Optional<LoopbackResponse> asset(String type, String text) {
        return asset(type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<LoopbackResponse> asset(String type, byte[] content) {
        return Optional.of(LoopbackResponse.of(200, type, content)
                .with("Cache-Control", "public, max-age=3600")
                .with("X-Content-Type-Options", "nosniff"));
    }

    private LoopbackResponse robots() {
        return LoopbackResponse.text(200, """
                User-agent: *
                Disallow: /quan-tri/
                Sitemap: https://%s/sitemap.xml
                """.formatted(plan.province().host()));
    }

    private LoopbackResponse siteMap() {
        String entries = pages.paths().stream()
                .map(path -> "<url><loc>https://" + plan.province().host() + path + "</loc></url>\n")
                .collect(Collectors.joining());
        String document = """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s</urlset>
                """.formatted(entries);
        return LoopbackResponse.of(200, "application/xml", document.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<LoopbackResponse> form(String path) {
        return Optional.of(path)
                .filter(wanted -> wanted.startsWith(FORMS) && wanted.endsWith(".docx"))
                .map(wanted -> wanted.substring(FORMS.length(), wanted.length() - ".docx".length()))
                .flatMap(pages::procedure)
                .map(procedure ->
                        new FormDocument(procedure.form(), plan.province().name()))
                .map(document -> LoopbackResponse.of(200, FormDocument.TYPE, document.bytes()));
    }
}
