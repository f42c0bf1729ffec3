package org.portalprobe.config.model;

/** Base units of measured values. */
public enum Unit {
    MILLISECONDS,
    BYTES,
    COUNT,
    /** 0 to 1. */
    RATIO
}
