package org.portalprobe.crawler.artifact;

/**
 * One picture of a page while it loads.
 *
 * @param at milliseconds since the first navigation's start
 * @param complete share of the way from the first to the last picture, 0 to 1, by colour histograms
 */
public record FilmFrame(double at, double complete, BlobRef picture) {}
