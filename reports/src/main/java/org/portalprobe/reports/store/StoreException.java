package org.portalprobe.reports.store;

import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked; the message says what, where and what to do. Nothing half-written is left behind. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** No address of a database we know. */
        ADDRESS,
        /** There is no store where one must be. */
        MISSING,
        /** Another process owns the H2 file. */
        IN_USE,
        /** The server does not answer or does not let us in. */
        UNREACHABLE,
        /** Written by a newer version of this program. */
        NEWER,
        DAMAGED,
        NOT_WRITABLE,
        /** No space is left; the same call succeeds when there is. */
        FULL,
        /** What is to be imported is no whole archive of ours. */
        ARCHIVE,
        FAILED
    }

    private final Reason reason;

    StoreException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
