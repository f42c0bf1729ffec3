/**
 * Uses a portal's own search and lookup as a citizen would, with words that mean nobody. {@link
 * org.portalprobe.crawler.trial.FormTrials} is the door. Sends nothing but these two, and no form that changes anything.
 */
@NullMarked
package org.portalprobe.crawler.trial;

import org.jspecify.annotations.NullMarked;
