package org.portalprobe.checks.functions;

/**
 * What one page says of one feature.
 *
 * @param place CSS selector of the element that shows it; empty for the page as a whole
 * @param words as the page has them, or what is missing
 */
public record Found(State state, String place, String words) {

    /** How the feature stands on the page. */
    public enum State {
        SHOWN,
        /** There, and not as it should be. */
        BROKEN,
        /** Leads to the national portal, where the function is now. */
        MOVED,
        /** The page may have it; its design is not understood. */
        UNCLEAR,
        ABSENT
    }

    static final Found ABSENT = new Found(State.ABSENT, "", "");

    static Found shown(String place, String words) {
        return new Found(State.SHOWN, place, words);
    }

    static Found broken(String place, String words) {
        return new Found(State.BROKEN, place, words);
    }

    static Found moved(String place, String words) {
        return new Found(State.MOVED, place, words);
    }

    static Found unclear(String place, String words) {
        return new Found(State.UNCLEAR, place, words);
    }

    boolean is(State other) {
        return state == other;
    }
}
