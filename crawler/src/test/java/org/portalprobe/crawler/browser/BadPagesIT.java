package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.crawler.browser.BrowserFixture.at;
import static org.portalprobe.crawler.browser.BrowserFixture.causeOf;
import static org.portalprobe.crawler.browser.BrowserFixture.faultOf;
import static org.portalprobe.crawler.browser.BrowserFixture.got;
import static org.portalprobe.crawler.browser.BrowserFixture.order;
import static org.portalprobe.crawler.browser.BrowserFixture.page;
import static org.portalprobe.crawler.browser.BrowserFixture.sample;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.portalprobe.config.FormFactor;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackSocket;

/** Every bad page ends in time with a cause of its own, and the next page is none the worse. One worker for all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
@Tag("long")
class BadPagesIT {

    private static final byte[] DRIP = "<p>x".getBytes(StandardCharsets.UTF_8);
    private static final byte[] COMMENT = "// x\n".getBytes(StandardCharsets.UTF_8);
    private static final Duration EVERY = Duration.ofMillis(100);

    private final KeptEvidence evidence = new KeptEvidence();
    private LoopbackOrigin site;
    private BrowserWorker worker;

    @BeforeAll
    void open() throws Exception {
        site = BrowserFixture.serve(
                "127.0.0.1",
                Map.ofEntries(
                        Map.entry("/good", page("<h1>Xin chào</h1>")),
                        Map.entry("/dialogs", page("<script>alert(1);confirm(2);prompt(3)</script>done")),
                        Map.entry("/alert-loop", page("<p>a<script>for(;;)alert(1)</script>")),
                        Map.entry("/busy", page("<p>b<script>for(;;);</script>")),
                        Map.entry(
                                "/download",
                                LoopbackResponse.of(200, "application/octet-stream", DRIP)
                                        .with("Content-Disposition", "attachment; filename=a.bin")),
                        Map.entry("/redirects", LoopbackResponse.redirect(302, "/redirects")),
                        Map.entry("/refresh", page("<meta http-equiv=refresh content='0;url=/refresh'>")),
                        Map.entry("/endless", LoopbackResponse.endless("text/html", DRIP, EVERY)),
                        Map.entry("/endless-part", page("<h1>Tin</h1><script async src=/endless-script></script>")),
                        Map.entry("/endless-script", LoopbackResponse.endless("text/javascript", COMMENT, EVERY)),
                        Map.entry("/huge", LoopbackResponse.ofSize("text/html", 200L << 20)),
                        Map.entry("/late", page("late").after(Duration.ofMinutes(1))),
                        Map.entry("/broken", LoopbackResponse.html(500, "oops")),
                        Map.entry(
                                "/json",
                                LoopbackResponse.of(200, "application/json", "{}".getBytes(StandardCharsets.UTF_8))),
                        Map.entry("/windows", page("<script>for(let i=0;i<5;i++)open('/good')</script>"))));
        worker = BrowserFixture.worker(DirectGate.open(), evidence, Duration.ofSeconds(3));
    }

    @AfterAll
    void close() {
        worker.close();
        site.close();
    }

    @Test
    void dismissesAndCountsDialogs() {
        InspectedPage seen = inspect("/dialogs");
        assertThat(got(seen.facts()).dialogs()).isEqualTo(3);
        assertThat(got(seen.axe()).url()).isEqualTo(at(site, "/dialogs"));
    }

    @Test
    void leavesAnAlertLoop() {
        assertThat(causeOf(load("/alert-loop"))).isEqualTo(Cause.PAGE_TIMEOUT);
        theNextPageIsNoneTheWorse();
    }

    @Test
    void leavesAPageWhoseScriptNeverEnds() {
        assertThat(faultOf(inspect("/busy").axe()).cause()).isEqualTo(Cause.PAGE_TIMEOUT);
        theNextPageIsNoneTheWorse();
    }

    @Test
    void tellsADownloadFromAPage() {
        assertThat(causeOf(load("/download"))).isEqualTo(Cause.DOWNLOAD);
        theNextPageIsNoneTheWorse();
    }

    @Test
    void givesUpOnARedirectLoop() {
        assertThat(faultOf(load("/redirects")))
                .extracting(fault -> fault.cause(), fault -> fault.attribution())
                .containsExactly(Cause.TOO_MANY_REDIRECTS, Attribution.UNDETERMINED);
    }

    @Test
    void givesUpOnAPageThatGoesOnByItself() {
        assertThat(causeOf(load("/refresh"))).isEqualTo(Cause.TOO_MANY_NAVIGATIONS);
        theNextPageIsNoneTheWorse();
    }

    @Test
    void namesADocumentThatNeverEnds() {
        assertThat(causeOf(load("/endless"))).isEqualTo(Cause.RESPONSE_NEVER_ENDS);
    }

    @Test
    void measuresAPageThatNeverSettlesAndMarksIt() {
        LoadTiming timing = got(load("/endless-part"));
        assertThat(timing.settled()).isFalse();
        assertThat(timing.firstContentfulPaint()).isPresent();
        assertThat(timing.load()).isEmpty();
        assertThat(got(inspect("/endless-part").axe()).passedRules()).isNotEmpty();
    }

    @Test
    void cutsOffAHugePage() {
        assertThat(causeOf(load("/huge"))).isEqualTo(Cause.RESPONSE_TOO_LARGE);
        theNextPageIsNoneTheWorse();
    }

    @Test
    void givesUpOnASilentServer() throws Exception {
        assertThat(causeOf(load("/late"))).isEqualTo(Cause.RESPONSE_TIMEOUT);
        try (LoopbackSocket resetting = LoopbackSocket.resetting("127.0.0.1")) {
            assertThat(causeOf(load(URI.create("http://127.0.0.1:" + resetting.port() + "/"))))
                    .isEqualTo(Cause.CONNECTION_RESET);
        }
        assertThat(causeOf(load(URI.create("http://127.0.0.1:" + LoopbackSocket.refusingPort() + "/"))))
                .isEqualTo(Cause.CONNECTION_REFUSED);
    }

    @Test
    void doesNotMeasureAnErrorPage() {
        assertThat(causeOf(load("/broken"))).isEqualTo(Cause.HTTP_SERVER_ERROR);
        assertThat(causeOf(load("/nowhere"))).isEqualTo(Cause.HTTP_CLIENT_ERROR);
        assertThat(causeOf(load("/json"))).isEqualTo(Cause.NOT_HTML);
        InspectedPage seen = inspect("/broken");
        assertThat(seen.status()).isEqualTo(500);
        assertThat(causeOf(seen.axe())).isEqualTo(Cause.HTTP_SERVER_ERROR);
    }

    @Test
    void closesTheWindowsThatAPageOpens() {
        assertThat(got(inspect("/windows").axe()).url()).isEqualTo(at(site, "/windows"));
    }

    @Test
    void opensNothingButHttp() {
        assertThat(causeOf(load(URI.create("file:///etc/hostname")))).isEqualTo(Cause.ADDRESS_REFUSED);
        assertThat(causeOf(load(URI.create("chrome://version")))).isEqualTo(Cause.ADDRESS_REFUSED);
    }

    @Test
    void doesNotKnowAnUnknownName() {
        assertThat(causeOf(load(URI.create("http://nowhere.test/")))).isEqualTo(Cause.NAME_NOT_FOUND);
    }

    private void theNextPageIsNoneTheWorse() {
        assertThat(got(load("/good")).settled()).isTrue();
    }

    private Seen<LoadTiming> load(String path) {
        return load(at(site, path));
    }

    private Seen<LoadTiming> load(URI url) {
        return worker.time(order(url, FormFactor.DESKTOP)).timing();
    }

    private InspectedPage inspect(String path) {
        return worker.inspect(sample(at(site, path)), CertificateTrust.BROWSER);
    }
}
