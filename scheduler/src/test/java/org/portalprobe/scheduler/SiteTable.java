package org.portalprobe.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.scheduler.LabelledSites.Labelled;
import org.portalprobe.scheduler.LabelledSites.Score;
import org.portalprobe.scheduler.wcag.PageInspector;

/** {@code SiteTable [widths]}: what bench/crawl prints of links (over HTTP) and of widths (in Chromium). */
final class SiteTable {

    private static final int PHONE = 360;

    private SiteTable() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("  " + links().line());
        if (arguments.length > 0) {
            System.out.println("  " + widths().line());
        }
    }

    private static LoopbackOrigin serving(List<Labelled> pages) throws IOException {
        return LoopbackOrigin.builder()
                .address("127.0.0.1")
                .http("127.0.0.1", LabelledSites.site(pages))
                .start();
    }

    /** F14 as the command tells it: the addresses that it calls broken. */
    static Score links() throws IOException {
        List<Labelled> pages = LabelledSites.links();
        try (LoopbackOrigin site = serving(pages)) {
            Cli cli = new Cli();
            cli.run("crawl", "http://127.0.0.1:" + site.httpPort() + "/", "--static", "--json", "--pause", "1ms");
            JsonNode skipped =
                    new ObjectMapper().readTree(cli.out()).path("sample").path("skipped");
            Map<String, Boolean> said = new HashMap<>();
            Set<String> broken = Set.of("HTTP_CLIENT_ERROR", "SOFT_NOT_FOUND");
            skipped.forEach(page -> said.put(
                    URI.create(page.path("url").asText()).getPath(),
                    broken.contains(page.path("fault").path("cause").asText())));
            return Score.of("BROKEN_LINK", pages, 'y', said);
        }
    }

    /** U4 on a phone's screen: the pages that it calls too wide. */
    static Score widths() throws IOException {
        List<Labelled> pages = LabelledSites.widths();
        try (LoopbackOrigin site = serving(pages);
                Egress egress =
                        Egress.open(new NetworkPolicy(true, Map.of(), List.of(), false), EgressEnvironment.system())) {
            List<URI> urls = pages.stream()
                    .map(page -> URI.create("http://127.0.0.1:" + site.httpPort() + page.name()))
                    .toList();
            Map<String, Boolean> said = new HashMap<>();
            try (PageInspector inspector = PageInspector.open(urls, Set.of(), egress, InstantSource.system())) {
                urls.forEach(url -> said.put(url.getPath(), isWide(inspector.inspect(url))));
            }
            return Score.of("TOO_WIDE", pages, 'n', said);
        }
    }

    private static boolean isWide(InspectedPage page) {
        return page.own().layout().fold(trial -> trial.widthNeeded() > PHONE, fault -> false);
    }
}
