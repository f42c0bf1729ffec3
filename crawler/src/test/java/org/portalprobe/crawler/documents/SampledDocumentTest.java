package org.portalprobe.crawler.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.LinkedDocuments;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.http.HttpLook;
import org.portalprobe.crawler.http.LoopbackPortal;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackResponse;

class SampledDocumentTest {

    private static final URI FILE = URI.create("https://portal.test/mau.pdf");

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static LoopbackHandler serving(LoopbackResponse file) {
        return request -> switch (request.path()) {
            case "/mau.pdf" -> file;
            case "/robots.txt", "/sitemap.xml" -> LoopbackResponse.text(404, "");
            default -> LoopbackResponse.html(200, "<h1>Cổng</h1><a href=/mau.pdf>Mẫu đơn</a>");
        };
    }

    private static Optional<SampledDocument> read(LoopbackPortal portal, Stratum stratum) {
        Sample sample = new Sample(List.of(new SamplePage(FILE, stratum, 1)), 1, false, 7, List.of());
        try (Egress egress = portal.egress();
                HttpLook look = portal.look(egress)) {
            look.look();
            return SampledDocument.of(sample, look);
        }
    }

    private static Fault fault(LoopbackResponse file) {
        try (LoopbackPortal portal = LoopbackPortal.serving(serving(file))) {
            return read(portal, Stratum.DOCUMENT)
                    .orElseThrow()
                    .facts()
                    .fold(
                            facts -> {
                                throw new AssertionError(facts);
                            },
                            why -> why);
        }
    }

    @Test
    void readsTheDocumentOfTheSampleAndNoOther() {
        try (LoopbackPortal portal =
                LoopbackPortal.serving(serving(LoopbackResponse.of(200, "application/pdf", pdf())))) {
            assertThat(read(portal, Stratum.RANDOM)).isEmpty();
            SampledDocument document = read(portal, Stratum.DOCUMENT).orElseThrow();
            assertThat(document.facts().toOptional().orElseThrow().pages()).isEqualTo(2);
            assertThat(document.facts().toOptional().orElseThrow().tagged()).isFalse();
        }
    }

    @Test
    void saysWhyADocumentWasNotReadAndBlamesNobody() {
        Fault gone = fault(LoopbackResponse.html(404, "không có"));
        assertThat(gone.cause()).isEqualTo(Cause.HTTP_CLIENT_ERROR);
        Fault page = fault(LoopbackResponse.html(200, "<h1>Không có tệp này</h1>"));
        assertThat(page.cause()).isEqualTo(Cause.RESPONSE_MALFORMED);
        assertThat(page.detail()).contains("text/html");
        Fault huge = fault(LoopbackResponse.ofSize("application/pdf", 60L << 20));
        assertThat(huge.cause()).isEqualTo(Cause.RESPONSE_TOO_LARGE);
        assertThat(List.of(gone, page, huge)).extracting(Fault::attribution).containsOnly(Attribution.UNDETERMINED);
        Fault broken =
                fault(LoopbackResponse.of(200, "application/pdf", "%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8)));
        assertThat(broken.cause()).isEqualTo(Cause.AUDIT_FAILED);
    }

    @Test
    void standsBesideAPageThatWasRead() {
        Fault why = Fault.of(Cause.NOT_ASKED, "not asked");
        InspectedPage unread = new InspectedPage(
                new SamplePage(URI.create("https://portal.test/"), Stratum.HOME, 1),
                URI.create("https://portal.test/"),
                0,
                Seen.missing(why),
                Seen.missing(why),
                AccessibilityFacts.missing(why),
                Optional.empty());
        Optional<SampledDocument> document = Optional.of(new SampledDocument(FILE, Seen.missing(why)));

        assertThat(SampledDocument.besideItsLink(document, List.of(unread)))
                .as("a page that nobody saw links to nothing")
                .containsExactly(unread);
        assertThat(SampledDocument.besideItsLink(Optional.empty(), List.of(unread)))
                .containsExactly(unread);
        AccessibilityFacts with = AccessibilityFacts.missing(why).with(new LinkedDocuments(List.of(), 2));
        assertThat(with.documents().toOptional().orElseThrow().notRead()).isEqualTo(2);
    }
}
