/**
 * Readings of a finished card and its visit that several outputs share: order of portals, what to mend first, which faults, what was
 * cut. Sorts and selects; must not compute points and must not know a format or a language.
 */
@NullMarked
package org.portalprobe.reports.card;

import org.jspecify.annotations.NullMarked;
