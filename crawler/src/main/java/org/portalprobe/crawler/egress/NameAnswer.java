package org.portalprobe.crawler.egress;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one name server said.
 *
 * @param addresses empty when it knew none
 * @param unknown it said for certain that there is no such name or address; else it failed or kept silent
 * @param timing of both questions, as far as they were answered
 */
record NameAnswer(List<InetAddress> addresses, boolean unknown, NameTiming timing) {

    static final NameAnswer UNKNOWN = new NameAnswer(List.of(), true, NameTiming.NONE);
    static final NameAnswer FAILED = new NameAnswer(List.of(), false, NameTiming.NONE);

    static NameAnswer of(List<InetAddress> addresses) {
        return new NameAnswer(addresses, addresses.isEmpty(), NameTiming.NONE);
    }

    /** Both record types together; certain of nothing only when both are. */
    NameAnswer plus(NameAnswer other) {
        return new NameAnswer(
                Stream.concat(addresses.stream(), other.addresses.stream()).toList(), unknown && other.unknown, timing);
    }

    NameAnswer timed(NameTiming timing) {
        return new NameAnswer(addresses, unknown, timing);
    }
}
