/**
 * What an operator may ask of a night and order in it, from a terminal or over HTTP: its report, a pause, runs at once. Must not plan nights
 * nor do runs.
 */
@NullMarked
package org.portalprobe.scheduler.desk;

import org.jspecify.annotations.NullMarked;
