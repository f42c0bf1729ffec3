package org.portalprobe.scheduler.cli;

import org.portalprobe.reports.words.ForeignText;

/** What a portal wrote, as one line that neither steers the terminal nor turns the direction of our own text. */
public final class Printable {

    private static final int LONGEST = 160;

    /** For what is read for its details. */
    private static final int LONGEST_DETAIL = 1_000;

    private Printable() {}

    public static String of(String text) {
        return ForeignText.line(text, LONGEST);
    }

    public static String whole(String text) {
        return ForeignText.line(text, LONGEST_DETAIL);
    }
}
