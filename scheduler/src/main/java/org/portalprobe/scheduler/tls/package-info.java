/** The command {@code tls}: surveys of hosts, told and as JSON. */
@NullMarked
package org.portalprobe.scheduler.tls;

import org.jspecify.annotations.NullMarked;
