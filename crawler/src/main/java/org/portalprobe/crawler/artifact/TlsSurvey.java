package org.portalprobe.crawler.artifact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portalprobe.config.Endpoint;

/**
 * What one host answered to hellos: facts, no grades. Whoever could not be surveyed at all has a fault in place of this.
 *
 * @param format of this record
 * @param target host as A-label or address literal
 * @param address connected to
 * @param serverName sent as SNI
 * @param protocols all six versions, oldest first
 * @param weak all kinds, worst first
 * @param chains distinct ones, by leaf
 * @param http over the survey's own handshake
 * @param addresses the host's other ones
 * @param addressesSkipped that were not asked
 * @param trustBundle date of the roots it was judged by
 * @param cut why the survey ended early: rate limit, budget; what it did not reach is inconclusive
 * @param notes what a person should know, e.g. a server that cannot take a long hello
 */
public record TlsSurvey(
        int format,
        Endpoint target,
        String address,
        Optional<String> serverName,
        Depth depth,
        Instant start,
        Duration took,
        int connections,
        List<ProtocolSeen> protocols,
        List<WeakSuitesSeen> weak,
        KeyExchangeSeen keyExchange,
        TlsFeatures features,
        List<ChainSeen> chains,
        Seen<HttpsAnswer> http,
        List<AddressCompared> addresses,
        int addressesSkipped,
        String trustBundle,
        Optional<Fault> cut,
        List<String> notes) {

    /** The format written today. */
    public static final int FORMAT = 1;

    /** How much was asked. */
    public enum Depth {
        /**
         * Protocols, weak kinds of suites, certificate: nightly and in the gate. A sound server is done with eight connections:
         * the newest hello and the TLS 1.2 hello (two), one for 1.1 and 1.0 together, SSL 3, SSL 2, all weak kinds in one hello
         * that it refuses as a whole (one for each kind would be seven), one for the strong kind that its first choice did not
         * show, and one handshake for chain, staple and headers. Each weak kind accepted costs one more.
         */
        LIGHT,
        /** Every suite and group: weekly or on change. */
        FULL
    }

    public TlsSurvey {
        protocols = List.copyOf(protocols);
        weak = List.copyOf(weak);
        chains = List.copyOf(chains);
        addresses = List.copyOf(addresses);
        notes = List.copyOf(notes);
    }

    /** What was seen of one version. */
    public ProtocolSeen protocol(TlsVersion version) {
        return protocols.stream()
                .filter(seen -> seen.version() == version)
                .findFirst()
                .orElseGet(() -> new ProtocolSeen(version, Support.INCONCLUSIVE, "not asked", List.of(), false));
    }

    public boolean offers(TlsVersion version) {
        return protocol(version).offered();
    }

    public Support weak(WeakSuites kind) {
        return weak.stream()
                .filter(seen -> seen.kind() == kind)
                .map(WeakSuitesSeen::support)
                .findFirst()
                .orElse(Support.INCONCLUSIVE);
    }

    /** Suites accepted at any version. */
    public List<CipherSuite> suites() {
        return protocols.stream()
                .flatMap(seen -> seen.suites().stream())
                .sorted()
                .distinct()
                .toList();
    }
}
