package org.portalprobe.config.model;

/** Stable kebab-case name of a check; a model's rules refer to it and it is stored with every result, so it is never renamed. */
public record CheckId(String value) implements Comparable<CheckId> {

    public CheckId {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not kebab-case: " + value);
        }
    }

    @Override
    public int compareTo(CheckId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
