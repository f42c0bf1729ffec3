package org.portalprobe.checks.functions;

import java.time.YearMonth;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.functions.PageOutline;

/** A page of a visit that could be read, with what it shows. */
record SeenPage(InspectedPage page, PageOutline outline, YearMonth month, PageFeatures features) {

    String address() {
        return page.landed().toString();
    }

    PageView view() {
        return PageView.of(outline, page.page().stratum() == Stratum.HOME, month);
    }

    Found of(Feature feature) {
        return features.of(feature);
    }
}
