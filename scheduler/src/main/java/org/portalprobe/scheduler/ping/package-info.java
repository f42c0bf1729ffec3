/** The command {@code ping}: response times of an address, told and as JSON. */
@NullMarked
package org.portalprobe.scheduler.ping;

import org.jspecify.annotations.NullMarked;
