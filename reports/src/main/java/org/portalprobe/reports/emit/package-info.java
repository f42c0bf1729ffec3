/**
 * The emission {@code scores.json}: a run's cards for programs, with a published JSON Schema. The same report gives the same bytes.
 * Must not compute points; what it says is in the assessment and the visit.
 */
@NullMarked
package org.portalprobe.reports.emit;

import org.jspecify.annotations.NullMarked;
