package org.portalprobe.scheduler.cli;

/** The one table of exit codes, the same for every command. */
public enum ExitCode {
    OK(0),
    /** What was judged is not good enough. */
    NOT_GOOD_ENOUGH(1),
    /** Usage or configuration; nothing was probed. */
    USAGE(2),
    /** The target could not be reached; its card says why. */
    UNREACHABLE(3),
    /** Less was measured than asked for, through no confirmed fault of the portal. */
    NOT_ENOUGH_MEASURED(4),
    /** A fault of ours: a bug, a full disk. */
    INTERNAL(5);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
