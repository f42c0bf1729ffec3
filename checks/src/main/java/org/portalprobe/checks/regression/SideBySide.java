package org.portalprobe.checks.regression;

/**
 * What the loads of two releases say about one metric.
 *
 * @param before median in milliseconds
 * @param now median in milliseconds
 * @param margin what a citizen would hardly notice, in milliseconds
 * @param chance of so large a difference beyond the margin, if there were none; corrected for all comparisons of the job
 */
public record SideBySide(Verdict verdict, double before, double now, double margin, double chance) {

    /** What is decided. */
    public enum Verdict {
        SLOWER,
        FASTER,
        /** No difference beyond the margin is shown. */
        SAME,
        /** So few loads count that no difference, however large, could be shown. */
        TOO_FEW
    }
}
