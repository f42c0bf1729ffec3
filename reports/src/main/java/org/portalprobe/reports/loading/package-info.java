/**
 * Lays out one load for a reader: its film, its requests on a time axis, what cost most of it. Must not judge, read files or know
 * HTML: places on the axis and words are all that templates get.
 */
@NullMarked
package org.portalprobe.reports.loading;

import org.jspecify.annotations.NullMarked;
