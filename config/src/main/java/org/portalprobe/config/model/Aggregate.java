package org.portalprobe.config.model;

/** A statistic over samples; percentiles are by nearest rank. */
public enum Aggregate {
    MEDIAN,
    MEAN,
    P75,
    P99,
    /** The worst (largest) value. */
    MAX
}
