package org.portalprobe.config;

/** Stable kebab-case name of a portal in the registry; it is stored with every result, so it is never renamed. */
public record PortalId(String value) implements Comparable<PortalId> {

    public PortalId {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*") || value.length() > 80) {
            throw new IllegalArgumentException("not a portal id (kebab-case, at most 80 characters): " + value);
        }
    }

    @Override
    public int compareTo(PortalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
