/**
 * Did a release get worse? Compares what one look at a site found with what an earlier look found, by stable fingerprints, and timings of
 * two releases measured side by side. Pure; must not compare timings with numbers from another time or machine, and gives no points.
 */
@NullMarked
package org.portalprobe.checks.regression;

import org.jspecify.annotations.NullMarked;
