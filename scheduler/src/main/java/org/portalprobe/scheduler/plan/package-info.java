/**
 * How long a night of measuring takes, by arithmetic on costs that were measured. Must not measure, read a store or know a command
 * line; no random numbers: the same inputs give the same plan.
 */
@NullMarked
package org.portalprobe.scheduler.plan;

import org.jspecify.annotations.NullMarked;
