package org.portalprobe.crawler.artifact;

/**
 * One unexpected move of content.
 *
 * @param at milliseconds since the first navigation's start
 * @param value of the Layout Instability score, no unit
 * @param node short description of the node that moved most; empty when the browser named none
 */
public record LayoutShiftSeen(double at, double value, String node) {}
