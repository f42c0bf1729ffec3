/**
 * Records of what was seen: facts with a schema and a format number, no judgement, no points. Large things are {@link
 * org.portalprobe.crawler.artifact.BlobRef}s, never bytes. Must not touch network, browser or clock.
 */
@NullMarked
package org.portalprobe.crawler.artifact;

import org.jspecify.annotations.NullMarked;
