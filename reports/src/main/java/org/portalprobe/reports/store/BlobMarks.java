package org.portalprobe.reports.store;

import java.util.Arrays;

/**
 * Blobs that are still needed, eight bytes apiece: a season of a whole country's evidence fits in memory. Two blobs that share the
 * first 64 bits of their SHA-256 would be kept together, never lost.
 */
final class BlobMarks {

    private static final int HEX_OF_LONG = 16;

    private long[] marks = new long[1024];
    private int count;

    void add(String sha256) {
        if (count == marks.length) {
            marks = Arrays.copyOf(marks, count * 2);
        }
        marks[count++] = start(sha256);
    }

    /** To be called once, after the last mark and before the first question. */
    void settle() {
        Arrays.sort(marks, 0, count);
    }

    /** False for a name that is no SHA-256, such as an unfinished file's. */
    boolean contains(String sha256) {
        return sha256.matches("[0-9a-f]{64}") && Arrays.binarySearch(marks, 0, count, start(sha256)) >= 0;
    }

    private static long start(String sha256) {
        return Long.parseUnsignedLong(sha256, 0, HEX_OF_LONG, 16);
    }
}
