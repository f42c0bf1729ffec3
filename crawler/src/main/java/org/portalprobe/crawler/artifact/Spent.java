package org.portalprobe.crawler.artifact;

/**
 * What a visit cost the portal.
 *
 * @param bytes received from it
 */
public record Spent(int connections, int requests, long bytes) {}
