package org.portalprobe.crawler.artifact;

import java.util.List;

/**
 * Groups, curves and primes.
 *
 * @param groups of TLS 1.3 in the server's preference, post-quantum hybrids included; IANA names
 * @param groupsComplete every known group was asked for and answered
 * @param curves seen below TLS 1.3, the preferred one first
 * @param weakCurves whether curves below 224 bits or of old shape are accepted
 * @param dh every distinct group seen below TLS 1.3, weakest first
 * @param sha1Signature whether the handshake is signed with SHA-1 when the client allows nothing else
 * @param signatures schemes the server signed with below TLS 1.3, IANA names, sorted
 */
public record KeyExchangeSeen(
        List<String> groups,
        boolean groupsComplete,
        List<String> curves,
        Support weakCurves,
        List<DhParameters> dh,
        Support sha1Signature,
        List<String> signatures) {

    public KeyExchangeSeen {
        groups = List.copyOf(groups);
        curves = List.copyOf(curves);
        dh = dh.stream().sorted().distinct().toList();
        signatures = signatures.stream().sorted().distinct().toList();
    }
}
