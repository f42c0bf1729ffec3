package org.portalprobe.crawler.artifact;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long each phase of a request took, in milliseconds; empty for one that did not happen (an address literal, plain http) or did
 * not end.
 *
 * @param nameA until the IPv4 addresses were known
 * @param nameAaaa until the IPv6 addresses were known; both questions are asked together
 * @param name until there was an address to go on with
 * @param connect until the first of the addresses was connected
 * @param firstByte from the request sent to the first byte of the answer
 * @param transfer from the first byte to the last
 */
public record Phases(
        Optional<Double> nameA,
        Optional<Double> nameAaaa,
        Optional<Double> name,
        Optional<Double> connect,
        Optional<Double> tls,
        Optional<Double> firstByte,
        Optional<Double> transfer) {

    public static final Phases NONE = new Phases(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The way along redirects as one: every phase is the sum of those that happened. */
    public static Phases sum(List<Phases> hops) {
        return new Phases(
                sum(hops, Phases::nameA),
                sum(hops, Phases::nameAaaa),
                sum(hops, Phases::name),
                sum(hops, Phases::connect),
                sum(hops, Phases::tls),
                sum(hops, Phases::firstByte),
                sum(hops, Phases::transfer));
    }

    private static Optional<Double> sum(List<Phases> hops, Function<Phases, Optional<Double>> phase) {
        return hops.stream().flatMap(hop -> phase.apply(hop).stream()).reduce(Double::sum);
    }

    /** Empty when the phase did not happen or did not end. */
    public Optional<Double> of(Phase phase) {
        return switch (phase) {
            case NAME -> name;
            case CONNECT -> connect;
            case TLS -> tls;
            case FIRST_BYTE -> firstByte;
            case TRANSFER -> transfer;
        };
    }
}
