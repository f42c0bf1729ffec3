package org.portalprobe.crawler.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which heading stands over an element: the last one before it. */
final class Order {

    private static final String HEADINGS = "h1, h2, h3, h4, h5, caption, legend, .portlet-title";

    private final Map<Element, Integer> positions = new HashMap<>();
    private final List<Element> headings;

    Order(Document page) {
        page.getAllElements().forEach(element -> positions.put(element, positions.size()));
        this.headings = page.select(HEADINGS).stream()
                .filter(heading -> !Shown.isHidden(heading))
                .toList();
    }

    String headingOver(Element element) {
        int at = positions.getOrDefault(element, 0);
        return headings.stream()
                .filter(heading -> positions.getOrDefault(heading, 0) < at
                        && !element.parents().contains(heading))
                .reduce((earlier, later) -> later)
                .map(Shown::words)
                .orElse("");
    }
}
