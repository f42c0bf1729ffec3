package org.portalprobe.crawler.artifact;

/**
 * What {@code /.well-known/security.txt} answered.
 *
 * @param text of a 200, as UTF-8; empty otherwise. {@link Exchange#bodyCut} says when there was more.
 */
public record SecurityText(Exchange exchange, String text) {}
