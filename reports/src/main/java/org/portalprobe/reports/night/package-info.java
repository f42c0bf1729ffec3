/**
 * What an operator reads in the morning: how a night went, portal by portal, as page, mail and JSON. Must not score; it tells what was done
 * and what was not, and whose fault that is.
 */
@NullMarked
package org.portalprobe.reports.night;

import org.jspecify.annotations.NullMarked;
