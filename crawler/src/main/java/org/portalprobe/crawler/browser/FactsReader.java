package org.portalprobe.crawler.browser;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.outline.OutlineReader;

/** Reads the facts of a page whose numbers are frozen, and keeps its DOM. */
final class FactsReader {

    private static final int MAX_HTML = 8 << 20;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final PageScript READ_FACTS = new PageScript("read-facts.js");

    private final List<String> trackers;
    private final EvidenceSink sink;

    FactsReader(List<String> trackers, EvidenceSink sink) {
        this.trackers = trackers;
        this.sink = sink;
    }

    PageFacts read(OpenPage page) throws IOException {
        Map<String, @Nullable Object> seen = READ_FACTS
                .answer(page.page(), MAX_HTML, LIMIT)
                .orElseThrow(() -> PageFault.unconfirmed(Cause.PAGE_TIMEOUT, "the page's scripts keep it busy"));
        ReplayedLog log = ReplayedLog.of(page);
        List<String> asked = page.traffic().urls();
        String html = text(seen, "html");
        BlobRef blob = sink.put(html.getBytes(StandardCharsets.UTF_8), "text/html");
        return new PageFacts(
                text(seen, "title"),
                Optional.ofNullable(seen.get("lang")).map(Object::toString),
                mixedContent(log, texts(seen, "insecure")),
                thirdParties(page, asked),
                hosts(asked.stream()
                        .filter(url -> TrackerAnswers.host(url, trackers).isPresent())),
                log.errors(),
                page.guard().dialogs(),
                EmcTraces.read(page.page().url(), source(page, html), asked, texts(seen, "siteIds")),
                Optional.of(blob),
                outline(html, page.page().url()));
    }

    private static Seen<PageOutline> outline(String html, String landed) {
        return address(landed)
                .map(page -> Seen.got(OutlineReader.read(html, page)))
                .orElseGet(() -> Seen.missing(Fault.of(Cause.NOT_HTML, "no address to read links by")));
    }

    /** What the server sent, where the browser still has it: comments and code that a framework has removed count too. */
    private static String source(OpenPage page, String rendered) {
        try {
            return page.traffic().documentResponse().map(Response::text).orElse(rendered);
        } catch (PlaywrightException notKept) {
            return rendered;
        }
    }

    private List<String> thirdParties(OpenPage page, List<String> asked) {
        String own = TrackerAnswers.hostOf(page.page().url()).orElse("");
        return hosts(asked.stream().filter(url -> url.startsWith("http")).filter(url -> TrackerAnswers.hostOf(url)
                .filter(host -> !host.equals(own))
                .isPresent()));
    }

    private static List<String> hosts(Stream<String> urls) {
        return urls.map(TrackerAnswers::hostOf)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<URI> mixedContent(ReplayedLog log, List<String> inDocument) {
        return Stream.concat(log.mixedContent().stream(), inDocument.stream())
                .flatMap(url -> address(url).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<URI> address(String url) {
        try {
            return Optional.of(URI.create(url.replace(" ", "%20")));
        } catch (IllegalArgumentException unusual) {
            return TrackerAnswers.hostOf(url).map(host -> URI.create("http://" + host + "/"));
        }
    }

    private static String text(Map<String, @Nullable Object> seen, String name) {
        return Objects.toString(seen.get(name), "");
    }

    private static List<String> texts(Map<String, @Nullable Object> seen, String name) {
        return seen.get(name) instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
