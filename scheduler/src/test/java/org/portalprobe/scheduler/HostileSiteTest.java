package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.reports.account.Account;
import org.portalprobe.reports.account.Scope;

/** A portal that says a megabyte of scripts, and people who send as much: bounded, escaped, and a word that something was cut. */
@Tag("long")
class HostileSiteTest {

    private static final int HEAVIEST = 300 << 10;
    private static final String LONG = SiteStore.HOSTILE + "x".repeat(1_000_000);
    /** As much as a form may be. */
    private static final String SENT = LONG.substring(0, 900_000);

    private static final String MARK = "\u202e";

    @TempDir
    Path folder;

    private SiteStore served;
    private Visiting centre;
    private String token;

    @BeforeEach
    void serve() throws Exception {
        served = new SiteStore(folder, false, InstantSource.fixed(SiteStore.NOW));
        served.record("so-a", SiteStore.NOW.minus(Duration.ofHours(2)), 4, LONG.substring(0, 20_000), LONG);
        served.site().look();
        assertThat(served.site().accounts().firstAdministrator()).isPresent();
        centre = served.signedIn("admin");
        Account admin = served.site().accounts().all().getFirst();
        token = served.site().accounts().grant(admin, "thử", EnumSet.allOf(Scope.class), Duration.ofDays(1));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void cutsWhatAPortalSaysOnEveryPageAndSaysSo() throws Exception {
        for (String path : List.of(
                "/",
                "/organisations/province-2025-92",
                "/portals/so-a",
                "/portals/so-a/parts/sample",
                "/portals/so-a/parts/offer",
                "/portals/so-a/parts/W1",
                "/portals/so-a/compare",
                "/portals/so-a/requests",
                "/contests",
                "/admin")) {
            for (String language : List.of("", "/en")) {
                String page = path.equals("/") ? language + "/" : language + path;
                HttpResponse<String> answer = centre.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body()).as(page).doesNotContain("<script", MARK, " style=", "x".repeat(5_000));
                assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length)
                        .as(page)
                        .isLessThan(HEAVIEST);
            }
        }
        assertThat(centre.get("/portals/so-a/parts/W1").body()).contains("&lt;script&gt;", "x…");
    }

    @Test
    void handsProgramsWhatAPortalSaysAsItIs() throws Exception {
        HttpResponse<String> findings =
                served.visitor().bearing(token).get("/api/v1/portals/so-a/findings?period=2026-11");
        assertThat(findings.statusCode()).isEqualTo(200);
        assertThat(findings.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(findings.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        assertThat(findings.body().lines()).isNotEmpty().allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void takesNoFormThatIsTooLongAndKeepsNothingOfIt() throws Exception {
        String requests = "/portals/so-a/requests";
        List<HttpResponse<String>> answers = List.of(
                centre.fill(requests, requests + "/contests", "criterion", "W1", "reason", SENT),
                centre.fill(requests, requests + "/contests", "criterion", SENT, "reason", "x"),
                centre.fill("/contests", "/contests/1", "answer", SENT),
                centre.fill("/account", "/account/tokens", "label", SENT, "scope", "READ", "days", "1"),
                centre.fill("/account", "/account/tokens", "label", "x", "scope", SENT, "days", SENT),
                centre.fill("/account", "/account/password", "old", SENT, "new", SENT),
                centre.fill("/admin", "/admin/accounts", "name", SENT, "role", SENT, "organisation", SENT),
                served.visitor().signIn(SENT, SENT));
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).isIn(200, 303, 400, 403, 404, 413);
            assertThat(answer.body()).doesNotContain("x".repeat(5_000), "<script");
        }
        assertThat(centre.get("/admin").body()).doesNotContain(MARK, "<script");
        assertThat(centre.get("/contests").body()).doesNotContain("x".repeat(100));
        assertThat(served.site().accounts().all()).hasSize(1);
    }

    @Test
    void answersHostileAddressesLikeThoseThereAreNot() throws Exception {
        for (String odd :
                List.of("%3Cscript%3E", "%E2%80%AE", "..%2F..%2Fetc%2Fpasswd", "%3D1%2B1", "a".repeat(3_000))) {
            for (String path : List.of(
                    "/portals/" + odd,
                    "/portals/so-a/parts/" + odd,
                    "/portals/so-a/parts/W1?from=999999",
                    "/portals/so-a/parts/W1?period=" + odd + "&from=1",
                    "/portals/so-a/evidence/" + odd,
                    "/organisations/" + odd,
                    "/api/v1/portals/" + odd + "/card",
                    "/api/v1/organisations/" + odd)) {
                HttpResponse<String> answer = centre.get(path);
                assertThat(answer.statusCode()).as(path).isIn(400, 404, 414);
                assertThat(answer.body()).as(path).doesNotContain("<script", MARK);
            }
            assertThat(centre.get("/?q=" + odd + "&period=" + odd + "&block=" + odd)
                            .body())
                    .doesNotContain("<script", MARK);
            assertThat(served.visitor()
                            .bearing(token)
                            .get("/api/v1/portals/so-a/history?after=" + odd)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void saysOfMonthsWithoutDataThatThereIsNone() throws Exception {
        assertThat(centre.get("/portals/so-a?period=2026-01").statusCode()).isEqualTo(404);
        assertThat(centre.get("/portals/so-a/compare?from=2025-01&to=2026-11").statusCode())
                .isEqualTo(200);
        assertThat(centre.get("/organisations/province-2025-92?period=2026-01").statusCode())
                .isEqualTo(200);
        assertThat(centre.get("/?period=2026-01").statusCode()).isEqualTo(200);
        Visiting program = served.visitor().bearing(token);
        assertThat(program.get("/api/v1/portals/so-a/findings?period=2026-01").body())
                .isEmpty();
        assertThat(program.get("/api/v1/portals/so-a/changes?from=2026-01&to=2026-02")
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.get("/api/v1/rankings?period=2026-01").statusCode()).isEqualTo(404);
    }
}
