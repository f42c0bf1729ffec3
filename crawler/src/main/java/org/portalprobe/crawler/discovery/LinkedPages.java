package org.portalprobe.crawler.discovery;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.artifact.functions.PageOutline.Kind;
import org.portalprobe.crawler.http.HttpLook;

/**
 * Asks for the pages that inspected pages link to on their own server, within robots.txt and pause: no crawl, one step.
 *
 * @param read how many were asked for
 * @param skipped those that did not answer as pages
 * @param notAsked links beyond the most that one look may ask for
 */
public record LinkedPages(int read, List<SkippedPage> skipped, List<URI> notAsked) {

    public LinkedPages {
        skipped = List.copyOf(skipped);
        notAsked = List.copyOf(notAsked);
    }

    /** @param look of which {@link HttpLook#look} or {@link HttpLook#robots} was called */
    public static LinkedPages of(HttpLook look, List<InspectedPage> pages, int most) {
        Set<URI> known = new LinkedHashSet<>();
        pages.forEach(page ->
                known.addAll(List.of(bare(page.landed()), bare(page.page().url()))));
        List<URI> links = pages.stream()
                .flatMap(LinkedPages::links)
                .distinct()
                .filter(link -> !known.contains(link))
                .toList();
        List<SkippedPage> skipped = new ArrayList<>();
        List<URI> asked = links.stream().limit(most).toList();
        asked.forEach(link -> fault(look, link).ifPresent(fault -> skipped.add(new SkippedPage(link, fault))));
        return new LinkedPages(asked.size(), skipped, links.subList(asked.size(), links.size()));
    }

    private static Optional<Fault> fault(HttpLook look, URI link) {
        return look.fetch(link)
                .fold(
                        page -> page.status() < 400
                                ? Optional.empty()
                                : Optional.of(Fault.of(
                                        Statuses.cause(page.status()), "HTTP " + page.status() + " " + page.landed())),
                        Optional::of);
    }

    private static Stream<URI> links(InspectedPage page) {
        return page
                .facts()
                .toOptional()
                .flatMap(facts -> facts.outline().toOptional())
                .map(PageOutline::pieces)
                .orElse(List.of())
                .stream()
                .filter(piece -> piece.kind() == Kind.LINK)
                .flatMap(piece -> address(piece.href()).stream())
                .filter(link -> isOn(page.landed(), link) && LinkFilter.isPage(link));
    }

    private static Optional<URI> address(String href) {
        try {
            URI link = URI.create(href);
            boolean web = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
            return web && link.getHost() != null ? Optional.of(bare(link)) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static URI bare(URI link) {
        String text = link.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? link : URI.create(text.substring(0, fragment));
    }

    private static boolean isOn(URI page, URI link) {
        return Objects.equals(page.getRawAuthority(), link.getRawAuthority());
    }
}
