package org.portalprobe.scheduler.demo;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackResponse.Header;

/**
 * Tỉnh Bến Cũ: built long ago and left alone, with real faults of every group. What is wrong with its pages is in {@link
 * PoorPortalFaults}, what is wrong with its looks (fixed width, pale and tiny text, no focus ring) in its style sheet.
 */
final class PoorPortal {

    /** Over the limit of four seconds for the largest contentful paint. */
    private static final Duration LATE_PICTURE = Duration.ofMillis(4300);

    private static final Duration SLOW_SCRIPT = Duration.ofMillis(700);

    static final Province PROVINCE = new Province(
            "demo-ben-cu",
            "tỉnh Bến Cũ",
            "dichvucong.bencu.test",
            "số 9 đường Cầu Gỗ, thị xã Bến Cũ, tỉnh Bến Cũ",
            "0297 1022 789",
            "9003");

    private PoorPortal() {}

    static SitePlan plan() {
        return new SitePlan(
                PROVINCE,
                "ben-cu.css",
                CertificateRequest.of(PROVINCE.host())
                        .withKey(CertificateRequest.KeyType.RSA)
                        .expired(Duration.ofDays(40)),
                false,
                List.of(
                        new Header("Server", "Microsoft-IIS/7.5"),
                        new Header("X-Powered-By", "ASP.NET"),
                        new Header("Set-Cookie", "ASP.NET_SessionId=ben0cu473; Path=/")),
                Period.ofMonths(20),
                PoorPortal::thinking,
                PoorPortal::ownAnswers,
                PoorPortalFaults.all());
    }

    private static Duration thinking(String path) {
        return switch (path) {
            case "/assets/banner.png" -> LATE_PICTURE;
            case "/assets/jquery.slider.js" -> SLOW_SCRIPT;
            default -> Duration.ZERO;
        };
    }

    private static Optional<LoopbackResponse> ownAnswers(LoopbackRequest request) {
        return switch (request.path()) {
            case "/assets/banner.png" -> uncached(HeavyPicture.png());
            case "/assets/jquery.slider.js" ->
                SiteFiles.asset("text/javascript; charset=utf-8", Template.read("long-task.js"));
            case "/assets/luot-truy-cap.js" -> SiteFiles.asset("text/javascript; charset=utf-8", "var luot = 1473;");
            case "/tra-cuu-ho-so" ->
                Optional.of(request.parameter("ma-ho-so"))
                        .filter(code -> !code.isEmpty())
                        .map(code -> serverError());
            default -> Optional.empty();
        };
    }

    private static Optional<LoopbackResponse> uncached(byte[] picture) {
        return Optional.of(LoopbackResponse.of(200, "image/png", picture).with("Cache-Control", "no-store"));
    }

    /** What the lookup of this portal says to every code. */
    private static LoopbackResponse serverError() {
        return LoopbackResponse.html(500, """
                <html><head><title>Runtime Error</title></head><body><h1>Server Error in '/DVC' Application.</h1>
                <h2><i>Object reference not set to an instance of an object.</i></h2></body></html>
                """);
    }
}
