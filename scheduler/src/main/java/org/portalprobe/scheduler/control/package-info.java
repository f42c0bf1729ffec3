/**
 * A page of our own whose content never changes, to tell whether this host or its browser did. Must not look at any portal, and scores
 * nothing.
 */
@NullMarked
package org.portalprobe.scheduler.control;

import org.jspecify.annotations.NullMarked;
