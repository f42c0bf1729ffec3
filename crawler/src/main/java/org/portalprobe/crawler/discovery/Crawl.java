package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.FrameLimit;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.http.FetchedPage;
import org.portalprobe.crawler.http.HttpLook;

/** Reads the entry page and some of the pages it leads to, promising and different ones first. */
final class Crawl {

    /**
     * What one crawl may take.
     *
     * @param pages read
     * @param rendered opened in a browser, of them
     * @param time counts where the portal asks for long pauses
     */
    record Allowance(int pages, int rendered, Duration time) {}

    /** Told before each page. */
    @FunctionalInterface
    interface Progress {
        void reading(int done, int total, URI page);
    }

    /** After these nothing more is asked for. */
    private static final Set<Cause> ENDING = Set.of(Cause.CANCELLED, Cause.BUDGET_SPENT, Cause.QUIET_HOURS);

    private final HttpLook look;
    private final Rendering rendering;
    private final Frame frame;
    private final Allowance allowance;
    private final Progress progress;
    private final Stopwatch watch = Stopwatch.start();
    private final Set<URI> tried = new HashSet<>();

    /** Pages that another address leads to, again and again. */
    private final Set<URI> steady = new HashSet<>();

    private final Weights weights = new Weights("search");
    private final Map<String, Integer> readOfGroup = new HashMap<>();
    private SoftNotFound notFound = SoftNotFound.of(Optional.empty());
    private int read;
    private int rendered;

    Crawl(HttpLook look, Rendering rendering, Frame frame, Allowance allowance, Progress progress) {
        this.look = look;
        this.rendering = rendering;
        this.frame = frame;
        this.allowance = allowance;
        this.progress = progress;
    }

    /** Judges pages from now on by what the portal says to an address that it does not have. */
    void knowUnknown(SoftNotFound unknown) {
        this.notFound = unknown;
    }

    /** Takes the links of the entry page, which is read already. */
    void begin(FetchedPage landing, URI home) {
        tried.add(home);
        takeLinks(PageLinks.of(landing), landing, home, 1);
    }

    /** @throws StoppedException when the visit was stopped, its budget is spent, or a firewall ended it */
    void run() throws StoppedException {
        for (Optional<FoundPage> next = next(); next.isPresent(); next = next()) {
            read(next.get());
        }
    }

    /** The first level only; among it the most promising page of the least read group. */
    private Optional<FoundPage> next() {
        List<FoundPage> waiting = frame.pages().stream()
                .filter(page -> page.depth() == 1 && !tried.contains(page.url()))
                .toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        if (read >= allowance.pages() || watch.left(allowance.time()).isZero()) {
            frame.reached(read >= allowance.pages() ? FrameLimit.PAGES_READ : FrameLimit.TIME);
            return Optional.empty();
        }
        Comparator<FoundPage> promising = Comparator.comparingInt(page -> -weights.of(page));
        Comparator<FoundPage> fresh = Comparator.comparingInt(page -> readOfGroup.getOrDefault(page.group(), 0));
        return waiting.stream().min(fresh.thenComparing(promising));
    }

    /** Reads one page of the frame, if it has not been; false when it is no page of the portal after all. */
    boolean read(FoundPage page) throws StoppedException {
        if (frame.wasRead(page.url())) {
            return true;
        }
        tried.add(page.url());
        readOfGroup.merge(page.group(), 1, Integer::sum);
        if (HashRoute.of(page.url()).isPresent()) {
            return readRoute(page);
        }
        read++;
        progress.reading(read, allowance.pages(), page.url());
        Seen<FetchedPage> seen = look.fetch(page.url());
        if (seen instanceof Seen.Missing<FetchedPage> missing) {
            return missed(page, missing.fault());
        }
        return seen.toOptional().map(fetched -> take(page, fetched)).orElse(false);
    }

    /** To the server it is the document that was read before: only a browser sees it, and unseen it is known by its address alone. */
    private boolean readRoute(FoundPage page) {
        Optional<PageLinks> shown = built(page.url());
        if (shown.filter(notFound::is).isPresent()) {
            frame.skip(page.url(), softNotFound());
            return false;
        }
        List<FoundPage> targets = new ArrayList<>();
        shown.ifPresent(links -> add(links, page.depth() + 1, targets));
        frame.linked(page.url(), targets);
        return true;
    }

    private static Fault softNotFound() {
        return Fault.unconfirmed(Cause.SOFT_NOT_FOUND, "answered 200 like an address that does not exist");
    }

    private boolean missed(FoundPage page, Fault fault) throws StoppedException {
        if (ENDING.contains(fault.cause()) || look.isBlocked()) {
            throw new StoppedException(fault);
        }
        frame.skip(page.url(), fault);
        return false;
    }

    private boolean take(FoundPage page, FetchedPage fetched) {
        boolean elsewhere =
                !Objects.equals(fetched.landed().getHost(), page.url().getHost())
                        && frame.canonical(fetched.landed()).isEmpty();
        if (elsewhere && fetched.status() < 400) {
            frame.skip(
                    page.url(),
                    SkippedPage.leadingTo(page.url(), fetched.landed()).fault());
            return false;
        }
        if (!fetched.isHtml()) {
            frame.skip(page.url(), notAPage(fetched));
            return false;
        }
        PageLinks links = PageLinks.of(fetched);
        if (notFound.is(links)) {
            frame.skip(page.url(), softNotFound());
            return false;
        }
        Optional<URI> landed = frame.canonical(fetched.landed());
        if (landed.isEmpty() || !landed.get().equals(page.url())) {
            if (leadsAnywhere(page, landed)) {
                frame.skip(page.url(), Fault.of(Cause.ENDLESS_ADDRESSES, "leads to another page each time"));
                return false;
            }
            frame.drop(page.url());
            landed.filter(tried::add)
                    .flatMap(url -> frame.add(url, page.text(), page.depth()))
                    .ifPresent(known -> takeLinks(links, fetched, known.url(), page.depth() + 1));
            return false;
        }
        takeLinks(links, fetched, page.url(), page.depth() + 1);
        return true;
    }

    /** "A random page": asked once more before what it led to is taken in. A page that is led to twice needs no third look. */
    private boolean leadsAnywhere(FoundPage page, Optional<URI> landed) {
        // On a small site two answers may be alike by chance.
        if (Lexicon.weight("random", page) > 0) {
            return true;
        }
        if (landed.filter(steady::contains).isPresent()) {
            return false;
        }
        Optional<URI> again = look.fetch(page.url()).toOptional().flatMap(fetched -> frame.canonical(fetched.landed()));
        boolean same = again.isEmpty() || again.equals(landed);
        landed.filter(url -> same).ifPresent(steady::add);
        return !same;
    }

    private static Fault notAPage(FetchedPage fetched) {
        int status = fetched.status();
        return Fault.unconfirmed(Statuses.cause(status), "answered " + status + " " + fetched.contentType());
    }

    private void takeLinks(PageLinks links, FetchedPage fetched, URI from, int depth) {
        if (fetched.cut()) {
            frame.reached(FrameLimit.PAGE_CUT);
        }
        if (links.buildsItself()) {
            frame.buildsItself(from);
        }
        List<FoundPage> targets = new ArrayList<>();
        add(links, depth, targets);
        if (links.buildsItself()) {
            built(from).ifPresent(shown -> add(shown, depth, targets));
        }
        frame.linked(from, targets);
    }

    /** The page as a browser shows it, as long as the allowance lasts. */
    private Optional<PageLinks> built(URI page) {
        if (rendered == allowance.rendered()) {
            return Optional.empty();
        }
        rendered++;
        return rendering.render(page).toOptional().map(shown -> PageLinks.of(shown.landed(), shown.html()));
    }

    private void add(PageLinks links, int depth, List<FoundPage> targets) {
        for (PageLinks.Link link : links.all()) {
            frame.add(link.target(), link.text(), depth).ifPresent(targets::add);
        }
    }

    int read() {
        return read;
    }

    int rendered() {
        return rendered;
    }

    /** Ends the crawl: stopped by the operator, the visit's budget is spent, or a firewall answers. */
    static final class StoppedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        StoppedException(Fault fault) {
            super(fault.detail());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }
}
