/**
 * Questions to sightings and their answers: pure functions of what was seen. No I/O, no browser, no clock, no randomness; no
 * points either, those belong to {@code assessment}.
 */
@NullMarked
package org.portalprobe.checks;

import org.jspecify.annotations.NullMarked;
