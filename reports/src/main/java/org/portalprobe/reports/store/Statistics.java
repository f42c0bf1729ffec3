package org.portalprobe.reports.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Counts what there is. */
final class Statistics {

    private final Database database;
    private final EvidenceFolder evidence;
    private final StoreSettings settings;

    Statistics(Database database, EvidenceFolder evidence, StoreSettings settings) {
        this.database = database;
        this.evidence = evidence;
        this.settings = settings;
    }

    StoreStats stats() {
        return database.read(handle -> new StoreStats(
                count(handle, "portal"),
                count(handle, "sighting"),
                count(handle, "sighting WHERE raw"),
                count(handle, "observation"),
                count(handle, "subject"),
                count(handle, "finding"),
                count(handle, "pulse_day"),
                count(handle, "assessment"),
                number(handle, "SELECT MIN(start_nanos) FROM sighting").map(Moments::instant),
                number(handle, "SELECT MAX(start_nanos) FROM sighting").map(Moments::instant),
                databaseBytes(handle),
                bytesBelow(evidence.root())));
    }

    static long count(Handle handle, String from) {
        return number(handle, "SELECT COUNT(*) FROM " + from).orElse(0L);
    }

    private static Optional<Long> number(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).findOne();
    }

    private long databaseBytes(Handle handle) {
        return switch (database.dialect()) {
            case POSTGRESQL ->
                number(handle, "SELECT pg_database_size(current_database())").orElse(0L);
            case H2 -> settings.folder().map(Statistics::databaseFiles).orElse(0L);
        };
    }

    private static long databaseFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".mv.db"))
                    .mapToLong(Statistics::size)
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long bytesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(Statistics::size)
                    .sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file that another process swept meanwhile counts nothing. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }
}
