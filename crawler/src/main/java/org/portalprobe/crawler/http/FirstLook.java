package org.portalprobe.crawler.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Look;

/**
 * The first look and what discovery goes on from.
 *
 * @param landing the entry page, when it came
 * @param scope addresses that belong to the portal
 * @param sitemapUrls pages in scope that the sitemap names
 */
public record FirstLook(Look look, Optional<FetchedPage> landing, PortalScope scope, List<URI> sitemapUrls) {

    public FirstLook {
        sitemapUrls = List.copyOf(sitemapUrls);
    }
}
