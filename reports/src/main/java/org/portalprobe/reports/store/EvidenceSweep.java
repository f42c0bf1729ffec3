package org.portalprobe.reports.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes away the files that no kept sighting needs; a file younger than the grace may belong to a visit that still goes on. */
final class EvidenceSweep {

    /** Files taken and their bytes. */
    record Swept(long files, long bytes) {}

    private final Database database;
    private final EvidenceFolder evidence;
    private final Cutoffs cutoffs;
    private final boolean dryRun;
    private long files;
    private long bytes;

    EvidenceSweep(Database database, EvidenceFolder evidence, Cutoffs cutoffs, boolean dryRun) {
        this.database = database;
        this.evidence = evidence;
        this.cutoffs = cutoffs;
        this.dryRun = dryRun;
    }

    Swept sweep() throws IOException {
        Set<String> kept = keptVisits();
        var marks = new BlobMarks();
        markRecorded(marks);
        evidence.eachVisit(visit -> visit(visit, kept, marks));
        marks.settle();
        evidence.eachBlob(blob -> {
            if (!marks.contains(blob.getFileName().toString())) {
                take(blob, cutoffs.evidence());
            }
        });
        return new Swept(files, bytes);
    }

    private Set<String> keptVisits() {
        return new HashSet<>(database.read(
                handle -> handle.createQuery("SELECT name FROM sighting WHERE raw AND last_nanos >= :before")
                        .bind("before", Moments.nanos(cutoffs.raw()))
                        .mapTo(String.class)
                        .list()));
    }

    private void markRecorded(BlobMarks marks) {
        database.read(handle -> handle
                .createQuery("SELECT blobs FROM sighting WHERE raw AND last_nanos >= :before")
                .bind("before", Moments.nanos(cutoffs.raw()))
                .mapTo(byte[].class)
                .stream()
                .mapToLong(packed -> {
                    List<String> blobs = BlobRefs.unpacked(packed);
                    blobs.forEach(marks::add);
                    return blobs.size();
                })
                .sum());
    }

    /** A visit that no row acknowledges is kept as long as any raw visit: it can still be taken in. */
    private void visit(Path file, Set<String> kept, BlobMarks marks) throws IOException {
        String name = file.getFileName().toString();
        if (kept.contains(name.replaceFirst("\\.json$", ""))) {
            return;
        }
        if (name.endsWith(WholeFile.UNFINISHED)) {
            take(file, cutoffs.evidence());
        } else if (!take(file, cutoffs.raw())) {
            BlobRefs.in(Files.readString(file)).forEach(marks::add);
        }
    }

    private boolean take(Path file, Instant before) throws IOException {
        try {
            if (!Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                return false;
            }
            files++;
            bytes += Files.size(file);
            if (!dryRun) {
                Files.delete(file);
            }
            return true;
        } catch (NoSuchFileException sweptByAnother) {
            return true;
        }
    }
}
