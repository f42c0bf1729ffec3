package org.portalprobe.reports.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.SightingId;

/** Reads observations back as they were written. Thread-safe. */
final class Reading {

    /** A row before the numbers in it are looked up. */
    private record Row(
            int sighting,
            int check,
            int revision,
            long subject,
            long at,
            Optional<FormFactor> form,
            FindingCodes findings,
            Outcome outcome) {}

    private record Sighted(long number, SightingHead head) {}

    private static final String SIGHTING =
            "SELECT s.id, s.name, p.name, s.start_nanos, s.vantage, s.profile, s.engines, s.raw, s.blobs"
                    + " FROM sighting s JOIN portal p ON p.id = s.portal ";

    private final Names names;
    private final EngineRows engines;
    private final Repeated<Subject> subjects = new Repeated<>(new SubjectColumns());
    private final Repeated<FindingWords> findings = new Repeated<>(new FindingColumns());

    Reading(Names names, EngineRows engines) {
        this.names = names;
        this.engines = engines;
    }

    List<Observation> observations(Handle handle, ObservationQuery query) {
        Optional<Integer> portal = names.known(handle, query.portal());
        if (portal.isEmpty()) {
            return List.of();
        }
        List<Sighted> sightings = handle.createQuery(SIGHTING
                        + "WHERE s.portal = :portal AND s.last_nanos >= :from AND s.first_nanos < :to ORDER BY s.id")
                .bind("portal", portal.get())
                .bind("from", Moments.nanos(query.from()))
                .bind("to", Moments.nanos(query.to()))
                .map((row, context) -> sighted(handle, row))
                .list();
        return resolved(handle, sightings, rows(handle, sightings, query));
    }

    /** The sighting and all of its observations; empty when it is not stored. */
    Optional<RecordedSighting> sighting(Handle handle, SightingId id) {
        List<Sighted> found = handle.createQuery(SIGHTING + "WHERE s.name = :name")
                .bind("name", id.value())
                .map((row, context) -> sighted(handle, row))
                .list();
        return found.stream()
                .findFirst()
                .map(one -> new RecordedSighting(
                        one.head(),
                        resolved(
                                handle,
                                found,
                                rows(
                                        handle,
                                        found,
                                        ObservationQuery.everything(one.head().portal())))));
    }

    /** Of the portal's last visit whose file is kept, those that found something. */
    List<Observation> lastFindings(Handle handle, PortalId portal) {
        List<Sighted> last = handle.createQuery(
                        SIGHTING + "WHERE p.name = :portal AND s.raw ORDER BY s.start_nanos DESC LIMIT 1")
                .bind("portal", portal.value())
                .map((row, context) -> sighted(handle, row))
                .list();
        ObservationQuery found = ObservationQuery.everything(portal).withFindings();
        return resolved(handle, last, rows(handle, last, found));
    }

    private Sighted sighted(Handle handle, ResultSet row) throws SQLException {
        return new Sighted(
                row.getLong(1),
                new SightingHead(
                        new SightingId(row.getString(2)),
                        new PortalId(row.getString(3)),
                        Moments.instant(row.getLong(4)),
                        row.getString(5),
                        row.getString(6),
                        engines.of(handle, row.getInt(7)),
                        row.getBoolean(8),
                        BlobRefs.unpacked(row.getBytes(9))));
    }

    /** One range of the key per sighting: both databases then read neighbours, whatever their planners think. */
    private List<Row> rows(Handle handle, List<Sighted> sightings, ObservationQuery query) {
        String check = (query.check().isPresent() ? " AND check_id = :check" : "")
                + (query.found() ? " AND OCTET_LENGTH(findings) > 0" : "");
        Optional<Integer> number =
                query.check().map(id -> names.checks(handle, List.of(id)).get(id));
        var rows = new ArrayList<Row>();
        var remarks = new RemarkColumns();
        try (Query statement =
                handle.createQuery("SELECT check_id, revision, subject, at_nanos, form_factor, findings, "
                        + String.join(", ", OutcomeColumns.NAMES) + " FROM observation WHERE id >= :first AND id < :end"
                        + " AND at_nanos >= :from AND at_nanos < :to" + check + " ORDER BY id")) {
            for (int index = 0; index < sightings.size(); index++) {
                int sighting = index;
                long first = sightings.get(index).number() * Notebook.PLACES;
                statement.bind("first", first).bind("end", first + Notebook.PLACES);
                statement.bind("from", Moments.nanos(query.from())).bind("to", Moments.nanos(query.to()));
                number.ifPresent(wanted -> statement.bind("check", wanted));
                rows.addAll(statement
                        .map((row, context) -> row(sighting, row, remarks))
                        .list());
            }
        }
        return rows;
    }

    private static Row row(int sighting, ResultSet row, RemarkColumns remarks) throws SQLException {
        return new Row(
                sighting,
                row.getInt(1),
                row.getInt(2),
                row.getLong(3),
                row.getLong(4),
                Optional.ofNullable(row.getString(5)).map(FormFactor::valueOf),
                FindingCodes.read(row.getBytes(6), row.getLong(3)),
                OutcomeColumns.read(row, 7, remarks));
    }

    private List<Observation> resolved(Handle handle, List<Sighted> sightings, List<Row> rows) {
        var words = new HashSet<Long>();
        var numbers = new HashSet<Long>();
        for (Row row : rows) {
            numbers.add(row.subject());
            for (int finding = 0; finding < row.findings().count(); finding++) {
                words.add(row.findings().words(finding));
                numbers.add(row.findings().page(finding));
            }
        }
        Map<Long, Subject> subject = subjects.values(handle, numbers);
        var said = new Said(findings.values(handle, words), subject);
        return rows.stream()
                .map(row -> observation(
                        row, sightings.get(row.sighting()).head(), names.check(handle, row.check()), subject, said))
                .toList();
    }

    private static Observation observation(
            Row row, SightingHead head, CheckId check, Map<Long, Subject> subjects, Said said) {
        var provenance = new Provenance(
                head.id(),
                head.portal(),
                Moments.instant(row.at()),
                head.vantage(),
                head.profile(),
                row.form(),
                head.engines());
        return new Observation(
                check,
                row.revision(),
                there(subjects, row.subject(), "subject"),
                provenance,
                row.outcome(),
                said.by(row.findings()));
    }

    static <T> T there(Map<Long, T> found, long number, String what) {
        T value = found.get(number);
        if (value == null) {
            throw new IllegalStateException("an observation refers to " + what + " " + number + ", which is gone");
        }
        return value;
    }

    /** Names of all sightings that are acknowledged. */
    static Set<String> sightings(Handle handle) {
        return handle.createQuery("SELECT name FROM sighting")
                .mapTo(String.class)
                .set();
    }

    static List<PortalId> portals(Handle handle) {
        return handle.createQuery("SELECT name FROM portal WHERE id IN (SELECT portal FROM sighting) ORDER BY name")
                .mapTo(String.class)
                .map(PortalId::new)
                .list();
    }

    static List<SightingId> rawVisits(Handle handle, PortalId portal, Period period) {
        return handle.createQuery(
                        "SELECT s.name FROM sighting s JOIN portal p ON p.id = s.portal WHERE p.name = :portal AND s.raw"
                                + " AND s.start_nanos >= :from AND s.start_nanos < :to ORDER BY s.start_nanos, s.name")
                .bind("portal", portal.value())
                .bind("from", Moments.nanos(period.from()))
                .bind("to", Moments.nanos(period.to()))
                .mapTo(String.class)
                .map(SightingId::new)
                .list();
    }
}
