package org.portalprobe.reports.files;

/** Text that can be written as UTF-8: half a surrogate pair, which a portal's script can make, becomes the replacement character. */
final class WellFormed {

    private WellFormed() {}

    static String of(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD");
    }
}
