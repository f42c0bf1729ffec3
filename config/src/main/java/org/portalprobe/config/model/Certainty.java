package org.portalprobe.config.model;

/** How sure it is that the assessment asks for what a group or criterion says, at its weight. */
public enum Certainty {
    /** Read in an official source, or in a document that cites one. */
    CERTAIN,
    /** Concluded from such a source, e.g. carried over from a rule for another kind of portal. */
    INFERRED,
    /** This project's proposal where no source is known. */
    PROPOSED
}
