package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.crawler.browser.BrowserFixture.at;
import static org.portalprobe.crawler.browser.BrowserFixture.got;
import static org.portalprobe.crawler.browser.BrowserFixture.order;
import static org.portalprobe.crawler.browser.BrowserFixture.page;
import static org.portalprobe.crawler.browser.BrowserFixture.sample;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.portalprobe.config.FormFactor;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.EmcSeen;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** What is read of a page that stands still. The trackers' names lead to a server of ours that counts who comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class InspectionIT {

    private static final String EMC = "http://" + EmcTraces.HOST;

    private final KeptEvidence evidence = new KeptEvidence();
    private LoopbackOrigin site;
    private LoopbackOrigin other;
    private LoopbackOrigin tracker;
    private BrowserWorker worker;

    @BeforeAll
    void open() throws Exception {
        tracker = LoopbackOrigin.builder()
                .address("127.0.0.9")
                .http("tracker.test", request -> LoopbackResponse.text(200, ""))
                .start();
        other = BrowserFixture.serve(
                "127.0.0.2",
                Map.of(
                        "/frame",
                        page("<p>khung</p><img src=x.png><script src='http://a.tracker.test/b.js'></script>")));
        String frames =
                "<iframe title=một src='" + at(other, "/frame") + "'></iframe><iframe title=hai src=/inner></iframe>";
        site = BrowserFixture.serve(
                "127.0.0.1",
                Map.of(
                        "/faulty",
                                LoopbackResponse.html(
                                        200,
                                        "<!DOCTYPE html><html><head><title>Lỗi</title></head><body><h1>Lỗi</h1><img src=a.png>"
                                                + "<input type=text><p style='color:#bbb;background:#fff'>mờ</p></body></html>"),
                        "/frames", page("<h1>Khung</h1>" + frames),
                        "/inner", page("<img src=y.png>"),
                        "/sandboxed", page("<h1>Kín</h1><iframe title=kín sandbox src=/inner></iframe>"),
                        "/lazy",
                                page(
                                        "<h1>Lười</h1><div style='height:9000px'></div><iframe title=lười loading=lazy src=/inner></iframe>"),
                        "/trackers",
                                page("<h1>Đếm</h1><script src='http://tracker.test/a.js'></script>"
                                        + "<img alt='' src='http://tracker.test/p.gif?u=a|b'>"
                                        + "<iframe title=khung src='" + at(other, "/frame") + "'></iframe>"
                                        + "<script>fetch('http://tracker.test/c',{method:'POST',body:'{}',headers:{'Content-Type':'application/json'}})"
                                        + ".then(r => console.error('answered ' + r.status));"
                                        + "fetch('/inner?x=http://tracker.test/');</script>"),
                        "/emc",
                                page("<h1>EMC</h1><script>var _govaq = window._govaq || [];"
                                        + "_govaq.push(['trackPageView']); _govaq.push(['setSiteId', '205']);"
                                        + "var s = document.createElement('script'); s.src = '" + EMC
                                        + "/embed/gov-tracking.min.js'; document.head.appendChild(s);</script>"),
                        "/emc-commented",
                                page(
                                        "<h1>EMC</h1><!-- <script>var _govaq = []; _govaq.push(['setSiteId', '']);</script> -->"),
                        "/plain",
                                page("<h1>Trang thường</h1><p>" + "chữ ".repeat(50)
                                        + "</p><script>console.error('hỏng', 42); throw new Error('vỡ')</script>"
                                        + "<div style='height:6000px'></div>")));
        worker = BrowserFixture.worker(
                DirectGate.with(
                        List.of("tracker.test", EmcTraces.HOST),
                        "MAP *tracker.test 127.0.0.9:" + tracker.httpPort() + ", MAP " + EmcTraces.HOST + " 127.0.0.9:"
                                + tracker.httpPort()),
                evidence,
                Duration.ofSeconds(15));
    }

    @AfterAll
    void close() {
        worker.close();
        List.of(site, other, tracker).forEach(LoopbackOrigin::close);
    }

    @Test
    void findsExactlyTheSeededFaults() {
        AxeRun run = got(inspect("/faulty").axe());
        assertThat(run.violations())
                .extracting(AxeResult::rule)
                .containsExactlyInAnyOrder("html-has-lang", "image-alt", "label", "color-contrast");
        assertThat(run.engineVersion()).isEqualTo(worker.engines().axe().orElseThrow());
        assertThat(run.framesNotAnalysed()).isEmpty();
        assertThat(run.violations()).allSatisfy(result -> {
            assertThat(result.tags()).containsAnyOf("wcag2a", "wcag2aa");
            assertThat(result.nodeCount()).isEqualTo(1);
            assertThat(result.nodes().getFirst().target()).isNotBlank();
        });
    }

    @Test
    void auditsFramesOfThePageAndOfOthers() {
        AxeRun run = got(inspect("/frames").axe());
        assertThat(run.violations()).extracting(AxeResult::rule).containsExactly("image-alt");
        assertThat(run.violations().getFirst().nodes())
                .extracting(node -> node.target())
                .containsExactlyInAnyOrder("iframe[title=\"một\"] >>> img", "iframe[title=\"hai\"] >>> img");
    }

    @Test
    void loadsALazyFrameForTheAuditAlone() {
        long before =
                site.hits().stream().filter(hit -> hit.path().equals("/inner")).count();
        assertThat(got(worker.time(order(at(site, "/lazy"), FormFactor.DESKTOP)).timing())
                        .requests())
                .isEqualTo(1);
        AxeRun run = got(inspect("/lazy").axe());
        assertThat(run.violations()).extracting(AxeResult::rule).containsExactly("image-alt");
        assertThat(site.hits().stream().filter(hit -> hit.path().equals("/inner")))
                .hasSize((int) before + 1);
    }

    @Test
    void namesAFrameThatCouldNotBeAudited() {
        InspectedPage seen = inspect("/sandboxed");
        assertThat(got(seen.axe()).framesNotAnalysed()).containsExactly("iframe[title=\"kín\"]");
    }

    @Test
    void answersTrackersOfAllFramesAndForwardsNone() {
        PageFacts facts = got(inspect("/trackers").facts());
        assertThat(facts.answeredTrackers()).containsExactly("a.tracker.test", "tracker.test");
        assertThat(facts.consoleErrors()).containsExactly("answered 204");
        assertThat(tracker.hits()).isEmpty();
        assertThat(site.hits()).anySatisfy(hit -> assertThat(hit.query()).isEqualTo("x=http://tracker.test/"));
        assertThat(facts.thirdPartyHosts()).contains("127.0.0.2", "tracker.test");
    }

    @Test
    void seesTheTrackingCodeAtWork() {
        assertThat(got(inspect("/emc").facts()).emc())
                .isEqualTo(new EmcSeen(true, java.util.Optional.of("205"), true, false, false));
        assertThat(tracker.hits()).isEmpty();
    }

    @Test
    void seesTheTrackingCodeInAComment() {
        assertThat(got(inspect("/emc-commented").facts()).emc())
                .isEqualTo(new EmcSeen(false, java.util.Optional.empty(), false, true, false));
    }

    @Test
    void readsThePlainFactsAndKeepsThePicture() throws Exception {
        TimedPage both =
                worker.timeAndInspect(order(at(site, "/plain"), FormFactor.DESKTOP), sample(at(site, "/plain")));
        assertThat(got(both.load().timing()).settled()).isTrue();
        PageFacts facts = got(both.inspected().facts());
        assertThat(facts.title()).isEqualTo("Trang");
        assertThat(facts.lang()).hasValue("vi");
        assertThat(facts.consoleErrors()).contains("hỏng 42").anyMatch(error -> error.contains("Error: vỡ"));
        assertThat(evidence.text(facts.html().orElseThrow()))
                .startsWith("<!DOCTYPE html>")
                .contains("Trang thường");
        var picture = ImageIO.read(new ByteArrayInputStream(
                evidence.bytes(both.inspected().screenshot().orElseThrow())));
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1350, 4000);
        assertThat(site.hits().stream().filter(hit -> hit.path().equals("/plain")))
                .hasSize(1);
    }

    private InspectedPage inspect(String path) {
        return worker.inspect(sample(at(site, path)), CertificateTrust.BROWSER);
    }
}
