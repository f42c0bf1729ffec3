package org.portalprobe.reports.site;

import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Uncertainty;
import org.portalprobe.config.model.Points;

/**
 * A month's card in a trend.
 *
 * @param low the total is not lower, with 90 % confidence, however the unknown points turn out
 * @param high the total is not higher
 */
public record MonthPoint(String period, Assessment card, Points low, Points high) {

    public static MonthPoint of(Assessment card) {
        Uncertainty sure = Uncertainty.of(card);
        return new MonthPoint(card.period().label(), card, sure.low(), sure.high());
    }
}
