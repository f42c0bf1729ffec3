package org.portalprobe.checks.functions;

import java.net.URI;
import java.util.List;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.functions.PageOutline;
import org.portalprobe.crawler.artifact.functions.PageOutline.Listing;

/** A page of a visit that lists procedures. */
public record CataloguePage(URI page, PageOutline outline, Listing list) {

    /** In the order of the visit; each with its longest list of procedures. */
    public static List<CataloguePage> of(Visit visit) {
        return VisitReading.of(visit).pages().stream()
                .filter(seen -> seen.of(Feature.CATALOGUE).is(Found.State.SHOWN))
                .flatMap(
                        seen -> CatalogueDetector.best(seen.view())
                                .map(list -> new CataloguePage(seen.page().landed(), seen.outline(), list))
                                .stream())
                .toList();
    }
}
