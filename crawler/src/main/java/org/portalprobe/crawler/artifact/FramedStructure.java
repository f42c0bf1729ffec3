package org.portalprobe.crawler.artifact;

import org.portalprobe.crawler.artifact.accessibility.PageStructure;

/**
 * What the document in a frame is made of.
 *
 * @param frame selectors from the page down to the frame, joined as axe-core's targets are
 * @param structure a fault where the frame could not be entered in time
 */
public record FramedStructure(String frame, Seen<PageStructure> structure) {}
