package org.portalprobe.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.SecurityText;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.WebLook;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackHit;
import org.portalprobe.crawler.loopback.LoopbackResponse;

class WebQuestionsTest {

    private static final String PAGE =
            "<html><head><meta http-equiv=\"content-security-policy\" content=\"script-src 'self'\">"
                    + "</head><body><meta http-equiv=Content-Security-Policy content=late></body></html>";

    private static LoopbackHandler site(String robots) {
        return request -> switch (request.path()) {
            case "/" -> LoopbackResponse.html(200, PAGE);
            case "/robots.txt" -> LoopbackResponse.text(200, robots).with("Server", "nginx/1.2.3");
            case "/.well-known/security.txt" -> LoopbackResponse.text(200, "Contact: mailto:a@portal.test\n");
            default -> LoopbackResponse.html(404, "no such page").with("X-Powered-By", "PHP/5.6");
        };
    }

    @Test
    void asksForOneUnknownPageAndTheSecurityTextAndNothingElse() {
        try (LoopbackPortal portal = LoopbackPortal.serving(site(""))) {
            WebLook web = web(portal.look().look());

            assertThat(web.unknownPage().toOptional())
                    .hasValueSatisfying(
                            chain -> assertThat(chain.last().status()).isEqualTo(404));
            assertThat(web.securityText().toOptional().map(SecurityText::text))
                    .contains("Contact: mailto:a@portal.test\n");
            assertThat(web.metaPolicies()).containsExactly("script-src 'self'");
            assertThat(web.plainHttp()).isEmpty();
            assertThat(portal.origin().hits())
                    .extracting(LoopbackHit::path)
                    .containsExactlyInAnyOrder(
                            "/robots.txt",
                            "/",
                            "/",
                            "/sitemap.xml",
                            WebQuestions.UNKNOWN_PAGE,
                            WebQuestions.SECURITY_TEXT);
        }
    }

    @Test
    void robotsMayForbidBoth() {
        String robots = "User-agent: *\nDisallow: /portalprobe\nDisallow: /.well-known";
        try (LoopbackPortal portal = LoopbackPortal.serving(site(robots))) {
            WebLook web = web(portal.look().look());

            assertThat(List.of(web.unknownPage(), web.securityText()))
                    .allSatisfy(slot -> assertThat(slot.<Cause>fold(got -> Cause.INTERNAL, fault -> fault.cause()))
                            .isEqualTo(Cause.ROBOTS_DISALLOWED));
            assertThat(portal.origin().hits())
                    .extracting(LoopbackHit::path)
                    .doesNotContain(WebQuestions.UNKNOWN_PAGE, WebQuestions.SECURITY_TEXT);
        }
    }

    @Test
    void aDeadEntryAsksNothingMore() {
        try (LoopbackPortal portal = LoopbackPortal.serving(site(""))) {
            portal.fix("portal.test", 443, "127.0.0.1", 9).fix("portal.test", 80, "127.0.0.1", 9);
            assertThat(portal.look().look().web()).isInstanceOf(Seen.Missing.class);
        }
    }

    @Test
    void asksTheOtherHostsOfTheWayOverHttp() {
        LoopbackHandler site = request -> switch (request.path()) {
            case "/" ->
                request.secure()
                        ? LoopbackResponse.redirect(302, "https://sso.test/dang-nhap")
                        : LoopbackResponse.redirect(301, "https://portal.test/");
            default -> LoopbackResponse.html(200, PAGE);
        };
        try (LoopbackPortal portal = LoopbackPortal.serving(site)) {
            portal.fix("sso.test", 443, "127.0.0.1", portal.origin().httpsPort())
                    .fix("sso.test", 80, "127.0.0.1", portal.origin().httpPort());

            assertThat(web(portal.look().look()).plainHttp().keySet()).isEqualTo(Set.of("sso.test"));
        }
    }

    @Test
    void keepsOneAnswerOfEachKindThatNoChainShows() {
        try (LoopbackPortal portal = LoopbackPortal.serving(site(""));
                Egress egress = portal.egress();
                HttpLook http = portal.look(egress)) {
            Look look = http.look().look();
            List.of("a", "b", "c").forEach(page -> http.fetch(URI.create("https://portal.test/" + page)));

            assertThat(web(http.withAnswers(look)).answers())
                    .extracting(Hop::url)
                    .extracting(URI::getPath)
                    .containsExactly("/robots.txt");
            assertThat(web(look).answers()).isEmpty();
        }
    }

    private static WebLook web(Look look) {
        return look.web().toOptional().orElseThrow();
    }
}
