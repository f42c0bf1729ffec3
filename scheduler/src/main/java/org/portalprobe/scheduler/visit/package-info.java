/**
 * The visit of one portal from start to end: first phase, timed loads, inspections, trials. Knows gatherers and budgets; must not know who
 * asks for a visit, what it is judged by nor where it is kept.
 */
@NullMarked
package org.portalprobe.scheduler.visit;

import org.jspecify.annotations.NullMarked;
