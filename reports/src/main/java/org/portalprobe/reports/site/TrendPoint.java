package org.portalprobe.reports.site;

import java.time.LocalDate;
import org.portalprobe.config.model.Points;

/**
 * Where a card's total stood.
 *
 * @param known points, the low end of the total's range
 * @param unknown to its high end
 * @param applicable of how many
 */
public record TrendPoint(LocalDate day, Points known, Points unknown, Points applicable) {}
