package org.portalprobe.checks.assessment;

/** How far a criterion is known. */
public enum CriterionState {
    /** Đạt: all points. */
    FULL,
    /** Đạt một phần: some points, all known. */
    PARTIAL,
    /** Không đạt: known to be zero. */
    NONE,
    /** Some parts known, others not. */
    PARTLY_KNOWN,
    /** Đo một phần: a value is there, but fewer samples or hours than the rule demands; no points yet. */
    PARTLY_MEASURED,
    /** Chưa đo: nothing known yet, the reason says why. */
    NOT_MEASURED,
    /** Chưa có minh chứng: needs a document or an import. */
    NO_EVIDENCE,
    /** Không áp dụng. */
    NOT_APPLICABLE
}
