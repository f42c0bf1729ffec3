/** What a portal offers, in words: its functions with their evidence, the services it lists. For the console and the report alike; judges nothing. */
@NullMarked
package org.portalprobe.reports.offer;

import org.jspecify.annotations.NullMarked;
