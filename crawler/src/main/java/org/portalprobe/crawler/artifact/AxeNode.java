package org.portalprobe.crawler.artifact;

/**
 * One element an axe-core rule speaks of.
 *
 * @param target CSS selector; frames and shadow roots joined by a space-separated {@code >>>}
 * @param html snippet, cut at 500 characters
 * @param summary axe's failure summary in English
 */
public record AxeNode(String target, String html, String summary) {}
