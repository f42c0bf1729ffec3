package org.portalprobe.scheduler.demo;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackResponse.Header;

/** Tỉnh Đồi Gió: everything works, much of it carelessly. Its pale texts are in its style sheet. */
final class MiddlingPortal {

    private static final Province PROVINCE = new Province(
            "demo-doi-gio",
            "tỉnh Đồi Gió",
            "dichvucong.doigio.test",
            "số 25 đường Thông Reo, phường Đỉnh Gió, tỉnh Đồi Gió",
            "0298 1022 456",
            "9002");

    /** The server asks a tired database for these. */
    private static final Set<String> SLOW = Set.of("/thu-tuc", "/tim-kiem", "/thong-ke");

    private MiddlingPortal() {}

    static SitePlan plan() {
        return new SitePlan(
                PROVINCE,
                "doi-gio.css",
                CertificateRequest.of(PROVINCE.host()),
                true,
                List.of(
                        new Header("Strict-Transport-Security", "max-age=86400"),
                        new Header("X-Content-Type-Options", "nosniff"),
                        new Header("Server", "Apache/2.4.29 (Ubuntu)"),
                        new Header("Set-Cookie", "PHPSESSID=5eed473; Path=/; Secure; HttpOnly")),
                Period.ZERO,
                path -> Duration.ofMillis(SLOW.contains(path) ? 600 : 0),
                MiddlingPortal::ownFiles,
                faults());
    }

    private static Optional<LoopbackResponse> ownFiles(LoopbackRequest request) {
        return switch (request.path()) {
            case "/assets/phong-canh.png" -> SiteFiles.asset("image/png", HeavyPicture.png());
            case "/assets/thong-bao.js" ->
                SiteFiles.asset("text/javascript; charset=utf-8", Template.read("layout-shift.js"));
            default -> Optional.empty();
        };
    }

    private static List<Fault> faults() {
        return List.of(
                new Fault("a hero of 700 KB", "/"::equals, page -> page.select(".hero-image")
                        .attr("src", "/assets/phong-canh.png")),
                new Fault("a notice that pushes the page down", "/"::equals, page -> page.body()
                        .append("<script src=\"/assets/thong-bao.js\"></script>")),
                new Fault(
                        "tracking code forgotten on half of the pages",
                        path -> path.startsWith("/thu-tuc/"),
                        page -> page.select("script:containsData(_govaq)").remove()),
                Fault.everywhere("filters without labels", page -> page.select(".filters .field:not(.field-wide) label")
                        .tagName("span")
                        .removeAttr("for")),
                new Fault(
                        "one procedure without its form",
                        "/thu-tuc/cap-giay-phep-ban-le-ruou"::equals,
                        page -> page.select("#mau-don").remove()));
    }
}
