/**
 * The gate of a build: looks at a release with the gatherers of a visit, times it beside another, and hands both to the comparison and to
 * the dialects. Must not decide what is worse, and keeps nothing in the store.
 */
@NullMarked
package org.portalprobe.scheduler.gate;

import org.jspecify.annotations.NullMarked;
