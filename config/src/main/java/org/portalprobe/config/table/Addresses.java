package org.portalprobe.config.table;

/** Cells as spreadsheets call them. */
final class Addresses {

    private static final int LETTERS = 26;

    private Addresses() {}

    /** The column from 0, the row from 1. */
    static String of(int column, int row) {
        return letters(column) + row;
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
