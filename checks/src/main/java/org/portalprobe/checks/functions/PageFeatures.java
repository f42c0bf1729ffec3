package org.portalprobe.checks.functions;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.portalprobe.crawler.artifact.functions.PageOutline;

/** What one page shows of all features; a pure function of its outline. */
public record PageFeatures(Map<Feature, Found> found) {

    public PageFeatures {
        found = Collections.unmodifiableMap(new EnumMap<>(found));
    }

    /**
     * @param home whether it is the page that the portal is entered by
     * @param month in which it was seen
     */
    public static PageFeatures of(PageOutline outline, boolean home, YearMonth month) {
        PageView page = PageView.of(outline, home, month);
        Map<Feature, Found> found = new EnumMap<>(Feature.class);
        found.putAll(new CatalogueDetector(page).found());
        found.putAll(new SearchDetector(page, found).found());
        found.putAll(new ProcedureDetector(page).found());
        found.put(Feature.LOGIN, LoginDetector.of(page));
        found.putAll(new StatisticsDetector(page).found());
        found.putAll(EntryDetector.of(page));
        found.putAll(HelpDetector.of(page));
        found.put(Feature.HOME, HomeDetector.of(page, found));
        found.putAll(LayoutDetector.of(page));
        return new PageFeatures(found);
    }

    public Found of(Feature feature) {
        return found.getOrDefault(feature, Found.ABSENT);
    }
}
