package org.portalprobe.reports.offer;

import java.util.List;
import org.portalprobe.checks.inventory.Recommendation;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.table.Column;
import org.portalprobe.reports.table.Table;
import org.portalprobe.reports.words.ForeignText;

/** What others offer in full and one portal does not, as a table: "khuyến nghị từ một phần lên toàn trình". */
public final class RecommendationTable {

    private static final int LONGEST = 160;

    private RecommendationTable() {}

    /**
     * @param portal as its readers know it
     * @param compared how many portals with a catalogue that was read, this one included
     */
    public static Table of(String portal, List<Recommendation> recommended, int compared) {
        List<Column> columns = List.of(
                Column.text(Cell.said("offer.code")),
                Column.text(Cell.said("offer.name")),
                Column.text(Cell.said("offer.level")),
                Column.text(Cell.said("offer.fullElsewhere")));
        return new Table(
                Cell.said("offer.recommendedTo", new Cell.Plain(portal)),
                columns,
                recommended.stream().map(RecommendationTable::row).toList(),
                List.of(Cell.said("offer.recommendedNote", new Cell.Whole(compared))));
    }

    private static List<Cell> row(Recommendation one) {
        return List.of(
                one.procedure().code().map(RecommendationTable::plain).orElse(Cell.BLANK),
                plain(one.procedure().name()),
                one.from()
                        .map(level -> Cell.said("offer.level." + level.name()))
                        .orElse(Cell.BLANK),
                plain(String.join("; ", one.others())));
    }

    private static Cell plain(String foreign) {
        return new Cell.Plain(ForeignText.line(foreign, LONGEST));
    }
}
