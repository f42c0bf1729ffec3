package org.portalprobe.crawler.discovery;

import java.net.URI;

/**
 * A page in scope that something links to.
 *
 * @param url canonical
 * @param group of pages made from the same template, by the address
 * @param text of the first link to it that had one; empty for sitemap entries
 * @param depth links away from the entry page; sitemap entries count as 1
 */
record FoundPage(URI url, String group, String text, int depth) {

    FoundPage(URI url, String text, int depth) {
        this(url, TemplateGroup.of(url), text, depth);
    }
}
