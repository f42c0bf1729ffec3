package org.portalprobe.crawler.egress;

/** The two lanes of a relay's link. */
record Shaping(Link link, Lane down, Lane up) {

    static Shaping of(Link link) {
        long oneWay = link.roundTrip().toNanos() / 2;
        return new Shaping(link, new Lane(link.down(), oneWay), new Lane(link.up(), oneWay));
    }
}
