package org.portalprobe.crawler.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Sizes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portalprobe.crawler.artifact.Stopwatch;

/**
 * The requests of one page, all its frames included. Requests come from Playwright, which sees every frame; bytes from CDP,
 * which counts what went over the wire but knows the frames of the page's own process only: for the others the bytes are
 * asked for when the load is frozen.
 */
final class Traffic {

    /** Streams that stay open by design say nothing about a page being ready. */
    private static final Set<String> ENDLESS_BY_DESIGN = Set.of("eventsource", "websocket", "media", "ping");

    private final Stopwatch watch = Stopwatch.start();
    private final PageGuard guard;
    private final List<Request> requests = new ArrayList<>();
    private final Set<Request> open = new HashSet<>();
    private final List<Request> finished = new ArrayList<>();
    private final Map<String, Integer> seenByCdp = new HashMap<>();
    private final ResourceLog resources = new ResourceLog();
    private Duration lastChange = Duration.ZERO;
    private int failed;
    private int documents;
    private long wireBytes;
    private @Nullable Request document;

    /** What a load cost, at one moment. */
    record Count(int requests, int failed, long bytes) {}

    private Traffic(PageGuard guard) {
        this.guard = guard;
    }

    static Traffic of(Page page, CDPSession cdp, PageGuard guard) {
        Traffic traffic = new Traffic(guard);
        page.onRequest(request -> traffic.started(page, request));
        page.onRequestFinished(request -> traffic.ended(request, false));
        page.onRequestFailed(request -> traffic.ended(request, true));
        cdp.on("Network.requestWillBeSent", sent -> traffic.seenByCdp.merge(urlOf(sent), 1, Integer::sum));
        cdp.on(
                "Network.dataReceived",
                part -> guard.received(part.get("dataLength").getAsLong()));
        cdp.on(
                "Network.loadingFinished",
                end -> traffic.wireBytes += end.get("encodedDataLength").getAsLong());
        traffic.resources.listen(cdp);
        cdp.send("Network.enable");
        return traffic;
    }

    private static String urlOf(JsonObject sent) {
        return sent.getAsJsonObject("request").get("url").getAsString();
    }

    private void started(Page page, Request request) {
        lastChange = watch.elapsed();
        requests.add(request);
        if (!ENDLESS_BY_DESIGN.contains(request.resourceType())) {
            open.add(request);
        }
        if (request.isNavigationRequest() && request.frame().equals(page.mainFrame())) {
            document = request;
            documents++;
            if (request.redirectedFrom() == null) {
                guard.navigated();
            }
        }
    }

    private void ended(Request request, boolean broken) {
        lastChange = watch.elapsed();
        open.remove(request);
        finished.add(request);
        Response response = broken ? null : request.existingResponse();
        if (broken || (response != null && response.status() >= 400)) {
            failed++;
        }
    }

    boolean quietFor(Duration time) {
        return open.isEmpty() && watch.elapsed().minus(lastChange).compareTo(time) >= 0;
    }

    /** Whether the main document has not come to its end. */
    boolean documentOpen() {
        return document != null && open.contains(document);
    }

    /** How often the page itself was navigated, redirects included. */
    int documents() {
        return documents;
    }

    /** The answer behind the document now shown; empty when there was none. */
    Optional<Response> documentResponse() {
        return Optional.ofNullable(document).map(Request::existingResponse);
    }

    Count count() {
        return new Count(requests.size(), failed, wireBytes + bytesOfOtherProcesses());
    }

    private long bytesOfOtherProcesses() {
        Map<String, Integer> known = new HashMap<>(seenByCdp);
        return finished.stream()
                .filter(request -> known.merge(request.url(), -1, Integer::sum) < 0)
                .mapToLong(Traffic::size)
                .sum();
    }

    private static long size(Request request) {
        try {
            Sizes sizes = request.sizes();
            return (long) sizes.responseBodySize + sizes.responseHeadersSize;
        } catch (PlaywrightException failedRequest) {
            return 0;
        }
    }

    ResourceLog resources() {
        return resources;
    }

    List<String> urls() {
        return requests.stream().map(Request::url).toList();
    }
}
