package org.portalprobe.reports.site;

import java.util.List;
import java.util.Optional;
import org.portalprobe.reports.html.ChangeView;

/**
 * What an owner may ask for at one portal.
 *
 * @param runs of late, newest first
 * @param visits the latest ones side by side, each with its vantage
 * @param beside the owner's last visit against the centre's, where there are both
 * @param criteria that may be contested
 */
public record RequestsView(
        FormView form,
        String name,
        String href,
        String action,
        List<RunLine> runs,
        List<VisitLine> visits,
        Optional<Beside> beside,
        List<FilterView.Choice> criteria,
        int days) {

    public record RunLine(String asked, String vantage, String state, String cause) {}

    /** @param centre whether the centre planned the visit; else somebody asked for it */
    public record VisitLine(String night, String vantage, boolean centre, String range, String measured) {}

    /** @param sentence which vantages they were, and whether that may be why they differ */
    public record Beside(String sentence, ChangeView change) {}
}
