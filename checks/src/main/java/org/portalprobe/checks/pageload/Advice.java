package org.portalprobe.checks.pageload;

/**
 * One thing that makes a page slow or heavy, with what it costs on this page.
 *
 * @param amount in {@code scale}: what was measured, not what mending it would save
 * @param subject the address or node that costs most of it; empty when there is none
 * @param count how many resources or nodes it is about
 */
public record Advice(Kind kind, double amount, LoadMetric.Scale scale, String subject, int count) {

    /** What costs time or bytes. */
    public enum Kind {
        /** Until the first byte of the document, redirects included. */
        SERVER_TIME,
        /** Style sheets and scripts that came after the document and held the first paint back. */
        RENDER_BLOCKING,
        /** Scripts that kept the page from answering. */
        LONG_TASKS,
        SHIFTED_NODES,
        BIGGEST_IMAGE,
        FONTS,
        /** Text that came over the wire as it is. */
        UNCOMPRESSED,
        /** Style sheets, scripts, images and fonts that the next page must load again. */
        UNCACHED,
        THIRD_PARTIES
    }
}
