/**
 * The web of {@code serve}: a picture of the store that is kept fresh, and who may read which page of it or order what. Must not render
 * pages, compute points or visit portals.
 */
@NullMarked
package org.portalprobe.scheduler.site;

import org.jspecify.annotations.NullMarked;
