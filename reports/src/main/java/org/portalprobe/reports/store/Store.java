package org.portalprobe.reports.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.channel.Attestation;
import org.portalprobe.config.channel.ImportedFigure;
import org.portalprobe.config.channel.OfficialResult;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;

/**
 * The memory of what was seen: sightings, their observations, pulse days and published assessments, in a database beside a folder of
 * evidence. What a method has acknowledged by returning is on disk; what it has not is absent or whole, never half. Thread-safe. Every
 * method throws {@link StoreException} with words for a person.
 */
public final class Store implements AutoCloseable {

    private final StoreSettings settings;
    private final InstantSource clock;
    private final EvidenceFolder evidence;
    private final Database database;
    private final Optional<OwnerNote> note;
    private final Reading reading;
    private final Notebook notebook;
    private final PulseRows pulses;
    private final AssessmentRows assessments;

    private Store(StoreSettings settings, InstantSource clock, EvidenceFolder evidence, Database database)
            throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.evidence = evidence;
        this.database = database;
        Optional<Path> folder = settings.folder();
        this.note = folder.isPresent() ? Optional.of(OwnerNote.write(folder.get(), clock.instant())) : Optional.empty();
        var names = new Names();
        var engines = new EngineRows();
        this.reading = new Reading(names, engines);
        this.notebook = new Notebook(database, names, engines);
        this.pulses = new PulseRows(names);
        this.assessments = new AssessmentRows(names);
    }

    /**
     * Opens the store, making or updating its tables.
     *
     * @throws StoreException when another process owns the H2 file, the server refuses, the schema is newer than this version or
     *     damaged, or a folder cannot be written
     */
    public static Store open(StoreSettings settings, InstantSource clock) {
        EvidenceFolder folder = evidence(settings, clock);
        Database database = Database.open(settings);
        try {
            return new Store(settings, clock, folder, database);
        } catch (IOException unwritable) {
            database.close();
            throw StoreFaults.of(unwritable, settings);
        }
    }

    private static EvidenceFolder evidence(StoreSettings settings, InstantSource clock) {
        try {
            return EvidenceFolder.at(settings.evidence(), clock);
        } catch (IOException unwritable) {
            throw new StoreException(
                    StoreException.Reason.NOT_WRITABLE, String.valueOf(unwritable.getMessage()), unwritable);
        }
    }

    /** Where gatherers leave evidence while a visit goes on, and where it is read again. */
    public EvidenceFolder evidence() {
        return evidence;
    }

    /** The database's connections, for Quartz: its tables are kept here. */
    public DataSource connections() {
        return database.source();
    }

    /**
     * Keeps a visit and what the checks said of it: blobs are there already, then the visit's file, its rows last.
     *
     * @return false when the visit was recorded before; then nothing changes
     * @throws IllegalArgumentException when an observation stems from another sighting
     */
    public boolean record(Visit visit, List<Observation> observations) {
        SightingHead head = SightingHead.of(visit);
        head.own(observations);
        try {
            evidence.save(visit);
        } catch (IOException failed) {
            throw StoreFaults.of(failed, settings);
        }
        return notebook.write(head, observations);
    }

    /**
     * Puts today's answers in the place of those that a recorded visit was given before; an unknown visit is recorded.
     *
     * @throws IllegalArgumentException when an observation stems from another sighting
     */
    public void rejudge(Visit visit, List<Observation> observations) {
        if (!record(visit, observations)) {
            notebook.rewrite(SightingHead.of(visit), observations);
        }
    }

    /** Everything a sighting was ever recorded of, by id. */
    public List<PortalId> portals() {
        return database.read(Reading::portals);
    }

    /** Recorded visits of the portal in the period whose raw file is kept, oldest first. */
    public List<SightingId> rawVisits(PortalId portal, Period period) {
        return database.read(handle -> Reading.rawVisits(handle, portal, period));
    }

    /**
     * Visits whose file is whole but which no row acknowledges, oldest name first: their writer died, had lost its database, or
     * is at it right now.
     */
    public List<SightingId> unrecorded() {
        try {
            List<SightingId> files = evidence.visits();
            Set<String> known = files.isEmpty() ? Set.of() : database.read(Reading::sightings);
            return files.stream().filter(id -> !known.contains(id.value())).toList();
        } catch (IOException unreadable) {
            throw StoreFaults.of(unreadable, settings);
        }
    }

    /**
     * Keeps what the checks said of a day of pulses, or of a part of one, and adds it to the day's histogram.
     *
     * @return false when it was recorded before; then nothing changes
     * @throws IllegalArgumentException when an observation stems from another sighting
     */
    public boolean record(PulseDay day, List<Observation> observations) {
        SightingHead head = SightingHead.of(day);
        head.own(observations);
        boolean added = notebook.write(head, observations);
        if (added) {
            PulseHistogram part = PulseHistogram.of(day, observations);
            database.write(handle -> {
                pulses.add(handle, part);
                return part;
            });
        }
        return added;
    }

    /** In the order of recording, those of one sighting as they were given. */
    public List<Observation> observations(ObservationQuery query) {
        return database.read(handle -> reading.observations(handle, query));
    }

    /** What found something in the portal's last visit whose file is kept; empty where there is none. */
    public List<Observation> lastFindings(PortalId portal) {
        return database.read(handle -> reading.lastFindings(handle, portal));
    }

    /** Keeps a day of pulses; one of the same portal, vantage and day is replaced. */
    public void record(PulseHistogram day) {
        database.write(handle -> {
            pulses.write(handle, day);
            return day;
        });
    }

    /** Days from the first inclusive to the second exclusive, oldest first. */
    public List<PulseHistogram> pulseDays(PortalId portal, LocalDate from, LocalDate to) {
        return database.read(handle -> pulses.read(handle, portal, from, to));
    }

    /** Keeps a card for ever and puts its event into the outbox, both or neither; false when the very same is there already. */
    public boolean record(AssessmentSnapshot card) {
        return database.write(handle -> assessments.write(handle, card));
    }

    /** Published cards of the portal, oldest first. */
    public List<AssessmentSnapshot> assessments(PortalId portal) {
        return database.read(handle -> assessments.read(handle, portal));
    }

    /** How far it has grown. */
    public Growth growth() {
        return database.read(GrowthRows::growth);
    }

    /**
     * Portals with sightings beyond this number of {@link Growth#sighting}, each with a mark that stays equal as long as nothing was added:
     * numbers are given before a transaction ends, so that a smaller one may appear after a larger one.
     */
    public Map<PortalId, String> grown(long sighting) {
        return database.read(handle -> GrowthRows.since(handle, sighting));
    }

    /** Kept cards of the portal behind this number, in the order of keeping, without what went out. */
    public List<CardLine> cards(PortalId portal, long behind, int most) {
        return database.read(handle -> GrowthRows.cards(handle, portal, behind, most));
    }

    /** @param only empty: events of all portals; behind this number, oldest first */
    public List<OutboxEvent> events(long behind, int most, Optional<List<PortalId>> only) {
        return database.read(handle -> GrowthRows.events(handle, behind, most, only));
    }

    /** @param madeBy names the program and the rules: what others made is not seen; at most 64 characters */
    public Shelf shelf(String madeBy) {
        return new Shelf(database, madeBy);
    }

    /** What is to be sent of the cards that are kept. */
    public Outbox outbox() {
        return new Outbox(database, clock);
    }

    /** Keeps documents and figures of the EMC side, all or none; how many were new. */
    public int recordAttestations(List<Attestation> all) {
        return database.write(handle -> AttestationRows.write(handle, all));
    }

    /** Everything ever attested, corrections after what they correct. */
    public List<Attestation> attestations() {
        return database.read(AttestationRows::read);
    }

    /** Keeps published results, all or none; how many were new or corrected. */
    public int recordOfficial(List<OfficialResult> all) {
        return database.write(handle -> OfficialRows.write(handle, all));
    }

    /** Published results as they hold now. */
    public List<OfficialResult> officialResults() {
        return database.read(OfficialRows::read);
    }

    /** Keeps figures of the EMC side, all or none; how many were new or corrected. */
    public int recordFigures(List<ImportedFigure> all) {
        return database.write(handle -> FigureRows.write(handle, all));
    }

    /** Figures of the EMC side as they hold now, in the order of their sources. */
    public List<ImportedFigure> figures() {
        return database.read(FigureRows::read);
    }

    public StoreStats stats() {
        return new Statistics(database, evidence, settings).stats();
    }

    /** @param thorough also decodes every observation and hashes every blob anew, which takes as long as reading all of it */
    public Verification verify(boolean thorough) {
        return new Verifier(database, reading, evidence, settings).verify(thorough);
    }

    /** @param dryRun only counts */
    public Pruned prune(Retention retention, boolean dryRun) {
        Instant now = clock.instant();
        return new Pruning(database, evidence, settings, new Cutoffs(retention, now), dryRun).prune();
    }

    /** @param file must not exist yet; it appears when it is whole */
    public Archived exportTo(Path file, boolean withEvidence) {
        return new ArchiveWriter(database, reading, pulses, assessments, evidence, settings).write(file, withEvidence);
    }

    /** Adds what the archive holds and this store does not; the archive is read to its end before anything is written. */
    public Archived importFrom(Path file) {
        return new ArchiveReader(database, notebook, pulses, assessments, evidence, settings).read(file);
    }

    /** Gives freed space back to the system and closes. */
    public void closeCompacted() {
        try {
            database.closeCompacted();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        database.close();
        note.ifPresent(OwnerNote::close);
    }
}
