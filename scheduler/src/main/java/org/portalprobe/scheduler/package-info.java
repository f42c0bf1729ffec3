/** Composition root: main, commands, and the run of one portal from start to end. Wires the other modules; holds no rule of the domain. */
@NullMarked
package org.portalprobe.scheduler;

import org.jspecify.annotations.NullMarked;
