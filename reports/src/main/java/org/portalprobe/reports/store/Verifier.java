package org.portalprobe.reports.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.portalprobe.crawler.artifact.SightingId;

/** Looks at every row and every file and says what does not fit together. Changes nothing. */
final class Verifier {

    /** A damaged store would otherwise print for hours. */
    private static final int MOST_OF_A_KIND = 100;

    private final Database database;
    private final Reading reading;
    private final EvidenceFolder evidence;
    private final StoreSettings settings;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> wanted = new HashSet<>();

    Verifier(Database database, Reading reading, EvidenceFolder evidence, StoreSettings settings) {
        this.database = database;
        this.reading = reading;
        this.evidence = evidence;
        this.settings = settings;
    }

    Verification verify(boolean thorough) {
        try {
            return database.read(handle -> {
                rows(handle);
                assessments(handle);
                Set<String> raw = files(handle, thorough);
                if (thorough) {
                    observations(handle);
                }
                return verification(handle, raw);
            });
        } catch (StoreException failed) {
            throw failed;
        } catch (RuntimeException failed) {
            throw StoreFaults.of(failed, settings);
        }
    }

    private void rows(Handle handle) {
        complain(
                handle,
                "SELECT s.name FROM sighting s WHERE s.observations <> (SELECT COUNT(*) FROM observation o"
                        + " WHERE o.id >= s.id * 65536 AND o.id < (s.id + 1) * 65536)",
                "has not all of its observations");
        complain(
                handle,
                "SELECT o.id FROM observation o WHERE NOT EXISTS (SELECT 1 FROM sighting s WHERE s.id = o.id / 65536)",
                "is an observation of no sighting");
        complain(
                handle,
                "SELECT o.id FROM observation o WHERE NOT EXISTS (SELECT 1 FROM subject j WHERE j.id = o.subject)",
                "is an observation of no subject");
    }

    private void complain(Handle handle, String query, String what) {
        handle.createQuery(query + " LIMIT " + MOST_OF_A_KIND)
                .mapTo(String.class)
                .forEach(name -> problems.add(name + " " + what));
    }

    private void assessments(Handle handle) {
        handle.createQuery("SELECT id, sha256, emitted FROM assessment")
                .map((row, context) -> {
                    if (!EmittedBytes.of(row.getBytes(3)).sha256().equals(row.getString(2))) {
                        problems.add("assessment " + row.getLong(1) + " no longer has the bytes that were emitted");
                    }
                    return row;
                })
                .list();
    }

    private void observations(Handle handle) {
        for (String name : handle.createQuery("SELECT name FROM sighting ORDER BY id")
                .mapTo(String.class)
                .list()) {
            try {
                reading.sighting(handle, new SightingId(name));
            } catch (IllegalArgumentException | IllegalStateException broken) {
                problems.add(name + " cannot be read back: " + broken.getMessage());
            }
        }
    }

    /** Names of the raw visits that rows acknowledge. */
    private Set<String> files(Handle handle, boolean thorough) {
        var raw = new HashSet<String>();
        handle.createQuery("SELECT name, blobs FROM sighting WHERE raw ORDER BY id")
                .map((row, context) -> {
                    String name = row.getString(1);
                    raw.add(name);
                    visit(name, thorough);
                    wanted.addAll(BlobRefs.unpacked(row.getBytes(2)));
                    return row;
                })
                .list();
        wanted.stream().sorted().forEach(blob -> blob(blob, thorough));
        return raw;
    }

    private void visit(String name, boolean thorough) {
        try {
            if ((thorough && evidence.visit(new SightingId(name)).isEmpty())
                    || !Files.isRegularFile(evidence.fileOf(new SightingId(name)))) {
                problems.add(name + " has lost its raw visit");
            }
        } catch (IOException | IllegalArgumentException broken) {
            problems.add(name + " has a raw visit that cannot be read: " + broken.getMessage());
        }
    }

    private void blob(String sha256, boolean thorough) {
        Path file = evidence.fileOf(sha256);
        try {
            if (!Files.isRegularFile(file)) {
                problems.add("blob " + sha256 + " is missing");
            } else if (thorough
                    && !HexFormat.of()
                            .formatHex(Digest.sha256(Files.readAllBytes(file)))
                            .equals(sha256)) {
                problems.add("blob " + sha256 + " has another content than its name says");
            }
        } catch (IOException unreadable) {
            problems.add("blob " + sha256 + " cannot be read: " + unreadable.getMessage());
        }
    }

    private Verification verification(Handle handle, Set<String> raw) {
        long[] loose = new long[3];
        try {
            evidence.eachVisit(
                    file -> count(name(file), loose, 0, raw.contains(name(file).replaceFirst("\\.json$", ""))));
            evidence.eachBlob(file -> count(name(file), loose, 1, wanted.contains(name(file))));
        } catch (IOException unreadable) {
            throw StoreFaults.of(unreadable, settings);
        }
        return new Verification(
                Statistics.count(handle, "sighting"),
                Statistics.count(handle, "observation"),
                wanted.size(),
                problems,
                loose[0],
                loose[1],
                loose[2]);
    }

    private static void count(String name, long[] loose, int kind, boolean needed) {
        if (unfinished(name)) {
            loose[2]++;
        } else if (!needed) {
            loose[kind]++;
        }
    }

    private static boolean unfinished(String name) {
        return name.endsWith(WholeFile.UNFINISHED);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
