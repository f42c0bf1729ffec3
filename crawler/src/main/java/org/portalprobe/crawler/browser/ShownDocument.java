package org.portalprobe.crawler.browser;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Header;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.recognition.PageRecognition;
import org.portalprobe.crawler.recognition.Recognised;

/** What a page shows once its numbers are frozen: for a crawl its document, for a short page whether it is the portal's at all. */
final class ShownDocument {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final PageScript READ = new PageScript("read-document.js");

    /** Block and maintenance pages say less. */
    private static final int SHORT = 1_200;

    private final OpenPage page;

    ShownDocument(OpenPage page) {
        this.page = page;
    }

    /** What the page's scripts built; missing where it did not arrive or keeps itself too busy. */
    static Seen<RenderedPage> of(LoadedPage loaded) {
        Arrival arrival = loaded.arrival();
        return arrival.timing()
                .fold(
                        timing -> loaded.browser()
                                .call(LIMIT.multipliedBy(2), () -> new ShownDocument(loaded.page())
                                        .html()
                                        .orElseThrow(() -> PageFault.unconfirmed(
                                                Cause.PAGE_TIMEOUT, "the page's scripts keep it busy")))
                                .map(html -> new RenderedPage(arrival.landed(), html)),
                        Seen::missing);
    }

    /** Empty when the page keeps itself too busy to be read. */
    Optional<String> html() {
        return html(0);
    }

    private Optional<String> html(int limit) {
        return READ.answer(page.page(), limit, LIMIT).map(seen -> Objects.toString(seen.get("html"), ""));
    }

    /** The fault when a firewall or a maintenance page stands where the portal's page should. */
    Optional<Fault> wall() {
        Optional<Response> answer = page.traffic().documentResponse();
        return answer.flatMap(got -> html(SHORT)
                .filter(html -> !html.isEmpty())
                .flatMap(html -> PageRecognition.of(got.status(), headers(got), html.getBytes(StandardCharsets.UTF_8)))
                .map(seen -> fault(got, seen)));
    }

    private static List<Header> headers(Response answer) {
        try {
            return answer.headers().entrySet().stream()
                    // The text is the browser's by now, whatever the server wrote it in.
                    .map(field -> field.getKey().equals("content-type")
                            ? new Header(field.getKey(), "text/html; charset=utf-8")
                            : new Header(field.getKey(), field.getValue()))
                    .toList();
        } catch (PlaywrightException gone) {
            return List.of();
        }
    }

    private static Fault fault(Response answer, Recognised seen) {
        String detail = "the page answers " + answer.status() + " (" + seen.sign() + ")";
        return switch (seen.kind()) {
            case BLOCK -> Fault.of(Cause.BLOCKED, detail);
            case MAINTENANCE -> Fault.unconfirmed(Cause.MAINTENANCE_PAGE, detail);
        };
    }
}
