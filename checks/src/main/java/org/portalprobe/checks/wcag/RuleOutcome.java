package org.portalprobe.checks.wcag;

/** What a rule says of a page, in EARL's sense; a later one outweighs the earlier ones when rules are folded. */
public enum RuleOutcome {
    INAPPLICABLE,
    PASSED,
    NEEDS_REVIEW,
    CANNOT_TELL,
    FAILED;

    RuleOutcome and(RuleOutcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
