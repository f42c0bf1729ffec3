/**
 * What is due in a night and in a day, and what follows from how a run ended: pure, from registry, model and time given. Must not read a
 * clock, a store or a portal.
 */
@NullMarked
package org.portalprobe.scheduler.night;

import org.jspecify.annotations.NullMarked;
