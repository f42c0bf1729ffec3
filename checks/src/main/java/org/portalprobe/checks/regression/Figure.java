package org.portalprobe.checks.regression;

/**
 * One number of a page that does not depend on how fast the machine is.
 *
 * @param page path and query
 */
public record Figure(Kind kind, String page, long value) {

    /** What is counted, and by how much it may grow before that is worse: pages of live sites are never the same to the byte. */
    public enum Kind {
        TRANSFER_BYTES("transfer-bytes", 10_000),
        REQUESTS("requests", 1),
        FAILED_REQUESTS("failed-requests", 0);

        private static final double SHARE = 0.05;

        private final String id;
        private final long least;

        Kind(String id, long least) {
            this.id = id;
            this.least = least;
        }

        public String id() {
            return id;
        }

        /** A failed request is one too many, however many there were. */
        boolean grew(long before, long now) {
            double allowed = this == FAILED_REQUESTS ? 0 : Math.max((double) least, SHARE * before);
            return now - before > allowed;
        }
    }
}
