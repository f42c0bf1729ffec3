package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.stream.Stream;
import org.portalprobe.checks.wcag.RuleVerdict.Spot;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.accessibility.PageStructure.Table;

/** Tables of data whose headers are none. A caption says that it is one; bold first rows only look like it. */
final class TableRules {

    private TableRules() {}

    static List<OwnRule> all() {
        return List.of(
                new OwnRule(
                        "table-without-headers",
                        Impact.SERIOUS,
                        List.of("1.3.1"),
                        List.of(),
                        "F91",
                        OwnRules.each(PageStructure::tables, TableRules::headless)),
                new OwnRule(
                        "table-of-headers-alone",
                        Impact.MODERATE,
                        List.of("1.3.1"),
                        List.of("d0f69e"),
                        "H51",
                        OwnRules.each(PageStructure::tables, TableRules::onlyHeaders)));
    }

    private static Stream<Spot> headless(Table table) {
        boolean grid = table.headers() == 0 && table.rows() >= 2 && table.columns() >= 2;
        boolean data = !table.caption().isBlank();
        return Stream.of(new Spot(table.place(), !data, table.caption()))
                .filter(spot -> grid && (data || table.emphasised()));
    }

    private static Stream<Spot> onlyHeaders(Table table) {
        return OwnRules.review(table.cells() == 0 && table.headers() > 0, table.place(), "");
    }
}
