package org.portalprobe.crawler.egress;

import org.portalprobe.crawler.artifact.Fault;

/**
 * A connection of the browser that did not reach its target.
 *
 * @param host as the browser named it; empty when it named none
 * @param port that it wanted; 0 when no rule told
 * @param kind whether we refused it or the network did
 * @param fault the typed reason: what the browser shows as a reset
 */
public record Refusal(String host, int port, Kind kind, Fault fault) {

    /** Who said no. */
    public enum Kind {
        /** Analytics that must not count our probes (scoring section 8). */
        TRACKER,
        /** A port that nothing in the registry entry names. */
        UNLISTED_PORT,
        /** No host name to go by: TLS without SNI, to an address literal, or no HTTP at all. */
        NAMELESS,
        /** An address that the policy does not allow. */
        ADDRESS,
        /** Name, connection or budget failed: the network's word, not ours. */
        NETWORK
    }
}
