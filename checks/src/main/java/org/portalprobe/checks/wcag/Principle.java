package org.portalprobe.checks.wcag;

/** WCAG's principles; a success criterion's first digit names its principle. */
enum Principle {
    PERCEIVABLE("1.", "wcag-perceivable"),
    OPERABLE("2.", "wcag-operable"),
    UNDERSTANDABLE("3.", "wcag-understandable"),
    ROBUST("4.", "wcag-robust");

    private final String prefix;
    private final String checkId;

    Principle(String prefix, String checkId) {
        this.prefix = prefix;
        this.checkId = checkId;
    }

    String checkId() {
        return checkId;
    }

    boolean has(String successCriterion) {
        return successCriterion.startsWith(prefix);
    }
}
