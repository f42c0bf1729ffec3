package org.portalprobe.config.channel;

import org.portalprobe.config.model.Points;

/** What a document says of a criterion. */
public sealed interface Claim {

    /** A level of the criterion's rule, or {@link #NONE}: looked at, and worth nothing. */
    record Level(String id) implements Claim {

        /** What was handed in earns no level; its zero is known, not unknown. */
        public static final String NONE = "none";

        public boolean isNone() {
            return id.equals(NONE);
        }
    }

    /** Points, for a criterion whose own channel is another: shown beside what counts. */
    record Worth(Points points) implements Claim {}
}
