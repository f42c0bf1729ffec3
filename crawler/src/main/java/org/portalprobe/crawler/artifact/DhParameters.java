package org.portalprobe.crawler.artifact;

/**
 * The group of an ephemeral Diffie-Hellman key exchange below TLS 1.3.
 *
 * @param bits of the prime
 * @param name of a widely shared prime, e.g. {@code RFC 2409 group 2}; {@code own} for any other
 */
public record DhParameters(int bits, String name) implements Comparable<DhParameters> {

    @Override
    public int compareTo(DhParameters other) {
        return bits == other.bits ? name.compareTo(other.name) : Integer.compare(bits, other.bits);
    }
}
