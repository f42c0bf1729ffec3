/** Accessibility by WCAG 2.0 level A and AA, one question per principle. What a person must look at never counts as a failure. */
@NullMarked
package org.portalprobe.checks.wcag;

import org.jspecify.annotations.NullMarked;
