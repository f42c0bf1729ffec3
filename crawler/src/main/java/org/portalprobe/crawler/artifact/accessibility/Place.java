package org.portalprobe.crawler.artifact.accessibility;

/**
 * An element of the page.
 *
 * @param target CSS selector, unique in its document
 * @param html its opening, cut at 500 characters
 */
public record Place(String target, String html) {}
