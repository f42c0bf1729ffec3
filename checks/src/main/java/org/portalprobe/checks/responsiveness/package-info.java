/**
 * Whether the system answers, how fast and how steadily: pulses counted by the hour, response times as they were measured. Judged
 * against no limit here.
 */
@NullMarked
package org.portalprobe.checks.responsiveness;

import org.jspecify.annotations.NullMarked;
