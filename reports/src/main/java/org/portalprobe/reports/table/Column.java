package org.portalprobe.reports.table;

import java.util.Optional;

/**
 * @param over a heading over this and its neighbours with the same one
 * @param figures numbers, set to the right
 */
public record Column(Cell heading, Optional<Cell> over, boolean figures) {

    public static Column text(Cell heading) {
        return new Column(heading, Optional.empty(), false);
    }

    public static Column figures(Cell heading) {
        return new Column(heading, Optional.empty(), true);
    }

    public Column under(Cell common) {
        return new Column(heading, Optional.of(common), figures);
    }
}
