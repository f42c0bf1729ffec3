/**
 * Times one HTTP request phase by phase, and many of them on an open-loop schedule. {@link
 * org.portalprobe.crawler.response.ResponseProbe} is the door, {@link org.portalprobe.crawler.response.OpenLoop} asks through it again
 * and again. Every connection comes from egress and serves one request. Says what an answer is (page, block page, maintenance page) and
 * whose fault a failure is; must not say what either is worth.
 */
@NullMarked
package org.portalprobe.crawler.response;

import org.jspecify.annotations.NullMarked;
