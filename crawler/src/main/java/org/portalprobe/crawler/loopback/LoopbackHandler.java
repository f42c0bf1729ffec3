package org.portalprobe.crawler.loopback;

/** Answers one request; called on a virtual thread, for many requests at once. */
@FunctionalInterface
public interface LoopbackHandler {

    /** What it throws becomes a 500 without a body. */
    LoopbackResponse handle(LoopbackRequest request);
}
