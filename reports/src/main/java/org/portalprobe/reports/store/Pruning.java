package org.portalprobe.reports.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.portalprobe.crawler.artifact.SightingId;

/** One prune, by kind: rows first, then the evidence that no row names any more. */
final class Pruning {

    /** Sightings a transaction: short ones let writers in between. */
    private static final int AT_ONCE = 200;

    private final Database database;
    private final EvidenceFolder evidence;
    private final StoreSettings settings;
    private final Cutoffs cutoffs;
    private final boolean dryRun;

    Pruning(Database database, EvidenceFolder evidence, StoreSettings settings, Cutoffs cutoffs, boolean dryRun) {
        this.database = database;
        this.evidence = evidence;
        this.settings = settings;
        this.cutoffs = cutoffs;
        this.dryRun = dryRun;
    }

    Pruned prune() {
        long visits = dropRaw();
        Set<Integer> portals = new HashSet<>();
        long[] dropped = dropSightings(portals);
        if (!dryRun && visits + dropped[0] > 0) {
            // Pages show evidence, which is gone; months no longer rest on what they did.
            database.write(handle -> handle.execute("DELETE FROM shown"));
        }
        long pulseDays = drop("pulse_day WHERE pulsed < :before", cutoffs.pulseDays());
        long assessments = cutoffs.assessments()
                .map(before -> drop("assessment WHERE made_nanos < :before", Moments.nanos(before)))
                .orElse(0L);
        long words = dryRun ? 0 : portals.stream().mapToLong(this::sweepWords).sum();
        try {
            var swept = new EvidenceSweep(database, evidence, cutoffs, dryRun).sweep();
            return new Pruned(
                    visits, dropped[0], dropped[1], pulseDays, assessments, words, swept.files(), swept.bytes());
        } catch (IOException failed) {
            throw StoreFaults.of(failed, settings);
        }
    }

    private long dropRaw() {
        long before = Moments.nanos(cutoffs.raw());
        List<String> names = database.read(
                handle -> handle.createQuery("SELECT name FROM sighting WHERE raw AND last_nanos < :before")
                        .bind("before", before)
                        .mapTo(String.class)
                        .list());
        if (dryRun || names.isEmpty()) {
            return names.size();
        }
        database.write(handle -> handle.createUpdate(
                        "UPDATE sighting SET raw = FALSE, blobs = :none WHERE raw AND last_nanos < :before")
                .bind("before", before)
                .bind("none", new byte[0])
                .execute());
        // Only now: a row may outlive its file by a crash, then the file is nobody's and the sweep takes it.
        names.forEach(this::deleteVisit);
        return names.size();
    }

    private void deleteVisit(String name) {
        try {
            Files.deleteIfExists(evidence.fileOf(new SightingId(name)));
        } catch (IOException failed) {
            throw StoreFaults.of(failed, settings);
        }
    }

    /** Sightings and observations dropped; the portals they were of are added. */
    private long[] dropSightings(Set<Integer> portals) {
        long before = Moments.nanos(cutoffs.observations());
        long[] dropped = new long[2];
        if (dryRun) {
            database.read(handle -> handle.createQuery(
                            "SELECT COUNT(*), COALESCE(SUM(observations), 0) FROM sighting WHERE last_nanos < :before")
                    .bind("before", before)
                    .map((row, context) -> {
                        dropped[0] = row.getLong(1);
                        dropped[1] = row.getLong(2);
                        return row;
                    })
                    .list());
            return dropped;
        }
        boolean more = true;
        while (more) {
            more = dropSome(before, portals, dropped);
        }
        return dropped;
    }

    private boolean dropSome(long before, Set<Integer> portals, long[] dropped) {
        return database.write(handle -> {
            List<Long> ids = handle.createQuery(
                            "SELECT id, portal FROM sighting WHERE last_nanos < :before ORDER BY id LIMIT " + AT_ONCE)
                    .bind("before", before)
                    .map((row, context) -> {
                        portals.add(row.getInt(2));
                        return row.getLong(1);
                    })
                    .list();
            for (long id : ids) {
                dropped[1] += deleteObservations(handle, id);
                dropped[0] += handle.createUpdate("DELETE FROM sighting WHERE id = :id")
                        .bind("id", id)
                        .execute();
            }
            return !ids.isEmpty();
        });
    }

    private static int deleteObservations(Handle handle, long sighting) {
        return handle.createUpdate("DELETE FROM observation WHERE id >= :first AND id < :end")
                .bind("first", sighting * Notebook.PLACES)
                .bind("end", (sighting + 1) * Notebook.PLACES)
                .execute();
    }

    private long drop(String what, Object before) {
        if (dryRun) {
            return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + what)
                    .bind("before", before)
                    .mapTo(Long.class)
                    .one());
        }
        return database.write(handle -> handle.createUpdate("DELETE FROM " + what)
                .bind("before", before)
                .execute());
    }

    /** Mark and sweep of what one portal's observations referred to; writers of that portal wait. */
    private long sweepWords(int portal) {
        return database.write(handle -> {
            Names.hold(handle, portal);
            var subjects = new HashSet<Long>();
            var findings = new HashSet<Long>();
            handle.createQuery("SELECT id FROM sighting WHERE portal = :portal")
                    .bind("portal", portal)
                    .mapTo(Long.class)
                    .list()
                    .forEach(sighting -> mark(handle, sighting, subjects, findings));
            return sweep(handle, "subject", portal, subjects) + sweep(handle, "finding", portal, findings);
        });
    }

    private static void mark(Handle handle, long sighting, Set<Long> subjects, Set<Long> findings) {
        handle.createQuery("SELECT subject, findings FROM observation WHERE id >= :first AND id < :end")
                .bind("first", sighting * Notebook.PLACES)
                .bind("end", (sighting + 1) * Notebook.PLACES)
                .map((row, context) -> {
                    subjects.add(row.getLong(1));
                    FindingCodes codes = FindingCodes.read(row.getBytes(2), row.getLong(1));
                    for (int finding = 0; finding < codes.count(); finding++) {
                        findings.add(codes.words(finding));
                        subjects.add(codes.page(finding));
                    }
                    return row;
                })
                .list();
    }

    private static long sweep(Handle handle, String table, int portal, Set<Long> marked) {
        List<Long> unused = handle
                .createQuery("SELECT id FROM " + table + " WHERE portal = :portal")
                .bind("portal", portal)
                .mapTo(Long.class)
                .stream()
                .filter(id -> !marked.contains(id))
                .toList();
        if (!unused.isEmpty()) {
            var batch = handle.prepareBatch("DELETE FROM " + table + " WHERE id = :id");
            unused.forEach(id -> batch.bind("id", id).add());
            batch.execute();
        }
        return unused.size();
    }
}
