/** Sets published results beside a card. The two stay apart: nothing here adds, averages or corrects. Pure. */
@NullMarked
package org.portalprobe.checks.assessment.official;

import org.jspecify.annotations.NullMarked;
