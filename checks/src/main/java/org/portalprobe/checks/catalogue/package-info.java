/** Lists the doors of all subjects, so that one look shows what this version can answer. Judges nothing itself. */
@NullMarked
package org.portalprobe.checks.catalogue;

import org.jspecify.annotations.NullMarked;
