/**
 * Looks at a portal by plain HTTP: entry page with every redirect and certificate on the way, robots.txt, sitemap, and
 * one more page at a time for discovery. {@link org.portalprobe.crawler.http.HttpLook} is the door. Every connection
 * comes from egress. Must not judge what it saw beyond the typed cause of a failure, nor run scripts.
 */
@NullMarked
package org.portalprobe.crawler.http;

import org.jspecify.annotations.NullMarked;
