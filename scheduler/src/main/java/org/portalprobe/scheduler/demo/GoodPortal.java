package org.portalprobe.scheduler.demo;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.loopback.CertificateRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse.Header;

/** Tỉnh Sông Xanh: fast, accessible, well guarded and monitored; no fault is known. */
final class GoodPortal {

    private static final Province PROVINCE = new Province(
            "demo-song-xanh",
            "tỉnh Sông Xanh",
            "dichvucong.songxanh.test",
            "số 1 đường Bến Ngọc, phường Trung Tâm, tỉnh Sông Xanh",
            "0299 1022 123",
            "9001");

    private GoodPortal() {}

    static SitePlan plan() {
        return new SitePlan(
                PROVINCE,
                "song-xanh.css",
                CertificateRequest.of(PROVINCE.host()),
                true,
                headers(),
                Period.ZERO,
                path -> Duration.ZERO,
                request -> Optional.empty(),
                List.of());
    }

    private static List<Header> headers() {
        String emc = "https://f-emc.ngsp.gov.vn";
        String policy = "default-src 'self'; script-src 'self' " + PageLayout.trackingHash(PROVINCE) + " " + emc
                + "; connect-src 'self' " + emc + "; img-src 'self' " + emc
                + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        return List.of(
                new Header("Strict-Transport-Security", "max-age=31536000; includeSubDomains"),
                new Header("Content-Security-Policy", policy),
                new Header("X-Content-Type-Options", "nosniff"),
                new Header("X-Frame-Options", "DENY"),
                new Header("Referrer-Policy", "strict-origin-when-cross-origin"),
                new Header("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
                new Header("Set-Cookie", "__Host-phien=c0ffee4730; Path=/; Secure; HttpOnly; SameSite=Lax"));
    }
}
