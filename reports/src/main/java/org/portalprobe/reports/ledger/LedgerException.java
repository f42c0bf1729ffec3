package org.portalprobe.reports.ledger;

/** The ledger's database does not answer, or refuses; the call may be repeated, for nothing half-done is left behind. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerException(Throwable cause) {
        super("the ledger of runs cannot be reached: " + first(cause), cause);
    }

    private static String first(Throwable cause) {
        Throwable last = cause;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).lines().findFirst().orElse(last.toString());
    }
}
