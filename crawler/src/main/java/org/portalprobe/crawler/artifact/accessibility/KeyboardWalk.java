package org.portalprobe.crawler.artifact.accessibility;

import java.util.List;
import java.util.Optional;

/**
 * A walk through the page with the Tab key.
 *
 * @param stops in the order they were reached, each once
 * @param complete the walk came back to where it began; else it was ended by its bound, a trap or a frame
 * @param trap where Tab went no further though other stops were waiting
 */
public record KeyboardWalk(List<Stop> stops, boolean complete, Optional<Trap> trap) {

    public KeyboardWalk {
        stops = List.copyOf(stops);
    }

    /** Whether anything on the page shows that an element has the focus. */
    public enum Focus {
        /** Its computed style changes, or it has a text cursor. */
        STYLED,
        /** No style of its own changes, but pixels of the view do. */
        PAINTED,
        /** Twice the view was the same with and without the focus. */
        UNSEEN,
        /** Not compared: out of view, or beyond the bound. */
        UNKNOWN
    }

    /** @param hidden lies in a part that is hidden from assistive technology */
    public record Stop(Place place, Focus focus, boolean hidden) {}

    /**
     * @param stops one element, or the two it changes between
     * @param inDialog of a modal dialog, where that is meant
     * @param leftBy the key that led out after all
     * @param documented the key is named on the page
     * @param tried keys that were tried
     */
    public record Trap(
            List<Place> stops, boolean inDialog, Optional<String> leftBy, boolean documented, List<String> tried) {
        public Trap {
            stops = List.copyOf(stops);
            tried = List.copyOf(tried);
        }
    }
}
