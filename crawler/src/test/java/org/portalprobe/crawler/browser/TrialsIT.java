package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.portalprobe.crawler.browser.BrowserFixture.at;
import static org.portalprobe.crawler.browser.BrowserFixture.got;
import static org.portalprobe.crawler.browser.BrowserFixture.page;
import static org.portalprobe.crawler.browser.BrowserFixture.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.FramedStructure;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.LinkedDocuments;
import org.portalprobe.crawler.artifact.accessibility.ElementBox;
import org.portalprobe.crawler.artifact.accessibility.FormTrials;
import org.portalprobe.crawler.artifact.accessibility.FormTrials.FormTrial;
import org.portalprobe.crawler.artifact.accessibility.LayoutTrial;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PdfFacts;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/** What is tried on a page, and pages that make an audit hard: bounded, with a cause, what was seen kept. One browser for all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
class TrialsIT {

    private static final String FORMS =
            "<form id=mute novalidate onsubmit='return !!this.a.value'><input name=a required aria-label=a><button>Tìm</button></form>"
                    + "<form id=told novalidate onsubmit=\"if(!this.b.value){document.getElementById('e').textContent='Cần nhập họ tên';return false}\">"
                    + "<input name=b required aria-label=b><p id=e role=alert></p><button>Tìm</button></form>"
                    + "<form id=native action=/sent><input name=c required aria-label=c><button>Tìm</button></form>"
                    + "<form id=post method=post action=/sent><input name=d required aria-label=d><button>Gửi</button></form>";

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private LoopbackOrigin site;
    private BrowserWorker worker;

    @BeforeAll
    void open() throws Exception {
        Map<String, LoopbackResponse> pages = Map.ofEntries(
                Map.entry("/forms", page(FORMS)),
                Map.entry(
                        "/silent-send",
                        page("<form onsubmit=\"fetch('/sent',{method:'POST'});return false\">"
                                + "<input name=a aria-required=true aria-label=a><button>Gửi</button></form>")),
                Map.entry(
                        "/layout",
                        page("<div id=wide style='width:900px'>Rộng</div>"
                                + "<p style='height:1.2em;width:9em;overflow:hidden'>Dòng chữ này vừa</p>")),
                Map.entry(
                        "/frames",
                        page(
                                "<iframe id=map src=/framed title=a></iframe><iframe sandbox id=closed src=/framed title=b></iframe>")),
                Map.entry("/boxed", page("<svg role=img width=60 height=60></svg>")),
                Map.entry("/framed", page("<img src=/a.png alt=IMG_1.jpg width=60 height=60>")),
                Map.entry(
                        "/documents", page("<a href=/don.pdf>Đơn</a><a href=/hong.pdf>Hỏng</a><a href=/ba.pdf>Ba</a>")),
                Map.entry("/don.pdf", LoopbackResponse.of(200, "application/pdf", pdf())),
                Map.entry(
                        "/hong.pdf",
                        LoopbackResponse.of(200, "application/pdf", "%PDF-x".getBytes(StandardCharsets.UTF_8))),
                Map.entry(
                        "/vast",
                        page(IntStream.range(0, 50_000)
                                .mapToObj(index -> "<i>" + index + "</i>")
                                .collect(Collectors.joining()))),
                Map.entry(
                        "/closed",
                        page(
                                "<h1>Cổng</h1><div id=host></div><script>document.getElementById('host').attachShadow({mode:'closed'})"
                                        + ".innerHTML='<button>Mở</button>'</script>")),
                Map.entry(
                        "/bodiless",
                        LoopbackResponse.html(
                                200, "<!DOCTYPE html><html lang=vi><title>a</title><frameset></frameset></html>")),
                Map.entry(
                        "/drawing",
                        LoopbackResponse.of(
                                200,
                                "image/svg+xml",
                                "<svg xmlns='http://www.w3.org/2000/svg' lang='vi'><title>a</title><text y='20'>Sơ đồ</text></svg>"
                                        .getBytes(StandardCharsets.UTF_8))),
                Map.entry(
                        "/mirrored",
                        LoopbackResponse.html(
                                200,
                                "<!DOCTYPE html><html lang=ar dir=rtl><title>a</title><h1>مرحبا</h1><p>نص عربي قصير</p>")),
                Map.entry(
                        "/reloads",
                        page(
                                "<h1>Tin</h1><script>setTimeout(()=>location.href='/forms?'+Math.random(),1200)</script>")));
        site = LoopbackOrigin.builder()
                .address("127.0.0.1")
                .http("127.0.0.1", request -> {
                    asked.add(request.method() + " " + request.path());
                    return nested(request.path())
                            .orElseGet(() -> pages.getOrDefault(request.path(), LoopbackResponse.text(404, "none")));
                })
                .start();
        worker = BrowserFixture.worker(DirectGate.open(), new KeptEvidence(), Duration.ofSeconds(15));
    }

    /** Twenty frames, one in the other. */
    private static Optional<LoopbackResponse> nested(String path) {
        if (!path.startsWith("/deep/")) {
            return Optional.empty();
        }
        int depth = Integer.parseInt(path.substring("/deep/".length()));
        return Optional.of(page(depth == 0 ? "<p>đáy</p>" : "<iframe title=a src=/deep/" + (depth - 1) + "></iframe>"));
    }

    @AfterAll
    void close() {
        worker.close();
        site.close();
    }

    @Test
    void sendsFormsEmptyThatAskByGetAndNothingReachesTheServer() {
        FormTrials seen = got(own("/forms").forms());

        assertThat(seen.trials())
                .extracting(trial -> trial.place().target(), FormTrial::refused, FormTrial::byBrowser, FormTrial::said)
                .containsExactly(
                        tuple("#mute", true, false, ""),
                        tuple("#told", true, false, "Cần nhập họ tên"),
                        tuple("#native", true, true, ""));
        assertThat(seen.notTried()).isEqualTo(1);
        assertThat(own("/silent-send").forms().toOptional()).isPresent();
        assertThat(asked).noneMatch(request -> request.contains("/sent"));
    }

    @Test
    void triesANarrowWindowAndSpreadText() {
        LayoutTrial seen = got(own("/layout").layout());

        assertThat(seen.widthNeeded()).isGreaterThan(800);
        assertThat(seen.tooWide()).singleElement().satisfies(place -> assertThat(place.target())
                .isEqualTo("#wide"));
        assertThat(seen.cutBySpacing()).hasSize(1);
    }

    @Test
    void readsDocumentsInFramesAndNamesThoseItCannotEnter() {
        AccessibilityFacts seen = own("/frames");

        assertThat(seen.frames()).extracting(FramedStructure::frame).containsExactly("#map", "#closed");
        assertThat(got(seen.frames().getFirst().structure()).images())
                .extracting(PageStructure.Image::name)
                .containsExactly("IMG_1.jpg");
        assertThat(BrowserFixture.faultOf(seen.frames().getLast().structure()).detail())
                .contains("sandbox");
    }

    @Test
    @Tag("long")
    void twentyFramesInOneAnotherAreBounded() {
        AccessibilityFacts seen = own("/deep/20");

        assertThat(seen.frames()).hasSizeBetween(10, 20);
        assertThat(seen.frames().getLast().structure().toOptional()).isEmpty();
    }

    @Test
    void readsLinkedDocumentsAndTellsWhichItDidNot() {
        LinkedDocuments seen = got(worker.inspect(sample(at(site, "/documents")), CertificateTrust.BROWSER, 2)
                .own()
                .documents());

        assertThat(seen.notRead()).isEqualTo(1);
        assertThat(got(seen.files().getFirst().facts()))
                .extracting(PdfFacts::pages, PdfFacts::tagged, PdfFacts::letters)
                .containsExactly(1, false, 0);
        assertThat(BrowserFixture.causeOf(seen.files().getLast().facts())).isEqualTo(Cause.AUDIT_FAILED);
        assertThat(BrowserFixture.causeOf(own("/documents").documents())).isEqualTo(Cause.NOT_ASKED);
    }

    @Test
    void tellsWhereElementsStandOnThePicture() {
        assertThat(own("/boxed").boxes())
                .filteredOn(box -> box.target().equals("svg"))
                .extracting(ElementBox::width, ElementBox::height)
                .containsExactly(tuple(60, 60));
    }

    @Test
    @Tag("long")
    void fiftyThousandElementsEndInTimeAndSayWhatWasCut() {
        InspectedPage seen = inspect("/vast");

        assertThat(got(seen.axe()).passedRules()).contains("document-title");
        assertThat(got(seen.axe()).needsReview())
                .filteredOn(result -> result.rule().equals("color-contrast"))
                .singleElement()
                .satisfies(left -> assertThat(left.nodeCount()).isGreaterThan(50_000));
        assertThat(got(seen.own().structure()).shortened()).contains("clickables", "oddities");
    }

    @Test
    @Tag("long")
    void looksAtPagesThatAreHardlyPages() {
        assertThat(got(own("/closed").structure()).title()).isEqualTo("Trang");
        assertThat(got(own("/closed").keyboard()).stops()).hasSizeBetween(0, 1);
        assertThat(inspect("/bodiless").own().structure().toOptional()).isPresent();
        assertThat(got(own("/mirrored").structure()).lang()).contains("ar");
        InspectedPage drawing = inspect("/drawing");
        assertThat(drawing.axe().toOptional().map(AxeRun::url).isPresent()
                        || drawing.own().structure().toOptional().isEmpty())
                .isTrue();
    }

    @Test
    void aPageThatGoesOnDuringTheAuditIsNeverCalledClean() {
        InspectedPage seen = inspect("/reloads");

        // Whatever was audited is named as what it is; a page that left in the middle is not audited.
        assertThat(seen.axe().toOptional().map(run -> run.url().getPath()).orElse("/reloads"))
                .isIn("/reloads", "/forms");
        assertThat(got(own("/framed").structure()).images()).hasSize(1);
    }

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private AccessibilityFacts own(String path) {
        return inspect(path).own();
    }

    private InspectedPage inspect(String path) {
        return worker.inspect(sample(at(site, path)), CertificateTrust.BROWSER);
    }
}
