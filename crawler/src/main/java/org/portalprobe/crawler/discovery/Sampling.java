package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.VisitListener;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CrawlFacts;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.FrameLimit;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SitemapFile;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.http.FetchedPage;
import org.portalprobe.crawler.http.FirstLook;
import org.portalprobe.crawler.http.HttpLook;

/**
 * Draws the pages that stand for a portal: the strata that every portal should have for certain, the rest by a seeded draw. Reads two
 * levels of links and the sitemap, at most 40 pages or two minutes (and up to 14 more to be sure of the certain ones), within robots.txt
 * and the portal's pause. Never throws for a bad portal.
 */
public final class Sampling {

    private static final int MOST_PAGES = 40;
    private static final int MOST_RENDERED = 5;
    private static final Duration MOST_TIME = Duration.ofMinutes(2);

    private final Portal portal;
    private final ProbeSettings settings;
    private final HttpLook look;
    private final Rendering rendering;
    private final VisitListener listener;

    /** @param look of which {@link HttpLook#look} was called */
    public Sampling(Portal portal, ProbeSettings settings, HttpLook look, Rendering rendering, VisitListener listener) {
        this.portal = portal;
        this.settings = settings;
        this.look = look;
        this.rendering = rendering;
        this.listener = listener;
    }

    /** Missing with the entry page's fault when there is nothing to sample from. */
    public Seen<Sample> sample(FirstLook first) {
        Seen<FetchedPage> landing = first.landing().map(this::usable).orElseGet(() -> Seen.missing(entryFault(first)));
        return landing.fold(page -> sample(first, page), Seen::missing);
    }

    private Seen<Sample> sample(FirstLook first, FetchedPage landing) {
        if (!first.scope().ownsHost(landing.landed())) {
            return Seen.missing(Fault.of(
                    Cause.LEADS_ELSEWHERE, portal.url() + " leads to " + landing.landed() + ", which is another site"));
        }
        CanonicalUrl canonical = new CanonicalUrl(
                landing.landed(), first.scope(), landing.answered().map(RequestMoment::new));
        Frame frame = new Frame(canonical, look::allows);
        URI home = frame.addHome(canonical.of(landing.landed()).orElse(landing.landed()))
                .url();
        Crawl crawl = crawl(frame);
        try {
            crawl.knowUnknown(SoftNotFound.of(unknownPage(first, landing)));
            // Before the sitemap: it may fill the frame, and what the entry page links to matters most.
            crawl.begin(landing, home);
            start(frame, first);
            crawl.run();
            Map<KeyPageRole, URI> timed = new KeyPages(frame, crawl, home, portal.keyPages()).choose();
            int places = settings.sampleSize() - timed.size();
            CertainPages certain = new CertainPages(frame, crawl, timed.values(), places);
            return Seen.got(draw(frame, crawl, timed, certain.choose()));
        } catch (Crawl.StoppedException stopped) {
            return Seen.missing(stopped.fault());
        }
    }

    private Crawl crawl(Frame frame) {
        Crawl.Allowance allowance =
                new Crawl.Allowance(Math.min(MOST_PAGES, 2 * settings.sampleSize()), MOST_RENDERED, MOST_TIME);
        return new Crawl(
                look,
                rendering,
                frame,
                allowance,
                (done, total, page) ->
                        listener.progress(portal.id(), VisitListener.Phase.SAMPLE, done, total, page.toString()));
    }

    private void start(Frame frame, FirstLook first) {
        portal.keyPages().values().forEach(frame::addListed);
        first.scope().subSites().forEach(frame::addListed);
        first.sitemapUrls().forEach(frame::addListed);
        boolean cut = first.look().sitemap().toOptional().map(SitemapFile::cut).orElse(false);
        if (cut) {
            frame.reached(FrameLimit.SITEMAP);
        }
    }

    /** Asked for again, with its body, only where the first look found that such an address is answered with 200. */
    private Optional<PageLinks> unknownPage(FirstLook first, FetchedPage landing) throws Crawl.StoppedException {
        boolean soft = first.look()
                .web()
                .toOptional()
                .flatMap(web -> web.unknownPage().toOptional())
                .map(exchange -> exchange.last().status() == 200
                        && !exchange.last().url().equals(landing.landed()))
                .orElse(false);
        Optional<FetchedPage> page = soft
                ? look.fetch(landing.landed().resolve("/portalprobe-unknown-page"))
                        .toOptional()
                : Optional.empty();
        return page.filter(FetchedPage::isHtml).map(PageLinks::of);
    }

    private Sample draw(Frame frame, Crawl crawl, Map<KeyPageRole, URI> timed, Map<Stratum, URI> certain) {
        List<SamplePage> pages = new ArrayList<>();
        timed.forEach((role, page) -> pages.add(new SamplePage(page, stratum(role), 1)));
        certain.forEach((stratum, page) -> pages.add(new SamplePage(page, stratum, 1)));
        List<URI> rest = rest(frame, pages);
        int places = Math.max(0, settings.sampleSize() - pages.size());
        int known = rest.size()
                + (int) pages.stream()
                        .filter(page -> page.stratum() != Stratum.DOCUMENT)
                        .count();
        long seed = settings.seed() ^ portal.id().value().hashCode();
        pages.addAll(new Draw(seed).of(rest, Math.min(places, rest.size())));
        return new Sample(
                pages,
                known,
                !frame.limits().isEmpty(),
                settings.seed(),
                frame.skipped(),
                Optional.of(facts(frame, crawl)));
    }

    private static CrawlFacts facts(Frame frame, Crawl crawl) {
        int groups =
                (int) frame.pages().stream().map(FoundPage::group).distinct().count();
        return new CrawlFacts(
                crawl.read(), crawl.rendered(), groups, frame.limits(), frame.elsewhere(), frame.skippedUnlisted());
    }

    private static List<URI> rest(Frame frame, List<SamplePage> certain) {
        Set<URI> taken = certain.stream()
                .map(page -> frame.canonical(page.url()).orElse(page.url()))
                .collect(Collectors.toSet());
        return frame.pages().stream()
                .map(FoundPage::url)
                .filter(page -> !taken.contains(page))
                .toList();
    }

    private static Stratum stratum(KeyPageRole role) {
        return switch (role) {
            case HOME -> Stratum.HOME;
            case SEARCH -> Stratum.SEARCH;
            case DETAIL -> Stratum.DETAIL;
        };
    }

    /** An error on the entry page is looked at again before the whole sample is given up. */
    private Seen<FetchedPage> usable(FetchedPage landing) {
        return landing.status() < 400
                ? Seen.got(landing)
                : look.fetch(portal.url()).fold(this::confirmed, Seen::missing);
    }

    private Seen<FetchedPage> confirmed(FetchedPage again) {
        int status = again.status();
        return status < 400
                ? Seen.got(again)
                : Seen.missing(
                        Fault.of(Statuses.cause(status), again.landed() + " answered " + status + " (seen twice)"));
    }

    private static Fault entryFault(FirstLook first) {
        return first.look()
                .entry()
                .fold(exchange -> Fault.of(Cause.INTERNAL, "the entry page was got and not kept"), fault -> fault);
    }
}
