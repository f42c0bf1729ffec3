package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.FrameLimit;
import org.portalprobe.crawler.artifact.SkippedPage;

/** The known pages of a portal, in the order found, and those left out with the reason. */
final class Frame {

    static final int LIMIT = 5_000;

    /** A long sitemap must leave room for what pages link to. */
    private static final int KEPT_FOR_LINKS = 1_000;

    /** Beside pages: enough to choose from. */
    private static final int OTHERS = 500;

    /** Pages that documents build behind {@code #/}: each costs a browser. */
    private static final int MOST_ROUTES = 200;

    /** Reasons that a report can still show; the rest is counted. */
    private static final int SKIPPED_LISTED = 200;

    private final CanonicalUrl canonical;
    private final Predicate<URI> allowed;
    private final Map<URI, FoundPage> pages = new LinkedHashMap<>();
    private final Map<LinkFilter.Kind, Map<URI, FoundPage>> others = new HashMap<>();
    private final Map<String, URI> written = new HashMap<>();
    private final Map<URI, Set<URI>> links = new LinkedHashMap<>();
    private final Map<URI, SkippedPage> skipped = new LinkedHashMap<>();
    private final EndlessAddresses endless = new EndlessAddresses();
    private final Set<FrameLimit> limits = EnumSet.noneOf(FrameLimit.class);
    private final Set<URI> builders = new HashSet<>();
    private int routes;
    private int skippedUnlisted;
    private int elsewhere;

    /** @param allowed by robots.txt */
    Frame(CanonicalUrl canonical, Predicate<URI> allowed) {
        this.canonical = canonical;
        this.allowed = allowed;
    }

    /** Takes in the page that the portal is entered by, whatever the registry's paths say. */
    FoundPage addHome(URI home) {
        written.put(AddressKey.of(home), home);
        return pages.computeIfAbsent(home, url -> new FoundPage(url, "", 0));
    }

    /** Takes a page of a sitemap or the registry in. */
    Optional<FoundPage> addListed(URI address) {
        if (pages.size() >= LIMIT - KEPT_FOR_LINKS
                && !canonical(address).map(pages::containsKey).orElse(false)) {
            limits.add(FrameLimit.PAGES_KEPT);
            return Optional.empty();
        }
        return add(address, "", 1, endless::takesListed);
    }

    /** Takes a page in; the one already known when it is not new; empty when it is none of ours. */
    Optional<FoundPage> add(URI address, String text, int depth) {
        return add(address, text, depth, endless::takesLinked);
    }

    private interface Taking {
        boolean takes(URI url, String group);
    }

    private Optional<FoundPage> add(URI address, String text, int depth, Taking taking) {
        Optional<URI> known = canonical(address);
        if (known.isEmpty()) {
            elsewhere += Optional.ofNullable(address.getHost()).isPresent() ? 1 : 0;
            return Optional.empty();
        }
        URI url = known.get();
        LinkFilter.Kind kind = LinkFilter.kind(url);
        if (kind == LinkFilter.Kind.PAGE) {
            return page(url, text, depth, taking);
        }
        if (kind != LinkFilter.Kind.OTHER && allowed.test(url)) {
            Map<URI, FoundPage> kept = others.computeIfAbsent(kind, same -> new LinkedHashMap<>());
            if (kept.size() < OTHERS) {
                kept.putIfAbsent(url, new FoundPage(url, text, depth));
            }
        }
        return Optional.empty();
    }

    private Optional<FoundPage> page(URI url, String text, int depth, Taking taking) {
        if (skipped.containsKey(url)) {
            return Optional.empty();
        }
        return pages.containsKey(url) ? Optional.of(named(url, text)) : admit(url, text, depth, taking);
    }

    private Optional<FoundPage> admit(URI url, String text, int depth, Taking taking) {
        if (!allowed.test(url)) {
            skip(url, Fault.of(Cause.ROBOTS_DISALLOWED, "robots.txt disallows it, or could not be read"));
            return Optional.empty();
        }
        FoundPage page = new FoundPage(url, text, depth);
        if (pages.size() >= LIMIT) {
            limits.add(FrameLimit.PAGES_KEPT);
            return Optional.empty();
        }
        if (!taking.takes(url, page.group())) {
            limits.add(FrameLimit.ENDLESS_ADDRESSES);
            return Optional.empty();
        }
        boolean route = HashRoute.of(url).isPresent();
        if (route && routes == MOST_ROUTES) {
            limits.add(FrameLimit.PAGES_KEPT);
            return Optional.empty();
        }
        routes += route ? 1 : 0;
        pages.put(url, page);
        written.putIfAbsent(AddressKey.of(url), url);
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
            skippedUnlisted++;
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

    /** Routes behind this document's address are pages from now on. */
    void buildsItself(URI document) {
        builders.add(document);
    }

    boolean wasRead(URI url) {
        return links.containsKey(url);
    }

    void reached(FrameLimit limit) {
        limits.add(limit);
    }

    /** In the order of their names. */
    List<FrameLimit> limits() {
        return List.copyOf(limits);
    }

    List<FoundPage> pages() {
        return List.copyOf(pages.values());
    }

    /** Addresses of another kind than pages that robots.txt allows, in the order found. */
    List<FoundPage> of(LinkFilter.Kind kind) {
        return List.copyOf(others.getOrDefault(kind, Map.of()).values());
    }

    /** One for each endless template, then single pages; at most so many that a person can read them. */
    List<SkippedPage> skipped() {
        return Stream.concat(endless.told().stream(), skipped.values().stream())
                .limit(SKIPPED_LISTED)
                .toList();
    }

    /** Pages left out that {@link #skipped} does not list. */
    int skippedUnlisted() {
        return skippedUnlisted + Math.max(0, endless.told().size() + skipped.size() - SKIPPED_LISTED);
    }

    /** Links to other sites. */
    int elsewhere() {
        return elsewhere;
    }

    /** One address for one page: the first that was met of those written for it. */
    Optional<URI> canonical(URI address) {
        return canonical
                .of(address)
                .map(url -> written.getOrDefault(AddressKey.of(url), url))
                .map(url -> builders.contains(url) ? HashRoute.on(url, address) : url);
    }
}
