package org.portalprobe.config.model;

/** How badly a finding hurts, mildest first; the four words of axe-core. */
public enum Impact {
    MINOR,
    MODERATE,
    SERIOUS,
    CRITICAL
}
