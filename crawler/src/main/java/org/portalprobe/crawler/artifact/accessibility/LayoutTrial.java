package org.portalprobe.crawler.artifact.accessibility;

import java.util.List;

/**
 * How the page takes a narrow window and wider spacing of its text: WCAG 2.1, which no points are given for.
 *
 * @param widthNeeded width of the document in a window of 320 CSS pixels
 * @param tooWide elements that reach beyond the narrow window, tables, pictures and maps left out
 * @param cutBySpacing texts that are cut when letters, words and lines stand as far apart as 1.4.12 says
 */
public record LayoutTrial(int widthNeeded, List<Place> tooWide, List<Place> cutBySpacing) {

    public LayoutTrial {
        tooWide = List.copyOf(tooWide);
        cutBySpacing = List.copyOf(cutBySpacing);
    }
}
