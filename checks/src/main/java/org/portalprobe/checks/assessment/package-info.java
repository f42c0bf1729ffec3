/** Folds observations of a period into points by a model: the only place that computes a score. Pure. */
@NullMarked
package org.portalprobe.checks.assessment;

import org.jspecify.annotations.NullMarked;
