package org.portalprobe.crawler.tls.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portalprobe.crawler.artifact.TlsVersion;

/**
 * A question to a server.
 *
 * @param version the highest that is offered; for TLS 1.3 the only one
 * @param suites offered, in order of preference; an SSL 2.0 hello has its own
 * @param groups offered; empty for none
 * @param signatures offered; empty for none
 */
public record ClientHello(
        TlsVersion version,
        List<Integer> suites,
        List<Integer> groups,
        List<Integer> signatures,
        Optional<String> serverName,
        Set<Trait> traits) {

    /** What a hello may say besides. */
    public enum Trait {
        /** DEFLATE is offered (RFC 3749). */
        COMPRESSION,
        /** This is a downgraded second attempt (RFC 7507). */
        FALLBACK,
        /** The heartbeat extension, with the wish not to be sent any (RFC 6520). */
        HEARTBEAT,
        /** A TLS 1.3 key share for x25519 instead of none. */
        KEY_SHARE
    }

    public ClientHello {
        suites = List.copyOf(suites);
        groups = List.copyOf(groups);
        signatures = List.copyOf(signatures);
        traits = Set.copyOf(traits);
    }

    /** Every suite that the version may have, every group and signature. */
    public static ClientHello of(TlsVersion version, Optional<String> serverName) {
        boolean newest = version == TlsVersion.TLS_1_3;
        return new ClientHello(
                version,
                newest ? CipherSuites.ofTls13() : CipherSuites.older(),
                newest ? NamedGroups.ofTls13() : NamedGroups.curves(),
                SignatureSchemes.all(),
                serverName,
                Set.of());
    }

    public ClientHello withSuites(List<Integer> others) {
        return new ClientHello(version, others, groups, signatures, serverName, traits);
    }

    public ClientHello withGroups(List<Integer> others) {
        return new ClientHello(version, suites, others, signatures, serverName, traits);
    }

    public ClientHello withSignatures(List<Integer> others) {
        return new ClientHello(version, suites, groups, others, serverName, traits);
    }

    public ClientHello withServerName(Optional<String> other) {
        return new ClientHello(version, suites, groups, signatures, other, traits);
    }

    public ClientHello with(Trait... others) {
        return new ClientHello(version, suites, groups, signatures, serverName, Set.of(others));
    }

    /**
     * The hello as records.
     *
     * @param entropy 64 octets: the random and the session id, or the key share
     */
    public byte[] toBytes(byte[] entropy) {
        return version == TlsVersion.SSL_2 ? Sslv2Hello.bytes(entropy) : new HelloWriter(this, entropy).bytes();
    }
}
