package org.portalprobe.crawler.artifact;

/**
 * How much of a script a load needed.
 *
 * @param length letters of the source, after decoding
 * @param unused letters that had not run when the page stood still; some of them may be needed later
 */
public record ScriptUse(String url, long length, long unused) {}
