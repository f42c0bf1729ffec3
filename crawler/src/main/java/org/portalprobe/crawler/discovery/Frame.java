package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.SkippedPage;

/** The known pages of a portal, in the order found, and those left out with the reason. */
final class Frame {

    static final int LIMIT = 5_000;

    private final CanonicalUrl canonical;
    private final Predicate<URI> allowed;
    private final Map<URI, FoundPage> pages = new LinkedHashMap<>();
    private final Map<URI, Set<URI>> links = new LinkedHashMap<>();
    private final Map<URI, SkippedPage> skipped = new LinkedHashMap<>();
    private boolean cut;

    /** @param allowed by robots.txt */
    Frame(CanonicalUrl canonical, Predicate<URI> allowed) {
        this.canonical = canonical;
        this.allowed = allowed;
    }

    /** Takes a page in; the one already known when it is not new; empty when it is none of ours. */
    Optional<FoundPage> add(URI address, String text, int depth) {
        Optional<URI> url = canonical.of(address).filter(LinkFilter::isPage).filter(page -> !skipped.containsKey(page));
        return url.flatMap(page -> pages.containsKey(page) ? Optional.of(named(page, text)) : admit(page, text, depth));
    }

    private Optional<FoundPage> admit(URI url, String text, int depth) {
        if (!allowed.test(url)) {
            skip(url, Fault.of(Cause.ROBOTS_DISALLOWED, "robots.txt disallows it, or could not be read"));
            return Optional.empty();
        }
        if (pages.size() >= LIMIT) {
            cut = true;
            return Optional.empty();
        }
        FoundPage page = new FoundPage(url, text, depth);
        pages.put(url, page);
        return Optional.of(page);
    }

    private FoundPage named(URI url, String text) {
        return pages.compute(
                url,
                (same, known) -> known == null || known.text().isBlank()
                        ? new FoundPage(url, text, known == null ? 1 : known.depth())
                        : known);
    }

    /** Leaves a page out for good. */
    void skip(URI url, Fault fault) {
        pages.remove(url);
        if (skipped.size() < LIMIT) {
            skipped.putIfAbsent(url, new SkippedPage(url, fault));
        } else {
            cut = true;
        }
    }

    /** Leaves a page out that turned out not to be one of the portal's, or to be another known page. */
    void drop(URI url) {
        pages.remove(url);
    }

    void linked(URI from, Collection<FoundPage> targets) {
        Set<URI> all = links.computeIfAbsent(from, page -> new LinkedHashSet<>());
        targets.forEach(target -> all.add(target.url()));
    }

    /** Pages of the frame that this one links to, in order; empty when it was not read. */
    List<FoundPage> linksOf(URI from) {
        List<FoundPage> found = new ArrayList<>();
        for (URI target : links.getOrDefault(from, Set.of())) {
            FoundPage page = pages.get(target);
            if (page != null) {
                found.add(page);
            }
        }
        return found;
    }

    boolean wasRead(URI url) {
        return links.containsKey(url);
    }

    void markCut() {
        cut = true;
    }

    boolean cut() {
        return cut;
    }

    List<FoundPage> pages() {
        return List.copyOf(pages.values());
    }

    List<SkippedPage> skipped() {
        return List.copyOf(skipped.values());
    }

    Optional<URI> canonical(URI address) {
        return canonical.of(address);
    }
}
