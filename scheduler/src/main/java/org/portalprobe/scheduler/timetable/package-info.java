/**
 * When what is planned: Quartz in the store's database fires duties, each of which plans or closes runs of the ledger. Must not do the work
 * of a run; a duty that fires twice plans nothing new.
 */
@NullMarked
package org.portalprobe.scheduler.timetable;

import org.jspecify.annotations.NullMarked;
