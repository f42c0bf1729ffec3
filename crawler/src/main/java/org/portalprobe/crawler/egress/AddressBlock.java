package org.portalprobe.crawler.egress;

import java.net.InetAddress;

/**
 * A range of addresses with a common prefix.
 *
 * @param prefix its first address
 * @param bits that are fixed
 * @param name for the person who reads why an address was refused
 */
record AddressBlock(InetAddress prefix, int bits, String name) {

    /** @param cidr e.g. {@code 10.0.0.0/8} */
    static AddressBlock of(String cidr, String name) {
        int slash = cidr.indexOf('/');
        InetAddress prefix = AddressLiteral.parse(cidr.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("not a block: " + cidr));
        return new AddressBlock(prefix, Integer.parseInt(cidr.substring(slash + 1)), name);
    }

    boolean contains(InetAddress address) {
        byte[] mine = prefix.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
