package org.portalprobe.crawler.artifact.accessibility;

import java.util.List;

/**
 * Forms that ask by GET, sent empty with the network cut off: nothing left the browser.
 *
 * @param notTried forms that were left alone: other methods, nothing required, or beyond the bound
 */
public record FormTrials(List<FormTrial> trials, int notTried) {

    public FormTrials {
        trials = List.copyOf(trials);
    }

    /**
     * @param refused the empty form was held back, by the browser or by the page
     * @param byBrowser the browser itself held it back, and says which field is meant
     * @param said text that appeared
     * @param announced the text stands where assistive technology is told of it, or a field is marked as invalid
     * @param focusMoved the focus went to a field of the form
     */
    public record FormTrial(
            Place place, boolean refused, boolean byBrowser, String said, boolean announced, boolean focusMoved) {}
}
