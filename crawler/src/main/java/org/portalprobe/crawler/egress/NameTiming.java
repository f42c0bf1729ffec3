package org.portalprobe.crawler.egress;

import java.util.Optional;

/**
 * When a name server answered, in milliseconds from the question; both questions are asked at once.
 *
 * @param a empty while the question for IPv4 addresses had no answer
 * @param aaaa empty while the question for IPv6 addresses had none; nobody waits long for it where IPv4 is known
 */
public record NameTiming(Optional<Double> a, Optional<Double> aaaa) {

    static final NameTiming NONE = new NameTiming(Optional.empty(), Optional.empty());
}
