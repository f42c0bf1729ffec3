package org.portalprobe.checks.assessment;

import java.util.Optional;
import org.portalprobe.checks.uncertainty.Interval;
import org.portalprobe.checks.uncertainty.PointsDistribution;
import org.portalprobe.config.model.Criterion;
import org.portalprobe.config.model.Points;

/**
 * How sure one criterion's points are.
 *
 * @param known of the points that are decided; verdicts and documents are certain, samples are not
 * @param unknown points that may still be earned: a range, never a distribution
 * @param value where the true value behind it lies, where the rule reads samples
 */
public record CriterionChances(
        Criterion criterion, PointsDistribution known, Points unknown, Optional<Interval> value) {}
