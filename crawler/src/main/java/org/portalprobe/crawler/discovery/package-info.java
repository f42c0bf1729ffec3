/**
 * Finds a portal's pages and draws the sample that stands for them: key pages by the registry or by vocabulary, the rest
 * by a seeded draw over groups of like addresses. {@link org.portalprobe.crawler.discovery.Sampling} is the door. Reads
 * pages as they are sent; must not run scripts, submit forms or fetch past robots.txt.
 */
@NullMarked
package org.portalprobe.crawler.discovery;

import org.jspecify.annotations.NullMarked;
