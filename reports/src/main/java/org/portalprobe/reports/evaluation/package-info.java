/**
 * Accessibility verdicts in the W3C's own formats: an evaluation for the WCAG-EM Report Tool, assertions in EARL. It judges nothing
 * anew, and never says that a criterion is passed: a program cannot know.
 */
@NullMarked
package org.portalprobe.reports.evaluation;

import org.jspecify.annotations.NullMarked;
