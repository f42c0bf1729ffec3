/**
 * The heartbeat of portals: one light request every five minutes, day and night, without a browser. {@link
 * org.portalprobe.crawler.pulse.PulseWatch} asks, {@link org.portalprobe.crawler.pulse.PulseDays} gathers pulses into days. Decides
 * neither when it is called nor what a missed pulse costs.
 */
@NullMarked
package org.portalprobe.crawler.pulse;

import org.jspecify.annotations.NullMarked;
