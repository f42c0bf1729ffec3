package org.portalprobe.reports.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.reports.database.Stamp;

/** Writes sightings with their observations, each in one transaction. Thread-safe. */
final class Notebook {

    /** Room for the observations of one sighting in the key. */
    static final long PLACES = 65_536;

    private static final String OBSERVATION =
            "INSERT INTO observation (id, check_id, revision, subject, at_nanos, form_factor, findings, "
                    + String.join(", ", OutcomeColumns.NAMES) + ") VALUES (?"
                    + ", ?".repeat(6 + OutcomeColumns.NAMES.size())
                    + ")";

    /** What is shared by all portals or never removed; written before the sighting. */
    private record Numbers(int portal, int engines, Map<CheckId, Integer> checks) {}

    /** What the rows of a sighting refer to. */
    private record References(Numbers numbers, Map<Subject, Long> subjects, Map<FindingWords, Long> findings) {}

    private final Database database;
    private final Names names;
    private final EngineRows engines;
    private final Repeated<Subject> subjects = new Repeated<>(new SubjectColumns());
    private final Repeated<FindingWords> findings = new Repeated<>(new FindingColumns());

    Notebook(Database database, Names names, EngineRows engines) {
        this.database = database;
        this.names = names;
        this.engines = engines;
    }

    /** False when the sighting was there already; then nothing changes. */
    boolean write(SightingHead head, List<Observation> observations) {
        head.own(observations);
        if (observations.size() >= PLACES) {
            throw new IllegalArgumentException(head.id() + " has more than " + PLACES + " observations");
        }
        Numbers numbers = numbers(head, observations);
        return database.write(handle -> {
            Names.hold(handle, numbers.portal());
            References references = references(handle, numbers, observations);
            Optional<Long> id = insert(handle, head, observations, numbers);
            if (id.isPresent()) {
                insert(handle, id.get(), observations, references);
            }
            return id.isPresent();
        });
    }

    /** Other observations for a sighting that is there. */
    void rewrite(SightingHead head, List<Observation> observations) {
        head.own(observations);
        if (observations.size() >= PLACES) {
            throw new IllegalArgumentException(head.id() + " has more than " + PLACES + " observations");
        }
        Numbers numbers = numbers(head, observations);
        database.write(handle -> {
            Names.hold(handle, numbers.portal());
            References references = references(handle, numbers, observations);
            long id = handle.createQuery("SELECT id FROM sighting WHERE name = :name")
                    .bind("name", head.id().value())
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("DELETE FROM observation WHERE id >= :from AND id < :to")
                    .bind("from", id * PLACES)
                    .bind("to", (id + 1) * PLACES)
                    .execute();
            insert(handle, id, observations, references);
            Shelf.forget(handle, numbers.portal());
            List<Long> instants =
                    head.instants(observations).map(Moments::nanos).sorted().toList();
            return handle.createUpdate("UPDATE sighting SET observations = :observations, first_nanos = :first,"
                            + " last_nanos = :last WHERE id = :id")
                    .bind("observations", observations.size())
                    .bind("first", instants.getFirst())
                    .bind("last", instants.getLast())
                    .bind("id", id)
                    .execute();
        });
    }

    private Numbers numbers(SightingHead head, List<Observation> observations) {
        return database.read(handle -> new Numbers(
                names.portal(handle, head.portal()),
                engines.number(handle, head.engines()),
                names.checks(
                        handle, observations.stream().map(Observation::check).toList())));
    }

    private References references(Handle handle, Numbers numbers, List<Observation> observations) {
        Set<Subject> about = new HashSet<>();
        Set<FindingWords> words = new HashSet<>();
        for (Observation seen : observations) {
            about.add(seen.subject());
            for (Finding finding : seen.findings()) {
                words.add(FindingWords.of(finding));
                about.add(new Subject.OfPage(finding.page()));
            }
        }
        return new References(
                numbers,
                subjects.numbers(handle, numbers.portal(), about),
                findings.numbers(handle, numbers.portal(), words));
    }

    private static Optional<Long> insert(Handle handle, SightingHead head, List<Observation> all, Numbers numbers) {
        List<Long> instants = head.instants(all).map(Moments::nanos).sorted().toList();
        return handle.createUpdate(
                        "INSERT INTO sighting (name, portal, started, start_nanos, first_nanos, last_nanos, vantage, profile,"
                                + " engines, observations, raw, blobs) VALUES (:name, :portal, :started, :start, :first, :last, :vantage,"
                                + " :profile, :engines, :observations, :raw, :blobs) ON CONFLICT DO NOTHING")
                .bind("name", head.id().value())
                .bind("portal", numbers.portal())
                .bind("started", Stamp.of(head.started()))
                .bind("start", Moments.nanos(head.started()))
                .bind("first", instants.getFirst())
                .bind("last", instants.getLast())
                .bind("vantage", head.vantage())
                .bind("profile", head.profile())
                .bind("engines", numbers.engines())
                .bind("observations", all.size())
                .bind("raw", head.raw())
                .bind("blobs", BlobRefs.packed(head.blobs()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .findOne();
    }

    private static void insert(Handle handle, long sighting, List<Observation> all, References references)
            throws SQLException {
        try (PreparedStatement row = handle.getConnection().prepareStatement(OBSERVATION)) {
            long id = sighting * PLACES;
            for (Observation seen : all) {
                row.setLong(1, id++);
                row.setInt(2, there(references.numbers().checks(), seen.check()));
                row.setInt(3, seen.revision());
                row.setLong(4, there(references.subjects(), seen.subject()));
                row.setLong(5, Moments.nanos(seen.provenance().instant()));
                row.setString(6, seen.provenance().formFactor().map(Enum::name).orElse(null));
                row.setBytes(7, codes(seen, references));
                OutcomeColumns.write(row, 8, seen.outcome());
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static byte[] codes(Observation seen, References references) {
        var words = new ArrayList<Long>();
        var pages = new ArrayList<Long>();
        for (Finding finding : seen.findings()) {
            boolean own = SubjectColumns.page(seen.subject())
                    .filter(finding.page()::equals)
                    .isPresent();
            words.add(there(references.findings(), FindingWords.of(finding)));
            pages.add(own ? FindingCodes.OWN_PAGE : there(references.subjects(), new Subject.OfPage(finding.page())));
        }
        return FindingCodes.write(words, pages);
    }

    private static <K, V> V there(Map<K, V> numbers, K value) {
        V number = numbers.get(value);
        if (number == null) {
            throw new IllegalStateException("no number was given to " + value);
        }
        return number;
    }
}
