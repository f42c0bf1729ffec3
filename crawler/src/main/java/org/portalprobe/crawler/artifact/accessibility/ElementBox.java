package org.portalprobe.crawler.artifact.accessibility;

/**
 * Where an element stands on the page's picture, in CSS pixels from the top left of the document.
 *
 * @param target CSS selector as in {@link Place}
 */
public record ElementBox(String target, int x, int y, int width, int height) {}
