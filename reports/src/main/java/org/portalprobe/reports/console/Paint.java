package org.portalprobe.reports.console;

/** Colours of a terminal, or none. Colour never carries a meaning alone. */
enum Paint {
    PLAIN(false),
    ANSI(true);

    private static final String RESET = "\u001B[0m";

    private final boolean colours;

    Paint(boolean colours) {
        this.colours = colours;
    }

    String bold(String text) {
        return paint("\u001B[1m", text);
    }

    String faint(String text) {
        return paint("\u001B[2m", text);
    }

    String good(String text) {
        return paint("\u001B[32m", text);
    }

    String bad(String text) {
        return paint("\u001B[31m", text);
    }

    String doubt(String text) {
        return paint("\u001B[33m", text);
    }

    private String paint(String start, String text) {
        return colours ? start + text + RESET : text;
    }
}
