package org.portalprobe.reports.site;

import java.util.List;
import org.portalprobe.reports.ranking.Entrant;

/**
 * All that the page of one organisation is made of.
 *
 * @param nights provisional cards of its scored portal, oldest first
 * @param months cards of whole months, oldest first
 * @param periods labels of the months that may be asked for, latest first
 * @param mended ids of criteria that the reader supposes to be mended
 */
public record Dossier(
        Edition edition,
        Entrant entrant,
        List<TrendPoint> nights,
        List<MonthPoint> months,
        List<String> periods,
        List<String> mended) {

    public Dossier {
        nights = List.copyOf(nights);
        months = List.copyOf(months);
        periods = List.copyOf(periods);
        mended = List.copyOf(mended);
    }
}
