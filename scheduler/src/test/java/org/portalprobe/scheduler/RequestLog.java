package org.portalprobe.scheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;

/**
 * A server's own log of a whole visit, as turns: a request of ours over HTTP is one, a page that the browser loads with all that belongs to
 * it is one.
 */
final class RequestLog implements LoopbackHandler {

    /** From the begin of the first request to the end of the last answer. */
    record Turn(boolean page, String path, Duration begin, Duration end) {

        private Turn until(Duration later) {
            return new Turn(page, path, begin, later.compareTo(end) > 0 ? later : end);
        }
    }

    private record Hit(boolean browser, boolean document, String path, Duration begin, Duration end) {}

    private final LoopbackHandler site;
    private final Stopwatch watch = Stopwatch.start();
    private final List<Hit> hits = new ArrayList<>();

    RequestLog(LoopbackHandler site) {
        this.site = site;
    }

    @Override
    public LoopbackResponse handle(LoopbackRequest request) {
        Duration begin = watch.elapsed();
        LoopbackResponse response = site.handle(request);
        boolean browser = request.header("user-agent").orElse("").contains("Chrome/");
        boolean document = request.header("sec-fetch-dest").orElse("").equals("document");
        keep(new Hit(browser, document, request.path(), begin, watch.elapsed()));
        return response;
    }

    private synchronized void keep(Hit hit) {
        hits.add(hit);
    }

    /** In the order of their begins. A browser's request belongs to the last page that was asked for before it. */
    synchronized List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        int page = -1;
        List<Hit> ordered = new ArrayList<>(hits);
        ordered.sort(Comparator.comparing(Hit::begin));
        for (Hit hit : ordered) {
            if (hit.browser() && !hit.document() && page >= 0) {
                turns.set(page, turns.get(page).until(hit.end()));
            } else {
                page = hit.browser() ? turns.size() : page;
                turns.add(new Turn(hit.browser(), hit.path(), hit.begin(), hit.end()));
            }
        }
        return turns;
    }

    synchronized long browserRequests() {
        return hits.stream().filter(Hit::browser).count();
    }
}
