package org.portalprobe.config.model;

/** What a model file is for. */
public enum ModelUse {
    /** Portals are graded by it. */
    GRADING,
    /** Weights are missing in all sources known: it grades nobody until somebody fills them in. */
    INCOMPLETE,
    /** Others compute it; their published results are taken in and shown. */
    IMPORT_ONLY
}
