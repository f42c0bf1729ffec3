package org.portalprobe.scheduler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.checks.emc.EmcCoverage;
import org.portalprobe.checks.emc.EmcState;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.BlockPage;
import org.portalprobe.crawler.artifact.CrawlFacts;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SitemapFile;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.documents.SampledDocument;
import org.portalprobe.scheduler.offer.Offer;
import org.portalprobe.scheduler.offer.OfferJson;

/**
 * The output of {@code crawl --json}, described by {@code crawl.schema.json}. What a seed decides stands in {@code sample}, which holds
 * no moment, no duration and nothing that counts how a portal answered: the same seed and site give the same bytes there.
 */
final class CrawlJson {

    private static final int FORMAT = 3;

    private record Crawled(
            int format,
            String portal,
            URI url,
            Instant start,
            Duration took,
            Seen<RobotsFile> robots,
            Seen<SitemapFile> sitemap,
            Optional<BlockPage> block,
            Optional<Fault> fault,
            Optional<Drawn> sample,
            Optional<CrawlFacts> crawl,
            Optional<SampledDocument> document,
            List<Page> pages,
            Emc emc,
            List<OfferJson.Function> functions,
            OfferJson.Inventory inventory,
            Spent spent) {}

    private record Drawn(
            long seed, List<SamplePage> pages, int frameSize, boolean frameCut, List<SkippedPage> skipped) {}

    private record Page(
            URI url,
            Stratum stratum,
            URI landed,
            int status,
            Optional<String> title,
            Optional<Fault> fault,
            EmcState emc) {}

    private record Emc(OptionalLong registered, Map<String, Site> sites) {}

    private record Site(int pages, Map<EmcState, Integer> states, OptionalDouble live, Set<String> siteIds) {}

    private CrawlJson() {}

    static String of(Portal portal, Visit visit, Optional<SampledDocument> document, EmcCoverage emc, Offer offer) {
        Optional<Fault> noLook = fault(visit.look());
        Seen<RobotsFile> robots = visit.look().fold(Look::robots, Seen::missing);
        Seen<SitemapFile> sitemap = visit.look().fold(Look::sitemap, Seen::missing);
        return write(new Crawled(
                FORMAT,
                id(portal.id()),
                visit.url(),
                visit.start(),
                visit.took(),
                robots,
                sitemap,
                visit.look().toOptional().flatMap(Look::block),
                noLook.or(() -> fault(visit.sample())),
                visit.sample().toOptional().map(CrawlJson::drawn),
                visit.sample().toOptional().flatMap(Sample::crawl),
                document,
                pages(visit, emc),
                new Emc(portal.enrolment().emcSite(), sites(emc)),
                OfferJson.functions(visit),
                OfferJson.inventory(offer),
                visit.spent()));
    }

    private static String id(PortalId id) {
        return id.value();
    }

    private static Optional<Fault> fault(Seen<?> seen) {
        return seen.fold(got -> Optional.empty(), Optional::of);
    }

    private static Drawn drawn(Sample sample) {
        return new Drawn(sample.seed(), sample.pages(), sample.frameSize(), sample.frameCut(), sample.skipped());
    }

    private static List<Page> pages(Visit visit, EmcCoverage emc) {
        Map<URI, EmcState> states = new HashMap<>();
        emc.pages().forEach(page -> states.put(page.url(), page.state()));
        return visit.pages().stream()
                .map(page -> page(page, states.getOrDefault(page.page().url(), EmcState.UNKNOWN)))
                .toList();
    }

    private static Page page(InspectedPage page, EmcState emc) {
        return new Page(
                page.page().url(),
                page.page().stratum(),
                page.landed(),
                page.status(),
                page.facts().toOptional().map(facts -> facts.title()),
                fault(page.facts()),
                emc);
    }

    private static Map<String, Site> sites(EmcCoverage emc) {
        return emc.sites().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, site -> site(site.getValue()), (first, same) -> first, LinkedHashMap::new));
    }

    private static Site site(EmcCoverage.Site site) {
        int pages = site.counts().values().stream().mapToInt(count -> count).sum();
        return new Site(pages, site.counts(), site.live(), site.siteIds());
    }

    private static String write(Crawled crawled) {
        try {
            return JsonMapper.builder()
                    .addModules(new Jdk8Module(), new JavaTimeModule())
                    .disable(
                            SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                            SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(crawled);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a crawl must always be writable", bug);
        }
    }
}
