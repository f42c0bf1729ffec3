package org.portalprobe.scheduler;

/** What a page wrote, as one line that cannot steer the terminal. */
final class Printable {

    private static final int LONGEST = 160;

    private Printable() {}

    static String of(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
