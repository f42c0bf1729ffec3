package org.portalprobe.crawler.artifact;

/** Unique, sortable by start: portal id, then UTC start as {@code yyyyMMddTHHmmssZ}. Safe as a file name. */
public record SightingId(String value) implements Comparable<SightingId> {

    public SightingId {
        if (!value.matches("[a-z0-9-]+-[0-9]{8}T[0-9]{6}Z")) {
            throw new IllegalArgumentException("not a sighting id: " + value);
        }
    }

    @Override
    public int compareTo(SightingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
