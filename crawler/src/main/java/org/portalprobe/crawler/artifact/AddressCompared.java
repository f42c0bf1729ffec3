package org.portalprobe.crawler.artifact;

/**
 * One more address of the host, asked one hello.
 *
 * @param result {@code same}, or how it differs from the surveyed address
 */
public record AddressCompared(String address, boolean same, String result) {}
