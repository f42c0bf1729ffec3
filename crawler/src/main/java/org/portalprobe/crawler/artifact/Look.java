package org.portalprobe.crawler.artifact;

import java.util.List;

/**
 * The first phase of a visit: HTTP, TLS and DNS without a browser.
 *
 * @param addresses what the portal's name resolved to, as text
 * @param entry the registry's URL followed to its end
 * @param plainHttp {@code http://host/} followed to its end: does it lead to https?
 */
public record Look(
        Seen<List<String>> addresses,
        Seen<Exchange> entry,
        Seen<Exchange> plainHttp,
        Seen<RobotsFile> robots,
        Seen<SitemapFile> sitemap) {}
