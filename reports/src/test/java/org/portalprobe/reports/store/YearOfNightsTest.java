package org.portalprobe.reports.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.PulsedDays;
import org.portalprobe.reports.Visits;
import org.portalprobe.reports.emit.AssessmentEvent;

/**
 * Months of nights of some portals, written and scored. {@code bench/rescore} lets it write a country's year into a folder, without raw
 * visits, and times the command there. Only the first portals are observed one by one; the others are copies of their rows, which have
 * words and pages in common with them.
 */
@Tag("long")
class YearOfNightsTest {

    private static final int PORTALS = Integer.getInteger("portalprobe.bench.portals", 3);
    private static final int OBSERVED = Math.min(PORTALS, Integer.getInteger("portalprobe.bench.observed", 2));
    private static final int MONTHS = Integer.getInteger("portalprobe.bench.months", 2);
    private static final int NIGHTS = Integer.getInteger("portalprobe.bench.nights", 3);
    private static final YearMonth LAST = YearMonth.parse(System.getProperty("portalprobe.bench.last", "2026-10"));
    /** Owners for the portals, and a kept card of every night: for what shows results rather than computes them. */
    private static final boolean SHOWN = Boolean.getBoolean("portalprobe.bench.shown");

    private static final int PULSES = 288;
    private static final String COPIED =
            "started, start_nanos, first_nanos, last_nanos, vantage, profile, engines," + " observations, raw, blobs";
    private static final String KEPT =
            "model, version, period, from_nanos, to_nanos, provisional, known, undecided, applicable, letter, made,"
                    + " made_nanos, event, sha256, emitted";
    private static final String ANSWERED =
            "check_id, revision, subject, at_nanos, form_factor, findings, " + String.join(", ", OutcomeColumns.NAMES);

    @TempDir
    Path folder;

    @Test
    void scoresMonthsOfNights() throws IOException {
        Path wanted = Path.of(System.getProperty("portalprobe.bench.store", folder.toString()));
        StoreSettings settings = Optional.ofNullable(System.getProperty("portalprobe.bench.jdbc"))
                .map(url -> new StoreSettings(url, Optional.of("postgres"), Optional.empty(), wanted))
                .orElseGet(() -> StoreSettings.inFolder(wanted));
        Store.open(settings, InstantSource.system()).close();
        Stopwatch writing = Stopwatch.start();
        try (Database database = Database.open(settings)) {
            observe(database);
            if (SHOWN) {
                keepCards(database);
            }
            copy(database);
            if (SHOWN) {
                database.write(YearOfNightsTest::run);
                keepLast(database, EvidenceFolder.at(settings.evidence(), InstantSource.system()));
            }
            database.closeCompacted();
        }
        Files.writeString(wanted.resolve("portals.yaml"), registry());
        try (Store store = Store.open(settings, InstantSource.system())) {
            System.out.printf(
                    "written in %.0f s: %d portals (%d observed, the others copies of their rows) x %d months x %d nights,"
                            + " %d observations, %d MB%n",
                    writing.millis() / 1000,
                    PORTALS,
                    OBSERVED,
                    MONTHS,
                    NIGHTS,
                    store.stats().observations(),
                    store.stats().databaseBytes() >> 20);
            score(store);
        }
    }

    private static void observe(Database database) {
        var notebook = new Notebook(database, new Names(), new EngineRows());
        for (int number = 0; number < OBSERVED; number++) {
            Random random = new Random(number);
            for (int night = 0; night < MONTHS * NIGHTS; night++) {
                observe(notebook, "portal-" + number, night, random);
            }
        }
    }

    /** At another hour each night, as a plan over a month does. */
    private static void observe(Notebook notebook, String portal, int night, Random random) {
        ZonedDateTime start = start(night);
        Visit visit = Nights.at(Visits.seen(portal, 20), start.toInstant());
        PulseDay day = PulsedDays.of(
                visit.portal(),
                start.toLocalDate().atStartOfDay(VietnamTime.ZONE).toInstant(),
                IntStream.range(0, PULSES)
                        .mapToObj(pulse -> 200 + 600 * random.nextDouble())
                        .toList(),
                random.nextInt(3));
        notebook.write(SightingHead.of(visit).withoutRaw(), StoreBenchTest.shaped(visit, random, night));
        notebook.write(SightingHead.of(day), Catalogue.observe(day));
    }

    private static ZonedDateTime start(int night) {
        return LAST.minusMonths(MONTHS - 1L - night / NIGHTS)
                .atDay(1)
                .plusDays(night % NIGHTS)
                .atTime(night * 5 % 24, 15)
                .atZone(VietnamTime.ZONE);
    }

    private static void keepCards(Database database) {
        AssessmentModel model = Models.load(Models.DEFAULT);
        var reading = new Reading(new Names(), new EngineRows());
        var rows = new AssessmentRows(new Names());
        for (int number = 0; number < OBSERVED; number++) {
            Portal portal = portal("portal-" + number);
            for (int night = 0; night < MONTHS * NIGHTS; night++) {
                Period period = Period.nightOf(start(night).toInstant());
                List<Observation> seen =
                        database.read(handle -> reading.observations(handle, ObservationQuery.of(portal.id(), period)));
                Assessment card = Assessor.assess(model, portal, period, seen, Catalogue.served());
                database.write(handle -> rows.write(handle, AssessmentEvent.snapshot(card, period.to())));
            }
        }
    }

    private static void copy(Database database) {
        long most = database.read(handle -> handle.createQuery("SELECT MAX(id) FROM sighting")
                .mapTo(Long.class)
                .one());
        for (int number = OBSERVED; number < PORTALS; number++) {
            copy(database, "portal-" + number % OBSERVED, number, (most + 1) * number);
        }
    }

    private static void copy(Database database, String source, int number, long shift) {
        String portal = "portal-" + number;
        database.write(handle -> {
            handle.execute("INSERT INTO portal (name) VALUES (?)", portal);
            handle.execute(
                    "INSERT INTO sighting (id, name, portal, " + COPIED
                            + ") SELECT s.id + ?, c.name || SUBSTRING(s.name, ?), c.id, "
                            + COPIED
                            + " FROM sighting s JOIN portal p ON p.id = s.portal CROSS JOIN portal c"
                            + " WHERE p.name = ? AND c.name = ?",
                    shift,
                    source.length() + 1,
                    source,
                    portal);
            handle.execute(
                    "INSERT INTO assessment (portal, " + KEPT + ") SELECT c.id, " + KEPT
                            + " FROM assessment a JOIN portal p ON p.id = a.portal CROSS JOIN portal c"
                            + " WHERE p.name = ? AND c.name = ?",
                    source,
                    portal);
            // Its sightings are one range, for portals were observed one after the other.
            long[] ids = handle.createQuery(
                            "SELECT MIN(s.id), MAX(s.id) FROM sighting s JOIN portal p ON p.id = s.portal WHERE p.name = :source")
                    .bind("source", source)
                    .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                    .one();
            return handle.execute(
                    "INSERT INTO observation (id, " + ANSWERED + ") SELECT id + ?, " + ANSWERED
                            + " FROM observation WHERE id >= ? AND id < ?",
                    shift * Notebook.PLACES,
                    ids[0] * Notebook.PLACES,
                    (ids[1] + 1) * Notebook.PLACES);
        });
    }

    /** Each visit was a run of its night. */
    private static int run(Handle handle) {
        return handle.execute(
                "INSERT INTO run (night, portal, vantage, kind, slot, host, priority, not_before, not_after, state, token,"
                        + " attempts, started, ended, sighting, disturbed) SELECT CAST(s.started AS DATE), p.name, 'local', 'VISIT', 'main',"
                        + " 'dichvucong.example.gov.vn', 0, s.started, s.started + INTERVAL '1' HOUR, 'COMPLETE', 1, 1, s.started, s.started, s.name, 0"
                        + " FROM sighting s JOIN portal p ON p.id = s.portal WHERE s.name NOT LIKE '%-pulse-%' ON CONFLICT DO NOTHING");
    }

    /** The raw visit of the last night but those to come, which a portal's page shows. */
    private static void keepLast(Database database, EvidenceFolder evidence) throws IOException {
        Instant now = Instant.now();
        int last = (int) IntStream.range(0, MONTHS * NIGHTS)
                .filter(night -> start(night).toInstant().isBefore(now))
                .count();
        for (int number = 0; number < PORTALS && last > 0; number++) {
            Visit visit = Nights.at(
                    Visits.seen("portal-" + number, 20), start(last - 1).toInstant());
            evidence.save(visit);
            database.write(handle -> handle.createUpdate("UPDATE sighting SET raw = TRUE WHERE name = :name")
                    .bind("name", visit.id().value())
                    .execute());
        }
    }

    private static String registry() {
        return IntStream.range(0, PORTALS)
                .mapToObj(number -> "  - { id: portal-" + number + ", name: \"Cổng " + number
                        + "\", kind: service-portal, url: \"https://dichvucong.example.gov.vn/\"" + owner(number)
                        + " }\n")
                .collect(Collectors.joining("", "portals:\n", ""));
    }

    /** Its own organisation, as long as there are any. */
    private static String owner(int number) {
        List<Organisation> all = Shipped.organisations().on(LAST.atDay(1));
        return SHOWN && number < all.size()
                ? ", organisation: " + all.get(number).id() + ", scored: true"
                : "";
    }

    private static void score(Store store) {
        AssessmentModel model = Models.load(Models.DEFAULT);
        int portals = Math.min(PORTALS, 20);
        double loading = 0;
        double judging = 0;
        for (int number = 0; number < portals; number++) {
            for (int month = 0; month < MONTHS; month++) {
                Portal portal = portal("portal-" + number);
                Period period = Period.month(LAST.minusMonths(month), Instant.MAX);
                Stopwatch load = Stopwatch.start();
                List<Observation> observations = store.observations(ObservationQuery.of(portal.id(), period));
                loading += load.millis();
                Stopwatch judge = Stopwatch.start();
                Assessment card = Assessor.assess(model, portal, period, observations, Catalogue.served());
                judging += judge.millis();
                assertThat(observations).hasSizeGreaterThan(NIGHTS * 100);
                assertThat(card.measuredDecided().quarters()).isPositive();
            }
        }
        int cards = portals * MONTHS;
        System.out.printf(
                "%d portals one after the other, from a cold start: %.1f ms to load and %.1f ms to judge a portal's month%n",
                portals, loading / cards, judging / cards);
    }

    private static Portal portal(String id) {
        return new Portal(
                new PortalId(id),
                LocalizedText.same(id),
                Optional.empty(),
                PortalKind.SERVICE_PORTAL,
                PortalStatus.ACTIVE,
                Visits.seen(id, 1).url(),
                Map.of(),
                NetworkPolicy.DEFAULT);
    }
}
