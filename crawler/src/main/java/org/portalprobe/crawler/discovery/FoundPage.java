package org.portalprobe.crawler.discovery;

import java.net.URI;

/**
 * A page in scope that something links to.
 *
 * @param url canonical
 * @param text of the first link to it that had one; empty for sitemap entries
 * @param depth links away from the entry page; sitemap entries count as 1
 */
record FoundPage(URI url, String text, int depth) {}
