/** Procedures as their owner lists them: what a ministry says it offers online. Reads files; contacts nobody, judges nothing. */
@NullMarked
package org.portalprobe.config.procedure;

import org.jspecify.annotations.NullMarked;
