package org.portalprobe.crawler.loopback;

/** One request that reached an origin: the proof of what was contacted. */
public record LoopbackHit(boolean secure, String method, String host, String path, String query) {}
