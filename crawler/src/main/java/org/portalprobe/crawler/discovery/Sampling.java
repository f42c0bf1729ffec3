package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.VisitListener;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.http.FetchedPage;
import org.portalprobe.crawler.http.FirstLook;
import org.portalprobe.crawler.http.HttpLook;

/**
 * Draws the pages that stand for a portal: home, search and detail for certain, the rest by a seeded draw. Reads two
 * levels of links and the sitemap, at most 40 pages or two minutes, within robots.txt and the portal's pause. Never
 * throws for a bad portal.
 */
public final class Sampling {

    private static final int MOST_PAGES = 40;
    private static final Duration MOST_TIME = Duration.ofMinutes(2);

    private final Portal portal;
    private final ProbeSettings settings;
    private final HttpLook look;
    private final VisitListener listener;

    /** @param look of which {@link HttpLook#look} was called */
    public Sampling(Portal portal, ProbeSettings settings, HttpLook look, VisitListener listener) {
        this.portal = portal;
        this.settings = settings;
        this.look = look;
        this.listener = listener;
    }

    /** Missing with the entry page's fault when there is nothing to sample from. */
    public Seen<Sample> sample(FirstLook first) {
        Seen<FetchedPage> landing = first.landing().map(this::usable).orElseGet(() -> Seen.missing(entryFault(first)));
        return landing.fold(page -> sample(first, page), Seen::missing);
    }

    private Seen<Sample> sample(FirstLook first, FetchedPage landing) {
        Frame frame = new Frame(new CanonicalUrl(landing.landed(), first.scope()), look::allows);
        URI home = frame.canonical(landing.landed()).orElse(landing.landed());
        frame.add(home, "", 0);
        Crawl.Allowance allowance = new Crawl.Allowance(Math.min(MOST_PAGES, 2 * settings.sampleSize()), MOST_TIME);
        Crawl crawl = new Crawl(
                look,
                frame,
                allowance,
                (done, total, page) ->
                        listener.progress(portal.id(), VisitListener.Phase.SAMPLE, done, total, page.toString()));
        portal.keyPages().values().forEach(page -> frame.add(page, "", 1));
        first.sitemapUrls().forEach(page -> frame.add(page, "", 1));
        first.look().sitemap().toOptional().filter(file -> file.cut()).ifPresent(file -> frame.markCut());
        try {
            crawl.run(landing, home);
            return Seen.got(draw(frame, new KeyPages(frame, crawl, home, portal.keyPages()).choose()));
        } catch (Crawl.StoppedException stopped) {
            return Seen.missing(stopped.fault());
        }
    }

    private Sample draw(Frame frame, Map<KeyPageRole, URI> keyPages) {
        List<SamplePage> pages = new ArrayList<>();
        keyPages.forEach((role, page) -> pages.add(new SamplePage(page, stratum(role), 1)));
        List<URI> rest = rest(frame, keyPages);
        int places = Math.max(0, settings.sampleSize() - pages.size());
        long seed = settings.seed() ^ portal.id().value().hashCode();
        pages.addAll(new Draw(seed).of(rest, Math.min(places, rest.size())));
        return new Sample(pages, rest.size() + keyPages.size(), frame.cut(), settings.seed(), frame.skipped());
    }

    private static List<URI> rest(Frame frame, Map<KeyPageRole, URI> keyPages) {
        List<URI> taken = keyPages.values().stream()
                .map(page -> frame.canonical(page).orElse(page))
                .toList();
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
