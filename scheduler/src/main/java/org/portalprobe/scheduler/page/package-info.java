/** The command {@code page}: one page timed on this machine, told and as JSON. Must not know of visits nor of what a load is worth. */
@NullMarked
package org.portalprobe.scheduler.page;

import org.jspecify.annotations.NullMarked;
