/** What {@code crawl} says of functions and services, as lines and as JSON, and what it sets beside them. Judges nothing, contacts nobody. */
@NullMarked
package org.portalprobe.scheduler.offer;

import org.jspecify.annotations.NullMarked;
