/** A picture of a few words that stands alone on somebody else's page. Draws; must not know what the words mean. */
@NullMarked
package org.portalprobe.reports.badge;

import org.jspecify.annotations.NullMarked;
