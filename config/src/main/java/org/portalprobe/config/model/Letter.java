package org.portalprobe.config.model;

/** Grade of an assessment, best first. */
public enum Letter {
    A,
    B,
    C,
    D,
    E
}
