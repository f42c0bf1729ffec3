package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.crawler.browser.BrowserFixture.at;
import static org.portalprobe.crawler.browser.BrowserFixture.got;
import static org.portalprobe.crawler.browser.BrowserFixture.page;
import static org.portalprobe.crawler.browser.BrowserFixture.sample;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples.Sample;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Focus;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk.Stop;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Oddity;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** Our own gatherers on pages with one thing each to be seen, and on pages that make it hard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class OwnAuditIT {

    private LoopbackOrigin site;
    private BrowserWorker worker;

    @BeforeAll
    void open() throws Exception {
        site = BrowserFixture.serve(
                "127.0.0.1",
                Map.of(
                        "/structure",
                                page("<div onclick='x()' style='cursor:pointer'>Mở</div><a href=/b>.</a>"
                                        + "<fieldset><legend></legend><input aria-label=a><input aria-label=b></fieldset>"
                                        + "<table><caption>Dân số</caption><tr><td>a<td>b<tr><td>1<td>2</table>"
                                        + "<p>* một<br>* hai<br>* ba</p>"
                                        + "<p style='height:20px;width:60px;overflow:hidden'>chữ dài ở đây</p>"),
                        "/walk",
                                page("<a href=/b>một</a><button style='outline:none'>hai</button>"
                                        + "<div aria-hidden=true><a href=/c>ba</a></div>"),
                        "/trap",
                                page(
                                        "<a href=/b>một</a><button onkeydown=\"if(event.key!='F12')event.preventDefault()\">kẹt</button>"
                                                + "<a href=/c>hai</a>"),
                        "/escape",
                                page(
                                        "<a href=/b>một</a><button onkeydown=\"if(event.key=='Tab'&&!window.o)event.preventDefault();"
                                                + "if(event.key=='Escape')window.o=1\">kẹt</button><a href=/c>hai</a>"),
                        "/contrast",
                                page("<p style='background:linear-gradient(#fff,#eee);color:#ccc;font-size:18px'>"
                                        + "chữ mờ trên nền chuyển màu</p>"),
                        "/blocked",
                                LoopbackResponse.html(
                                                200,
                                                "<!DOCTYPE html><html lang=vi><title>Chặn</title><h1>Chặn</h1><a href=/b>một</a>")
                                        .with("Content-Security-Policy", "script-src 'none'"),
                        "/many",
                                page(IntStream.range(0, 6_500)
                                        .mapToObj(index -> "<i>a</i>")
                                        .collect(Collectors.joining())),
                        "/no-axe",
                                page("<script>Object.defineProperty(window, 'axe', {value: undefined})</script>"
                                        + "<a href=/b>.</a>"),
                        "/leaves", page("<button onfocus=\"location='/walk'\">đi</button><a href=/b>một</a>")));
        worker = BrowserFixture.worker(DirectGate.open(), new KeptEvidence(), Duration.ofSeconds(15));
    }

    @AfterAll
    void close() {
        worker.close();
        site.close();
    }

    @Test
    void looksOnWhereTheEngineFailedOnAPageThatStandsStill() {
        InspectedPage seen = inspect("/no-axe");

        assertThat(seen.axe().<Cause>fold(run -> Cause.INTERNAL, Fault::cause)).isEqualTo(Cause.AUDIT_FAILED);
        assertThat(got(seen.own().structure()).links())
                .extracting(PageStructure.Link::name)
                .containsExactly(".");
    }

    @Test
    void readsWhatADocumentIsMadeOf() {
        PageStructure seen = got(inspect("/structure").own().structure());

        assertThat(seen.lang()).contains("vi");
        assertThat(seen.clickables()).singleElement().matches(PageStructure.Clickable::looksActive);
        assertThat(seen.links()).extracting(PageStructure.Link::name).containsExactly(".");
        assertThat(seen.groups()).extracting(PageStructure.Group::legend).containsExactly("");
        assertThat(seen.tables()).singleElement().satisfies(table -> {
            assertThat(table.caption()).isEqualTo("Dân số");
            assertThat(table.headers()).isZero();
        });
        assertThat(seen.oddities()).extracting(Oddity::kind).contains("list-not-marked-up");
        assertThat(seen.shortened()).isEmpty();
    }

    @Test
    void walksByKeyboardAndSeesWhereTheFocusShows() {
        KeyboardWalk walk = got(inspect("/walk").own().keyboard());

        assertThat(walk.stops())
                .extracting(Stop::focus, Stop::hidden)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Focus.STYLED, false),
                        org.assertj.core.groups.Tuple.tuple(Focus.UNSEEN, false),
                        org.assertj.core.groups.Tuple.tuple(Focus.STYLED, true));
        assertThat(walk.complete()).isTrue();
        assertThat(walk.trap()).isEmpty();
    }

    @Test
    void provesATrapByTryingTheUsualKeys() {
        KeyboardWalk walk = got(inspect("/trap").own().keyboard());

        assertThat(walk.trap()).hasValueSatisfying(trap -> {
            assertThat(trap.stops()).singleElement().satisfies(stop -> assertThat(stop.html())
                    .contains("kẹt"));
            assertThat(trap.leftBy()).isEmpty();
            assertThat(trap.tried()).contains("Escape", "Shift+Tab");
        });
    }

    @Test
    void namesTheKeyThatLeadsOut() {
        assertThat(got(inspect("/escape").own().keyboard()).trap())
                .hasValueSatisfying(trap -> assertThat(trap.leftBy()).contains("Escape"));
    }

    @Test
    void measuresContrastWhereAxeCannot() {
        assertThat(got(inspect("/contrast").own().contrast()).samples())
                .singleElement()
                .satisfies(sample -> assertThat(sample.highest()).isBetween(1.2, 2.0))
                .extracting(Sample::pixels)
                .satisfies(pixels -> assertThat((int) pixels).isGreaterThan(100));
    }

    @Test
    void looksInSpiteOfAPolicyAgainstScripts() {
        InspectedPage seen = inspect("/blocked");

        assertThat(got(seen.own().structure()).links()).hasSize(1);
        assertThat(got(seen.own().keyboard()).stops()).hasSize(1);
    }

    @Tag("long")
    @Test
    void saysWhichListsOfAVastPageWereCut() {
        assertThat(got(inspect("/many").own().structure()).shortened()).contains("clickables", "oddities");
    }

    @Test
    void aPageThatLeavesUnderTheKeyboardKeepsWhatWasSeenBefore() {
        InspectedPage seen = inspect("/leaves");

        assertThat(got(seen.own().structure()).links()).hasSize(1);
        assertThat(seen.own().keyboard().toOptional()).isEmpty();
    }

    private InspectedPage inspect(String path) {
        return worker.inspect(sample(at(site, path)), CertificateTrust.BROWSER);
    }
}
