package org.portalprobe.checks.wcag;

/** WCAG's principles; a success criterion's first digit names its principle. */
enum Principle {
    PERCEIVABLE("wcag-perceivable"),
    OPERABLE("wcag-operable"),
    UNDERSTANDABLE("wcag-understandable"),
    ROBUST("wcag-robust");

    private final String checkId;

    Principle(String checkId) {
        this.checkId = checkId;
    }

    String checkId() {
        return checkId;
    }

    boolean has(String successCriterion) {
        return successCriterion.startsWith(ordinal() + 1 + ".");
    }
}
