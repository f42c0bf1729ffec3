/**
 * The files that a team keeps beside its sources for the gate: what the release before was, and which changes somebody answers for. Reads
 * and writes them; must not decide what is worse.
 */
@NullMarked
package org.portalprobe.reports.baseline;

import org.jspecify.annotations.NullMarked;
