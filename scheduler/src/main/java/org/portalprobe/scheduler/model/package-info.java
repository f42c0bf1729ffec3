/** The command {@code model}: the assessment model shown and compared. */
@NullMarked
package org.portalprobe.scheduler.model;

import org.jspecify.annotations.NullMarked;
