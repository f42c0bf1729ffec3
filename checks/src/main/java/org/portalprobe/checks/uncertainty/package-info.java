/**
 * The arithmetic of not knowing exactly (scoring section 6): intervals and confidence distributions over independent units, without
 * random numbers. Knows numbers and points only; must not know portals, rules or observations.
 */
@NullMarked
package org.portalprobe.checks.uncertainty;

import org.jspecify.annotations.NullMarked;
