package org.portalprobe.checks.functions;

/** The six parts that a procedure's page must have (rules section 3, F03). */
enum ProcedurePart {
    STEPS,
    WAYS,
    DOCUMENTS,
    TIME,
    FEE,
    /** To download. */
    FORM
}
