package org.portalprobe.crawler.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.LinkedDocuments;
import org.portalprobe.crawler.artifact.LinkedDocuments.Linked;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.accessibility.PdfFacts;
import org.portalprobe.crawler.artifact.accessibility.Place;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.artifact.functions.PageOutline.Piece;
import org.portalprobe.crawler.http.FetchedPage;
import org.portalprobe.crawler.http.HttpLook;

/**
 * The PDF file that a sample holds: asked for once, within robots.txt and the portal's pause, read no further than 8 MiB.
 *
 * @param facts a fault that blames nobody where the file could not be had or is too long
 */
public record SampledDocument(URI url, Seen<PdfFacts> facts) {

    /** Forms of procedures have a few hundred kilobytes; what is longer was scanned. */
    static final int MOST_BYTES = 8 << 20;

    private static final byte[] SIGN = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Readers look for the sign in so many bytes (PDF 1.7, appendix H, note 13). */
    private static final int SIGN_WITHIN = 1_024;

    /**
     * @param look of which {@link HttpLook#look} was called
     * @return empty where the sample holds no document
     */
    public static Optional<SampledDocument> of(Sample sample, HttpLook look) {
        return sample.pages().stream()
                .filter(page -> page.stratum() == Stratum.DOCUMENT)
                .map(SamplePage::url)
                .findFirst()
                .map(url -> new SampledDocument(
                        url, look.fetch(url, MOST_BYTES).fold(SampledDocument::read, Seen::missing)));
    }

    private static Seen<PdfFacts> read(FetchedPage file) {
        if (file.status() != 200) {
            Cause cause = file.status() >= 500 ? Cause.HTTP_SERVER_ERROR : Cause.HTTP_CLIENT_ERROR;
            return Seen.missing(Fault.unconfirmed(cause, "answered " + file.status()));
        }
        if (file.cut()) {
            return Seen.missing(Fault.unconfirmed(
                    Cause.RESPONSE_TOO_LARGE, "longer than the " + MOST_BYTES + " bytes that are read of a document"));
        }
        byte[] bytes = bytes(file);
        return isPdf(bytes)
                ? PdfReader.read(bytes)
                : Seen.missing(Fault.unconfirmed(Cause.RESPONSE_MALFORMED, "no PDF file but " + file.contentType()));
    }

    private static byte[] bytes(FetchedPage file) {
        try {
            return file.body().readNBytes(MOST_BYTES);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private static boolean isPdf(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(SIGN_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
        return beginning.contains(new String(SIGN, StandardCharsets.US_ASCII));
    }

    /**
     * The same pages; the first one that links to the document, or else the first one that was read, has it among its documents, so that
     * it is asked what every linked document is asked.
     */
    public static List<InspectedPage> besideItsLink(Optional<SampledDocument> document, List<InspectedPage> pages) {
        return document.map(found -> found.beside(pages)).orElse(pages);
    }

    private List<InspectedPage> beside(List<InspectedPage> pages) {
        int linking = first(pages, page -> link(page).isPresent());
        int at = linking >= 0
                ? linking
                : first(pages, page -> page.facts().toOptional().isPresent());
        List<InspectedPage> all = new ArrayList<>(pages);
        if (at >= 0) {
            all.set(at, on(pages.get(at)));
        }
        return all;
    }

    private static int first(List<InspectedPage> pages, Predicate<InspectedPage> wanted) {
        return IntStream.range(0, pages.size())
                .filter(at -> wanted.test(pages.get(at)))
                .findFirst()
                .orElse(-1);
    }

    private InspectedPage on(InspectedPage page) {
        Place place = link(page).map(piece -> new Place(piece.place(), "")).orElseGet(() -> new Place("html", ""));
        int others = (int) links(page)
                .map(SampledDocument::file)
                .filter(href -> href.endsWith(".pdf") && !href.equals(url.toString()))
                .distinct()
                .count();
        LinkedDocuments known =
                page.own().documents().toOptional().orElseGet(() -> new LinkedDocuments(List.of(), others));
        List<Linked> files = new ArrayList<>(known.files());
        files.add(new Linked(place, url, facts));
        AccessibilityFacts own = page.own().with(new LinkedDocuments(files, known.notRead()));
        return new InspectedPage(
                page.page(), page.landed(), page.status(), page.facts(), page.axe(), own, page.screenshot());
    }

    private Optional<Piece> link(InspectedPage page) {
        return links(page).filter(link -> file(link).equals(url.toString())).findFirst();
    }

    private static Stream<Piece> links(InspectedPage page) {
        Stream<PageOutline> outline =
                page.facts().toOptional().flatMap(facts -> facts.outline().toOptional()).stream();
        return outline.flatMap(seen -> seen.pieces().stream()).filter(piece -> piece.kind() == Kind.LINK);
    }

    private static String file(Piece link) {
        return link.href().replaceFirst("#.*", "");
    }
}
