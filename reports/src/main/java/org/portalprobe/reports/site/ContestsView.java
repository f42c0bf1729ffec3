package org.portalprobe.reports.site;

import java.util.List;

/** @param answers whether the reader answers what is contested */
public record ContestsView(FormView form, boolean answers, List<Line> lines) {

    /** @param late it is not answered and its day is over */
    public record Line(
            long id,
            String portal,
            String href,
            String period,
            String criterion,
            String author,
            String made,
            String reason,
            String due,
            boolean late,
            boolean open,
            String answer) {}
}
