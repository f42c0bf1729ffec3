package org.portalprobe.crawler.artifact;

import java.util.List;

/**
 * What a server said to one protocol version.
 *
 * @param evidence the server's own answer, for a person
 * @param suites accepted at this version, sorted
 * @param suitesComplete every suite of the table was asked for and answered; false also in a light survey
 */
public record ProtocolSeen(
        TlsVersion version, Support support, String evidence, List<CipherSuite> suites, boolean suitesComplete) {

    public ProtocolSeen {
        suites = suites.stream().sorted().distinct().toList();
    }

    public boolean offered() {
        return support == Support.OFFERED;
    }
}
