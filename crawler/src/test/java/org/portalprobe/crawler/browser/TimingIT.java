package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.portalprobe.crawler.browser.BrowserFixture.at;
import static org.portalprobe.crawler.browser.BrowserFixture.got;
import static org.portalprobe.crawler.browser.BrowserFixture.order;
import static org.portalprobe.crawler.browser.BrowserFixture.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.portalprobe.config.FormFactor;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadMark;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.crawler.artifact.ResourceKind;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** Pages whose numbers the server decides. Bounds are wide: the host that tests is not quiet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class TimingIT {

    private static final String BLOCK =
            "<script>const end = performance.now() + 300; while (performance.now() < end);</script>";
    private static final String HERO =
            "<svg xmlns='http://www.w3.org/2000/svg' width='800' height='500'><rect width='800' height='500' fill='#c00'/>"
                    // An image of less than 0.05 bit a pixel is decoration to Chromium, no largest paint.
                    + "<!-- drawing -->".repeat(400) + "</svg>";

    private final List<LoopbackRequest> asked = new CopyOnWriteArrayList<>();
    private LoopbackOrigin site;
    private LoopbackOrigin other;
    private BrowserWorker worker;

    @BeforeAll
    void open() throws Exception {
        other = LoopbackOrigin.builder()
                .address("127.0.0.2")
                .http(
                        "127.0.0.2",
                        request -> request.path().equals("/frame")
                                ? page("<p>khung<script src=/part.js></script>")
                                : LoopbackResponse.of(200, "text/javascript", new byte[20_000]))
                .start();
        site = LoopbackOrigin.builder().http("127.0.0.1", this::answer).start();
        worker = BrowserFixture.worker(DirectGate.open(), new KeptEvidence(), Duration.ofSeconds(15));
    }

    private LoopbackResponse answer(LoopbackRequest request) {
        asked.add(request);
        return switch (request.path()) {
            case "/blocking" ->
                page("<h1>Xin chào</h1>" + "<p>chữ</p>".repeat(20)
                        + "<script>requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {"
                        + "const end = performance.now() + 300; while (performance.now() < end); }, 100)))</script>");
            case "/early-block" -> page(BLOCK + "<h1>Xin chào</h1>");
            case "/hero" -> page("<h1>a</h1><img id=hero alt=Ảnh src=/hero.svg width=800 height=500>");
            case "/hero.svg" ->
                LoopbackResponse.of(200, "image/svg+xml", HERO.getBytes(StandardCharsets.UTF_8))
                        .after(Duration.ofMillis(900));
            case "/shift" ->
                page("<div id=a style='height:0'></div><p style='height:300px;background:#ccc'>b</p>"
                        + "<script>setTimeout(() => { a.style.height = '200px' }, 300)</script>");
            case "/slow" -> page("<h1>chậm</h1>").after(Duration.ofMillis(400));
            case "/parts" ->
                page("<h1>phần</h1><script src=/big.js></script><img alt='' src=/missing.png>"
                        + "<iframe title=khung src='" + at(other, "/frame") + "'></iframe>");
            case "/splash" ->
                page("<script>setTimeout(() => location.href = '/hero', 400)</script><p style='opacity:0'>chờ</p>");
            case "/late" ->
                page(
                        "<div id=a></div><script>setTimeout(() => a.innerHTML = '<h1>Cổng dịch vụ công</h1>', 2600)</script>");
            case "/big.js" -> LoopbackResponse.of(200, "text/javascript", new byte[100_000]);
            default -> LoopbackResponse.text(404, "none");
        };
    }

    @AfterAll
    void close() {
        worker.close();
        site.close();
        other.close();
    }

    @Test
    void countsTheBlockingPartOfALongTask() {
        LoadTiming timing = load("/blocking", FormFactor.DESKTOP);
        assertThat(timing.totalBlockingTime().orElseThrow()).isBetween(240.0, 600.0);
        assertThat(timing.settled()).isTrue();
    }

    @Test
    void doesNotCountWhatBlockedBeforeTheFirstPaint() {
        LoadTiming timing = load("/early-block", FormFactor.DESKTOP);
        assertThat(timing.firstContentfulPaint().orElseThrow()).isGreaterThan(300);
        assertThat(timing.totalBlockingTime().orElseThrow()).isLessThan(200);
    }

    @Test
    void seesTheLargestPaintWhenItsImageComes() {
        LoadTiming timing = load("/hero", FormFactor.DESKTOP);
        double first = timing.firstContentfulPaint().orElseThrow();
        assertThat(timing.largestContentfulPaint().orElseThrow())
                .isBetween(900.0, 2_500.0)
                .isGreaterThan(first);
        assertThat(timing.largestContentElement()).hasValue("img#hero hero.svg");
    }

    @Test
    void addsUpAShiftOfKnownSize() {
        // 300 of 940 px move by 200: impact (300 + 200) / 940, distance 200 / 1350 (the larger side of the window).
        LoadTiming timing = load("/shift", FormFactor.DESKTOP);
        assertThat(timing.cumulativeLayoutShift().orElseThrow()).isCloseTo(500.0 / 940 * 200 / 1350, within(0.01));
    }

    @Test
    void timesTheFirstByteFromTheStartOfTheNavigation() {
        assertThat(load("/slow", FormFactor.DESKTOP).timeToFirstByte().orElseThrow())
                .isBetween(400.0, 1_500.0);
    }

    @Test
    void countsRequestsAndBytesOfAllFrames() {
        LoadTiming timing = load("/parts", FormFactor.DESKTOP);
        assertThat(timing.requests()).isEqualTo(5);
        assertThat(timing.failedRequests()).isEqualTo(1);
        assertThat(timing.transferBytes()).isBetween(120_000L, 124_000L);
    }

    @Test
    void looksLikeAPhoneToThePage() {
        TimedLoad load = worker.time(order(at(site, "/blocking"), FormFactor.MOBILE));
        assertThat(got(load.timing()).totalBlockingTime().orElseThrow()).isGreaterThan(240);
        assertThat(load.formFactor()).isEqualTo(FormFactor.MOBILE);
        assertThat(asked.getLast().header("User-Agent").orElseThrow())
                .contains("Android", " Mobile ", "PortalProbe/0.0-test (+https://portalprobe.org/bot)")
                .doesNotContain("Headless");
    }

    @Test
    void startsEveryLoadWithoutACache() {
        load("/parts", FormFactor.DESKTOP);
        long before = countOf("/big.js");
        load("/parts", FormFactor.DESKTOP);
        assertThat(countOf("/big.js")).isEqualTo(before + 1);
    }

    @Test
    void filmsHowThePageFillsAndKeepsWhatExplainsIt() {
        TimedLoad load =
                worker.time(order(at(site, "/hero"), FormFactor.DESKTOP).inDetail());
        LoadTiming timing = got(load.timing());
        LoadDetail detail = got(load.detail());

        assertThat(timing.visuallyComplete().orElseThrow())
                .isCloseTo(timing.largestContentfulPaint().orElseThrow(), within(250.0));
        assertThat(timing.speedIndex().orElseThrow())
                .isBetween(
                        timing.firstContentfulPaint().orElseThrow() - 50,
                        timing.visuallyComplete().orElseThrow());
        assertThat(detail.film().getLast().complete()).isEqualTo(1);
        assertThat(detail.framesSeen()).isPositive();
        assertThat(detail.resources())
                .extracting(LoadedResource::kind, LoadedResource::status)
                .contains(tuple(ResourceKind.DOCUMENT, 200), tuple(ResourceKind.IMAGE, 200));
        assertThat(detail.resources().getLast().end().orElseThrow()).isGreaterThan(900);
        assertThat(load.profile()).isEqualTo("real-use");
        assertThat(load.host()).isPresent();
    }

    @Test
    void countsFromTheFirstDocumentWhenAScriptGoesOn() {
        LoadTiming timing = load("/splash", FormFactor.DESKTOP);

        assertThat(timing.marks()).contains(LoadMark.REDIRECTED_BY_SCRIPT);
        assertThat(timing.timeToFirstByte().orElseThrow()).isGreaterThan(400);
        assertThat(timing.largestContentfulPaint().orElseThrow()).isGreaterThan(1_300);
    }

    @Test
    @Tag("long")
    void waitsForAPageThatIsQuietAndShowsNothingYet() {
        LoadTiming timing = load("/late", FormFactor.DESKTOP);

        assertThat(timing.marks()).contains(LoadMark.OPENED_LATE);
        assertThat(timing.firstContentfulPaint().orElseThrow()).isGreaterThan(2_600);
    }

    private long countOf(String path) {
        return asked.stream().filter(request -> request.path().equals(path)).count();
    }

    private LoadTiming load(String path, FormFactor formFactor) {
        return got(worker.time(order(at(site, path), formFactor)).timing());
    }
}
