package org.portalprobe.crawler.artifact;

import java.net.URI;

/**
 * The sitemap found through robots.txt or at /sitemap.xml.
 *
 * @param urls page addresses in scope that it names
 * @param cut it named more than we read
 */
public record SitemapFile(URI url, int urls, boolean cut) {}
