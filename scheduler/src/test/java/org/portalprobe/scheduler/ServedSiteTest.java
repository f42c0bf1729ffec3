package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.account.Account;
import org.portalprobe.reports.account.Accounts;
import org.portalprobe.reports.account.AuditLog;
import org.portalprobe.reports.account.Role;
import org.portalprobe.reports.account.Scope;
import org.portalprobe.reports.api.ApiJson;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.web.Route;

/** Who may see and order what, over HTTP, with other organisations' ids on every route. */
@Tag("long")
class ServedSiteTest {

    private static final OrganisationId CAN_THO = new OrganisationId("province-2025-92");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(SiteStore.NOW);
    private final InstantSource clock = now::get;
    private SiteStore served;
    private Accounts accounts;

    @BeforeEach
    void serve() throws Exception {
        served = new SiteStore(folder, false, clock);
        accounts = served.site().accounts();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private Account account(String name) {
        return accounts.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Visiting centre() {
        assertThat(accounts.create("admin", Role.CENTRE, Optional.empty())).isPresent();
        return served.signedIn("admin");
    }

    private Visiting province() {
        assertThat(accounts.create("can-tho", Role.ORGANISATION, Optional.of(CAN_THO)))
                .isPresent();
        return served.signedIn("can-tho");
    }

    private String token(String name, Scope... scopes) {
        EnumSet<Scope> set = EnumSet.noneOf(Scope.class);
        set.addAll(List.of(scopes));
        return accounts.grant(account(name), "thử", set, Duration.ofDays(1));
    }

    @Test
    void givesOutOneFirstPasswordThatMustBeChangedBeforeAnythingElse() throws Exception {
        String oneTime = accounts.firstAdministrator().orElseThrow();
        assertThat(accounts.firstAdministrator()).isEmpty();
        Visiting admin = served.visitor();
        HttpResponse<String> signedIn = admin.signIn("admin", oneTime);
        assertThat(signedIn.headers().firstValue("Location")).contains("/account");
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElse(""))
                .contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(admin.get("/admin").headers().firstValue("Location")).contains("/account");
        assertThat(admin.fill("/account", "/account/password", "old", oneTime, "new", "ngắn")
                        .body())
                .contains("Mật khẩu mới phải có từ 12");
        admin.fill("/account", "/account/password", "old", oneTime, "new", "mật khẩu của riêng tôi");
        assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
        assertThat(served.visitor().signIn("admin", oneTime).statusCode()).isEqualTo(403);
    }

    @Test
    void slowsGuessingDownWhateverThePassword() throws Exception {
        String oneTime = accounts.firstAdministrator().orElseThrow();
        for (int time = 0; time < 5; time++) {
            assertThat(served.visitor().signIn("admin", "đoán").statusCode()).isEqualTo(403);
        }
        HttpResponse<String> refused = served.visitor().signIn("admin", oneTime);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        now.set(now.get().plus(Duration.ofMinutes(16)));
        assertThat(served.visitor().signIn("admin", oneTime).statusCode()).isEqualTo(303);
    }

    @Test
    void takesNoFormWithoutItsToken() throws Exception {
        Visiting admin = centre();
        String other = Visiting.token(served.visitor().get("/login").body());
        for (Route route : served.routes()) {
            if (route.method() == Route.Method.POST && !route.path().startsWith("/api/")) {
                String path = route.path().replace("{id}", "so-a");
                assertThat(admin.post(path, "name", "x").statusCode()).as(path).isEqualTo(403);
                assertThat(admin.post(path, "form", other).statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void tellsNobodyOfAnotherOrganisationsDetails() throws Exception {
        Visiting province = province();
        Visiting program = served.visitor().bearing(token("can-tho", Scope.values()));
        Visiting open = served.visitor();
        for (String foreign : List.of("so-b", "so-c", "province-2025-01", "1")) {
            for (Route route : served.routes()) {
                if (route.path().endsWith("/logout")) {
                    continue;
                }
                String path = route.path()
                        .replace("{id}", foreign)
                        .replace("{sha}", "0".repeat(64))
                        .replace("{part}", "W1")
                        .replace("{night}", "latest");
                for (Visiting visitor : List.of(province, program, open)) {
                    HttpResponse<String> answer = route.method() == Route.Method.GET
                            ? visitor.get(path)
                            : visitor.fill(
                                    "/login", path, "criterion", "A1", "reason", "x", "do", "reset", "answer", "x");
                    assertThat(answer.body()).as(path).doesNotContain(SiteStore.SECRET);
                    if (path.contains("so-b") || path.contains("so-c")) {
                        assertThat(answer.statusCode())
                                .as(route.method() + " " + path)
                                .isIn(303, 401, 403, 404);
                    }
                    if (answer.statusCode() == 303) {
                        assertThat(answer.headers().firstValue("Location").orElse(""))
                                .as(path)
                                .containsAnyOf("/login", "/account", "/");
                    }
                }
            }
        }
        assertThat(centre().get("/portals/so-b/parts/W1").body()).contains(SiteStore.SECRET);
    }

    @Test
    void answersAlikeWhatThereIsNotAndWhatIsNotForOne() throws Exception {
        Visiting province = province();
        String there = province.get("/portals/so-b").body().replace("so-b", "");
        String gone = province.get("/portals/so-khong-co").body().replace("so-khong-co", "");
        assertThat(there).isEqualTo(gone);
    }

    @Test
    void showsAnOwnerItsOwnAndThePublicTheRankings() throws Exception {
        Visiting province = province();
        assertThat(province.get("/portals/so-a").statusCode()).isEqualTo(200);
        assertThat(province.get("/organisations/" + CAN_THO).body()).contains("Nếu khắc phục thì sao");
        assertThat(served.visitor().get("/organisations/" + CAN_THO).body()).doesNotContain("Nếu khắc phục thì sao");
        assertThat(served.visitor().get("/").body()).contains("Cần Thơ", "Khối tỉnh", "Cổng C");
        assertThat(served.visitor().get("/en/").body()).contains("lang=\"en\"", "Provinces");
        assertThat(served.visitor().get("/?q=can+tho").body())
                .contains("Cần Thơ")
                .doesNotContain("Cổng C");
    }

    @Test
    void letsAnOwnerAskForAVisitOnceAndContestWhatTheCentreAnswers() throws Exception {
        Visiting province = province();
        String page = "/portals/so-a/requests";
        assertThat(province.fill(page, page + "/runs").body()).contains("Đã xếp hàng");
        assertThat(province.fill(page, page + "/runs").body()).contains("Đang có một lần đo lại");
        assertThat(province.fill(page, page + "/contests", "criterion", "W1", "reason", SiteStore.HOSTILE)
                        .body())
                .contains("Đã gửi khiếu nại");
        assertThat(province.fill(page, page + "/contests", "criterion", "Z9", "reason", "x")
                        .body())
                .contains("Cần chọn tiêu chí");
        Visiting centre = centre();
        assertThat(centre.get("/contests").body()).contains("W1", "&lt;script&gt;");
        assertThat(centre.fill("/contests", "/contests/1", "answer", "Đã xem lại")
                        .body())
                .contains("Đã trả lời");
        assertThat(province.get("/contests").body()).contains("Đã xem lại");
        assertThat(centre.get("/admin").body()).contains("yêu cầu đo lại", "khiếu nại tiêu chí", "can-tho");
    }

    @Test
    void setsTheVisitAskedForBesideTheCentresAndNamesTheVantages() throws Exception {
        Visiting province = province();
        String page = "/portals/so-a/requests";
        served.run("so-a", SiteStore.NOW.minus(Duration.ofHours(9)), 2, "hanoi-1", RunKey.NIGHT);
        assertThat(province.get(page).body()).contains("hanoi-1").doesNotContain("id=\"beside\"");
        served.run("so-a", SiteStore.NOW.minus(Duration.ofHours(2)), 1, "can-tho-1", "asked-20261122T010000");
        assertThat(province.get(page).body())
                .contains("id=\"beside\"", "đo từ can-tho-1", "đo từ hanoi-1", "khác nơi đo");
        served.run("so-a", SiteStore.NOW.minus(Duration.ofHours(1)), 1, "hanoi-1", "asked-20261122T020000");
        assertThat(province.get("/en" + page).body()).contains("the same vantage (hanoi-1)");
    }

    @Test
    void escapesWhateverAPortalSays() throws Exception {
        Visiting centre = centre();
        for (String path : List.of(
                "/",
                "/en/",
                "/portals/so-a",
                "/en/portals/so-a",
                "/portals/so-a/parts/W1",
                "/portals/so-a/compare",
                "/portals/so-a/requests",
                "/organisations/" + CAN_THO)) {
            HttpResponse<String> page = centre.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("<script", "\u202e", " style=", "<style");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .doesNotContain("unsafe");
        }
        assertThat(served.visitor()
                        .get("/?q=%3Cscript%3E%22x&period=%3C&block=%3C&kind=%3C")
                        .body())
                .doesNotContain("<script");
        assertThat(served.visitor().get("/login?next=//evil.example/").body()).contains("name=\"next\" value=\"/\"");
    }

    @Test
    void describesEveryAnswerOfItsApi() throws Exception {
        JsonNode description = JSON.readTree(ApiJson.description());
        var unused = centre();
        Visiting program = served.visitor().bearing(token("admin", Scope.values()));
        List<String> paths = served.routes().stream()
                .filter(route ->
                        route.method() == Route.Method.GET && route.path().startsWith("/api/v1"))
                .map(route -> route.path().substring("/api/v1".length()))
                .toList();
        assertThat(description.path("paths").fieldNames()).toIterable().containsAll(paths);
        for (String path : paths) {
            String asked = path.replace("{id}", path.startsWith("/organisations") ? CAN_THO.value() : "so-a");
            HttpResponse<String> answer = program.get("/api/v1" + asked);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            JsonNode content = description
                    .path("paths")
                    .path(path)
                    .path("get")
                    .path("responses")
                    .path("200")
                    .path("content");
            String type = content.fieldNames().next();
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            JsonNode schema = content.path(type).path("schema");
            List<String> documents =
                    type.contains("ndjson") ? answer.body().lines().toList() : List.of(answer.body());
            assertThat(documents).as(path).isNotEmpty();
            documents.forEach(document ->
                    assertThat(problems(description, schema, document)).as(path).isEmpty());
        }
        assertThat(program.get("/api/v1/rankings?by=x").statusCode()).isEqualTo(400);
    }

    @Test
    void givesFindingsOfTheLastVisitOrOfAMonthOrADay() throws Exception {
        var unused = centre();
        Visiting program = served.visitor().bearing(token("admin", Scope.READ));
        String path = "/api/v1/portals/so-a/findings";
        String last = program.get(path).body();
        String month = program.get(path + "?period=2026-11").body();
        assertThat(last).isNotEmpty();
        assertThat(month).contains(last).hasSizeGreaterThan(last.length());
        String seen = JSON.readTree(last.lines().findFirst().orElseThrow())
                .path("seen")
                .asText();
        LocalDate day = LocalDate.ofInstant(Instant.parse(seen), VietnamTime.ZONE);
        assertThat(program.get(path + "?period=" + day).body()).contains(last);
        assertThat(program.get(path + "?period=2026-11-31").statusCode()).isEqualTo(400);
    }

    @Test
    void showsTheWholeAuditLogAHundredEntriesAPage() throws Exception {
        Visiting centre = centre();
        AuditLog audit = AuditLog.in(served.store().connections(), clock);
        for (int entry = 0; entry < 130; entry++) {
            audit.write("program", "127.0.0.1", AuditLog.Action.EVENTS_REPLAYED, "after #" + entry + ".", "");
        }
        String newest = centre.get("/en/admin").body();
        assertThat(newest).contains("after #129.", "Older entries").doesNotContain("after #3.");
        Matcher older =
                Pattern.compile("href=\"(/en/admin\\?before=\\d+)#audit\"").matcher(newest);
        assertThat(older.find()).isTrue();
        assertThat(centre.get(older.group(1)).body())
                .contains("after #0.", "after #3.")
                .doesNotContain("after #129.", "Older entries");
    }

    private static List<?> problems(JsonNode description, JsonNode schema, String document) {
        var whole = JSON.createObjectNode();
        whole.setAll((com.fasterxml.jackson.databind.node.ObjectNode) schema);
        whole.set("components", description.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(document, InputFormat.JSON);
    }

    @Test
    void sendsNothingThatAReaderHasAndGoesOnWhereAPartEnded() throws Exception {
        var unused = centre();
        Visiting program = served.visitor().bearing(token("admin", Scope.READ));
        HttpResponse<String> first = program.get("/api/v1/rankings");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(program.get("/api/v1/rankings", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        String path = "/api/v1/portals?limit=2";
        JsonNode part = JSON.readTree(program.get(path).body());
        assertThat(part.path("items")).hasSize(2);
        JsonNode rest = JSON.readTree(program.get(part.path("next").asText()).body());
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void refusesTokensThatAreForgedOverRevokedOrTooNarrow() throws Exception {
        var unused = province();
        String reading = token("can-tho", Scope.READ);
        assertThat(served.visitor().bearing(reading).get("/api/v1/portals").body())
                .contains("so-a")
                .doesNotContain("so-b");
        assertThat(served.visitor()
                        .bearing(reading + "x")
                        .get("/api/v1/portals")
                        .statusCode())
                .isEqualTo(401);
        assertThat(served.visitor()
                        .bearing(reading)
                        .send("/api/v1/portals/so-a/runs", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.visitor().send("/api/v1/portals/so-a/runs", "").statusCode())
                .isEqualTo(401);
        assertThat(served.visitor()
                        .bearing(token("can-tho", Scope.RUN))
                        .send("/api/v1/portals/so-a/runs", "")
                        .statusCode())
                .isEqualTo(202);
        now.set(now.get().plus(Duration.ofDays(2)));
        assertThat(served.visitor().bearing(reading).get("/api/v1/portals").statusCode())
                .isEqualTo(401);
        String other = token("can-tho", Scope.READ);
        accounts.disable(account("can-tho").id(), true);
        assertThat(served.visitor().bearing(other).get("/api/v1/portals").statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesDocumentsOfOnesOwnAlone() throws Exception {
        var unused = province();
        Visiting program = served.visitor().bearing(token("can-tho", Scope.IMPORT));
        String header = "entity,criterion,level,number,issued\n";
        String path = "/api/v1/imports/attestations?name=a.csv";
        assertThat(program.send(path, header + "so-b,A1,both,1/QĐ,02/07/2025\n").statusCode())
                .isEqualTo(422);
        assertThat(program.send(path, header + "so-a,A1,nonsense,1/QĐ,02/07/2025\n")
                        .body())
                .contains("a.csv")
                .doesNotContain("portalprobe-upload");
        assertThat(served.store().attestations()).isEmpty();
        assertThat(program.send(path, header + "so-a,A1,both,1/QĐ,02/07/2025\n").body())
                .contains("\"added\":1");
        served.site().look();
        assertThat(served.visitor().get("/organisations/" + CAN_THO).body()).contains("<strong>5</strong>/100");
    }
}
