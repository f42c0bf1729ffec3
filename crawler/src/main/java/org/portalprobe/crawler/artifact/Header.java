package org.portalprobe.crawler.artifact;

/** One response header field; the name in lower case, the value trimmed and cut at 8 KiB. */
public record Header(String name, String value) {}
