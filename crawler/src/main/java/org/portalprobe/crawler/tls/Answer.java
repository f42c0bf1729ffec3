package org.portalprobe.crawler.tls;

import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.tls.wire.Reply;

/** What a hello brought, once it is clear whether the silence of a server means anything. */
sealed interface Answer {

    /** A Hello, a Retry or an SSL 2.0 hello. */
    record Accepted(Reply reply) implements Answer {}

    /** The server said no. */
    record Declined(String evidence) implements Answer {}

    /** Nothing that tells. */
    record Unclear(Fault fault) implements Answer {}
}
