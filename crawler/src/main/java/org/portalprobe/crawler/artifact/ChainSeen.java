package org.portalprobe.crawler.artifact;

import java.util.List;

/**
 * A certificate chain as sent, and where it leads.
 *
 * @param sent leaf first; one that cannot be read is left out and counted in {@code unreadable}
 * @param unreadable fingerprints of what {@code CertificateFactory} refused, with its reason
 * @param trust where the chain leads
 * @param reason why it is not trusted; empty when it is
 * @param anchor subject of the root it leads to; empty when none
 * @param publicRoot the root is of the shipped bundle or stands for one, so that browsers' limits of lifetime apply
 * @param extra certificates sent that the path does not need, the root included
 */
public record ChainSeen(
        List<CertificateSeen> sent,
        List<String> unreadable,
        ChainTrust trust,
        String reason,
        String anchor,
        boolean publicRoot,
        int extra,
        LeafFacts leaf,
        StapleSeen staple) {

    public ChainSeen {
        sent = List.copyOf(sent);
        unreadable = List.copyOf(unreadable);
    }
}
