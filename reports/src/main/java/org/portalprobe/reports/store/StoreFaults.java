package org.portalprobe.reports.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.reports.store.StoreException.Reason;

/** Turns what drivers and the file system throw into what a person can act on. */
final class StoreFaults {

    private static final int H2_ALREADY_OPEN = 90020;
    private static final int H2_CORRUPTED = 90030;
    private static final int H2_WRONG_FORMAT = 90048;
    private static final int H2_WRONG_PASSWORD = 28000;

    private StoreFaults() {}

    static StoreException of(Throwable failure, StoreSettings settings) {
        if (failure instanceof StoreException known) {
            return known;
        }
        Reason reason = reason(chain(failure));
        return new StoreException(reason, settings.place() + " " + words(reason, failure, settings), failure);
    }

    private static Reason reason(List<Throwable> causes) {
        String said =
                String.join("\n", causes.stream().map(String::valueOf).toList()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("quota exceeded") || hasState(causes, "53100")) {
            return Reason.FULL;
        }
        if (hasCode(causes, H2_ALREADY_OPEN)) {
            return Reason.IN_USE;
        }
        if (said.contains("permission denied")
                || said.contains("accessdenied")
                || said.contains("read-only file system")
                || said.contains("database is read only")) {
            return Reason.NOT_WRITABLE;
        }
        if (hasCode(causes, H2_CORRUPTED)
                || hasCode(causes, H2_WRONG_FORMAT)
                || said.contains("file corrupted")
                || said.contains("unsupported database file version")) {
            return Reason.DAMAGED;
        }
        boolean refused = hasState(causes, "08")
                || hasState(causes, "28")
                || hasState(causes, "3D000")
                || hasState(causes, "57P");
        return refused || hasCode(causes, H2_WRONG_PASSWORD) ? Reason.UNREACHABLE : Reason.FAILED;
    }

    private static String words(Reason reason, Throwable failure, StoreSettings settings) {
        return switch (reason) {
            case FULL -> "has no space left on its disk; nothing half-written remains, free some space and repeat";
            case IN_USE ->
                "is in use by another process" + owner(settings)
                        + "; end that one first, or use PostgreSQL for several at a time";
            case NOT_WRITABLE -> "cannot be written by this user: " + innermost(failure);
            case DAMAGED -> "is damaged: " + innermost(failure) + "; restore it from a backup (docs/store.md)";
            case UNREACHABLE -> "does not let us in: " + innermost(failure);
            case ADDRESS, MISSING, NEWER, ARCHIVE, FAILED -> "failed: " + innermost(failure);
        };
    }

    private static String owner(StoreSettings settings) {
        return settings.folder()
                .flatMap(OwnerNote::read)
                .map(note -> " (" + note + ")")
                .orElse("");
    }

    private static String innermost(Throwable failure) {
        Throwable last = chain(failure).getLast();
        return Optional.ofNullable(last.getMessage())
                .orElse(last.toString())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static boolean hasCode(List<Throwable> causes, int code) {
        return sql(causes).anyMatch(failure -> failure.getErrorCode() == code);
    }

    private static boolean hasState(List<Throwable> causes, String start) {
        return sql(causes)
                .anyMatch(failure -> String.valueOf(failure.getSQLState()).startsWith(start));
    }

    private static Stream<SQLException> sql(List<Throwable> causes) {
        return causes.stream().filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    private static List<Throwable> chain(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (Throwable next = failure; next != null && causes.size() < 20; next = next.getCause()) {
            causes.add(next);
        }
        return causes;
    }
}
