/**
 * Reads a rendered document into what a citizen finds on it, and tells which of its forms may be tried. Pure functions of a text: no
 * network, no browser, no verdicts.
 */
@NullMarked
package org.portalprobe.crawler.outline;

import org.jspecify.annotations.NullMarked;
