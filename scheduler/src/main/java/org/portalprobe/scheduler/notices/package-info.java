/** How notices leave: channels from an operator's settings and secrets, and the round that {@code serve} does every ten minutes. Must not find out what happened. */
@NullMarked
package org.portalprobe.scheduler.notices;

import org.jspecify.annotations.NullMarked;
