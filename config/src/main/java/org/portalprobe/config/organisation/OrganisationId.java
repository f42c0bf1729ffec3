package org.portalprobe.config.organisation;

/** Stable kebab-case name of one organisation over the time it exists; results are stored under it, so it is never renamed. */
public record OrganisationId(String value) implements Comparable<OrganisationId> {

    public OrganisationId {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not an organisation id (kebab-case): " + value);
        }
    }

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
