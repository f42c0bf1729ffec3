/**
 * The pages of a country's results: overview, organisation, comparison. Pure functions from finished cards to HTML, for a server and for a
 * folder alike; {@link org.portalprobe.reports.site.Site} is the door. Must not read a store, know accounts beyond what a reader may see, or compute points.
 */
@NullMarked
package org.portalprobe.reports.site;

import org.jspecify.annotations.NullMarked;
