package org.portalprobe.reports.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.portalprobe.checks.assessment.Period.month;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.channel.Attestation;
import org.portalprobe.config.channel.ImportedFigure;
import org.portalprobe.config.channel.OfficialResult;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.config.model.Unit;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.PulseDay;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.Cards;
import org.portalprobe.reports.PulsedDays;
import org.portalprobe.reports.Visits;

/** What every store does, whatever database it stands on. */
abstract class StoreContract {

    static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    static final PortalId PORTAL = new PortalId("thai-son");
    private static final Retention WEEK = new Retention(Period.ofDays(7), Period.ofDays(30), Optional.empty());

    @TempDir
    Path folder;

    private StoreSettings settings;
    private Store store;

    abstract StoreSettings fresh(Path folder);

    @BeforeEach
    void open() {
        settings = fresh(folder);
        store = Store.open(settings, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = Store.open(settings, InstantSource.fixed(NOW));
    }

    private Visit record(String portal, String at, String pictures) {
        Visit visit = Nights.visit(store.evidence(), portal, at, pictures);
        assertThat(store.record(visit, Nights.observations(visit))).isTrue();
        return visit;
    }

    @Test
    void givesBackWhatTheChecksSaid() {
        Visit visit = record("thai-son", "2026-11-21T02:15:00.123456789Z", "a");

        reopen();

        assertThat(store.observations(ObservationQuery.everything(PORTAL))).isEqualTo(Nights.observations(visit));
        assertThat(Nights.observations(visit)).hasSizeGreaterThan(80);
    }

    @Test
    void givesBackEveryKindOfOutcomeAndSubject() {
        Visit visit = Nights.visit("thai-son", "2026-11-21T02:15:00Z");
        List<Observation> all = strange(visit);

        store.record(visit, all);
        reopen();

        assertThat(store.observations(ObservationQuery.everything(PORTAL))).isEqualTo(all);
    }

    @Test
    void putsTodaysAnswersInThePlaceOfOlderOnes() {
        Visit visit = record("thai-son", "2026-11-21T02:15:00Z", "a");
        Visit other = record("thai-son", "2026-11-22T02:15:00Z", "a");
        List<Observation> fewer = Nights.observations(visit).subList(0, 7);

        store.rejudge(visit, fewer);
        reopen();

        List<Observation> expected = new ArrayList<>(fewer);
        expected.addAll(Nights.observations(other));
        assertThat(store.observations(ObservationQuery.everything(PORTAL))).isEqualTo(expected);
        assertThat(store.verify(true).problems()).isEmpty();
    }

    @Test
    void knowsWhatCanBeJudgedAgain() {
        Visit first = record("thai-son", "2026-11-21T02:15:00Z", "a");
        Visit second = record("thai-son", "2026-11-30T16:59:59Z", "a");
        record("thai-son", "2026-11-30T17:00:00Z", "a");
        record("song-xanh", "2026-11-21T02:15:00Z", "a");

        assertThat(store.portals()).containsExactly(new PortalId("song-xanh"), PORTAL);
        assertThat(store.rawVisits(PORTAL, month(YearMonth.of(2026, 11), NOW)))
                .containsExactly(first.id(), second.id());
    }

    private static List<Observation> strange(Visit visit) {
        Provenance of = Provenance.of(visit);
        URI page = URI.create("https://dichvucong.example.gov.vn/a?b=%20c");
        var header = new Finding(
                "image-alt",
                Impact.SERIOUS,
                false,
                List.of("1.1.1", "4.1.2"),
                page,
                "img",
                1,
                "<img>",
                Optional.empty(),
                Optional.empty());
        var elsewhere = new Finding(
                "our-own",
                Impact.MINOR,
                true,
                List.of(),
                URI.create("https://other.example/"),
                "",
                7,
                "Ảnh không có \u0001 chữ \uD83D\uDE00",
                Optional.of(new Remark("said", List.of("a\u0000\n\"", "b"))),
                Optional.of(URI.create("https://help.example/")));
        var subjects = List.of(
                new Subject.OfPortal(PORTAL),
                new Subject.OfHost("dichvucong.example.gov.vn"),
                new Subject.OfPage(page),
                new Subject.OfKeyPage(KeyPageRole.SEARCH, page),
                new Subject.OfKeyPage(KeyPageRole.DETAIL, page));
        var outcomes = List.of(
                new Outcome.Measured(List.of(1.5, Double.MIN_VALUE, 1e300), Unit.MILLISECONDS),
                new Outcome.Counted(1, 2, 3, Long.MAX_VALUE),
                new Outcome.Passed(new Remark("fine", List.of())),
                new Outcome.Failed(new Remark("bad", List.of("Cổng không có mã", ""))),
                new Outcome.Inapplicable(new Remark("not", List.of("[1]"))),
                new Outcome.CannotTell(Fault.unconfirmed(Cause.BLOCKED, "403")));
        var all = new ArrayList<Observation>();
        for (Subject subject : subjects) {
            for (Outcome outcome : outcomes) {
                all.add(new Observation(
                        new CheckId("strange"),
                        7,
                        subject,
                        of.timed(FormFactor.MOBILE, visit.start().plusNanos(1)),
                        outcome,
                        subject instanceof Subject.OfHost ? List.of() : List.of(elsewhere, header, header)));
            }
        }
        // A finding with no page of its own to lean on.
        all.add(new Observation(
                new CheckId("other"),
                1,
                new Subject.OfHost("h"),
                of,
                new Outcome.Failed(new Remark("x", List.of())),
                List.of(header)));
        return all;
    }

    @Test
    void asksByPortalCheckAndPeriod() {
        Visit first = record("thai-son", "2026-11-21T02:15:00Z", "a");
        Visit second = record("thai-son", "2026-11-22T02:15:00Z", "a");
        record("ha-long", "2026-11-22T02:15:00Z", "a");
        var night = new org.portalprobe.checks.assessment.Period(
                "2026-11-22", Instant.parse("2026-11-22T00:00:00Z"), Instant.parse("2026-11-23T00:00:00Z"), true);
        var hsts = new CheckId("hsts");

        assertThat(store.observations(ObservationQuery.of(PORTAL, night))).isEqualTo(Nights.observations(second));
        assertThat(store.observations(ObservationQuery.everything(PORTAL).by(hsts)))
                .isEqualTo(Stream.of(first, second)
                        .flatMap(visit -> Nights.observations(visit).stream())
                        .filter(seen -> seen.check().equals(hsts))
                        .toList());
        assertThat(store.observations(ObservationQuery.everything(PORTAL).withFindings()))
                .isNotEmpty()
                .isEqualTo(Stream.of(first, second)
                        .flatMap(visit -> Nights.observations(visit).stream())
                        .filter(seen -> !seen.findings().isEmpty())
                        .toList());
        assertThat(store.observations(ObservationQuery.everything(new PortalId("unknown"))))
                .isEmpty();
        assertThat(store.observations(ObservationQuery.everything(PORTAL).by(new CheckId("never-asked"))))
                .isEmpty();
    }

    @Test
    void knowsWhatThePortalsLastVisitFound() {
        Visit last = record("thai-son", "2026-11-22T02:15:00Z", "a");
        record("thai-son", "2026-11-21T02:15:00Z", "a");
        record("ha-long", "2026-11-23T02:15:00Z", "a");

        assertThat(store.lastFindings(PORTAL))
                .isNotEmpty()
                .isEqualTo(Nights.observations(last).stream()
                        .filter(seen -> !seen.findings().isEmpty())
                        .toList());
        assertThat(store.lastFindings(new PortalId("unknown"))).isEmpty();
    }

    @Test
    void takesOnlyTheObservationsOfAPeriodFromAVisitThatCrossesItsEnd() {
        Visit visit = record("thai-son", "2026-11-30T16:59:00Z", "a");
        Instant end = Instant.parse("2026-11-30T17:00:00Z");
        List<Observation> all = Nights.observations(visit);

        List<Observation> before =
                store.observations(new ObservationQuery(PORTAL, NOW.minusSeconds(86_400), end, Optional.empty()));
        List<Observation> after = store.observations(new ObservationQuery(PORTAL, end, NOW, Optional.empty()));

        assertThat(before.size() + after.size()).isEqualTo(all.size());
        assertThat(before).allMatch(seen -> seen.provenance().instant().isBefore(end));
    }

    @Test
    void recordsASightingOnce() {
        Visit visit = record("thai-son", "2026-11-21T02:15:00Z", "a");

        assertThat(store.record(visit, Nights.observations(visit))).isFalse();
        assertThat(store.stats().sightings()).isEqualTo(1);
        assertThat(store.verify(true).problems()).isEmpty();
    }

    @Test
    void refusesObservationsOfAnotherSighting() {
        Visit visit = Nights.visit("thai-son", "2026-11-21T02:15:00Z");
        Visit other = Nights.visit("thai-son", "2026-11-22T02:15:00Z");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.record(visit, Nights.observations(other)))
                .withMessageContaining("was not observed in sighting");
        assertThat(store.stats().evidenceBytes()).isZero();
    }

    @Test
    void keepsAVisitThatSawNothing() {
        Visit visit = Visits.unreachable("thai-son");

        store.record(visit, Nights.observations(visit));

        assertThat(store.observations(ObservationQuery.everything(PORTAL))).isEqualTo(Nights.observations(visit));
    }

    @Test
    void letsManyWriteAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> writing = IntStream.range(0, 24)
                    .mapToObj(number -> threads.submit(() -> {
                        Visit visit = Nights.visit(
                                store.evidence(), "p" + number % 3, "2026-11-21T%02d:00:00Z".formatted(number), "a");
                        return store.record(visit, Nights.observations(visit));
                    }))
                    .toList();
            for (Future<Boolean> written : writing) {
                assertThat(written.get()).isTrue();
            }
        }

        assertThat(store.stats().sightings()).isEqualTo(24);
        assertThat(store.verify(true).problems()).isEmpty();
    }

    @Test
    void replacesADayOfPulses() {
        var day = LocalDate.parse("2026-11-21");
        var morning = new PulseHistogram(PORTAL, "hanoi-1", day, 1, 100, 2, 0, 1, List.of(0L, 5L, 300L, 70_000L));
        var evening = new PulseHistogram(PORTAL, "hanoi-1", day, 1, 280, 2, 5, 1, List.of());
        var other = new PulseHistogram(PORTAL, "hcm-1", day.plusDays(1), 1, 288, 0, 0, 0, List.of(1L));

        store.record(morning);
        assertThat(store.pulseDays(PORTAL, day, day.plusDays(1))).containsExactly(morning);
        store.record(evening);
        store.record(other);

        assertThat(store.pulseDays(PORTAL, day, day.plusDays(2))).containsExactly(evening, other);
    }

    @Test
    void addsThePartsOfADayUpAndTakesEachOnce() {
        Instant morning = Instant.parse("2026-11-21T01:00:00Z");
        PulseDay first = PulsedDays.of(PORTAL, morning, List.of(1.0, 100.0), 1);
        PulseDay second = PulsedDays.of(PORTAL, morning.plusSeconds(7_200), List.of(100.0), 0);

        assertThat(store.record(first, Catalogue.observe(first))).isTrue();
        assertThat(store.record(second, Catalogue.observe(second))).isTrue();
        assertThat(store.record(second, Catalogue.observe(second))).isFalse();

        LocalDate day = LocalDate.parse("2026-11-21");
        PulseHistogram whole = store.pulseDays(PORTAL, day, day.plusDays(1)).getFirst();
        assertThat(whole.answered()).isEqualTo(3);
        assertThat(whole.failed()).isEqualTo(1);
        assertThat(whole.counts().getFirst()).isEqualTo(1);
        assertThat(whole.counts().get(80)).as("100 ms").isEqualTo(2);
        assertThat(store.observations(ObservationQuery.everything(PORTAL)))
                .hasSize(Catalogue.observe(first).size()
                        + Catalogue.observe(second).size());
        assertThat(store.verify(true).problems()).isEmpty();
    }

    @Test
    void keepsTheExactBytesOfACard() {
        Assessment card = Cards.middling().assessment();
        byte[] bytes = {0, 13, 10, (byte) 0xff, (byte) 0xc3};
        var snapshot = AssessmentSnapshot.of(
                card, NOW.plusNanos(123_456_789), UUID.nameUUIDFromBytes(bytes), EmittedBytes.of(bytes));

        assertThat(store.record(snapshot)).isTrue();
        assertThat(store.record(snapshot)).isFalse();
        reopen();

        assertThat(store.assessments(card.portal().id())).containsExactly(snapshot);
    }

    @Test
    void noticesALostBlobAndADamagedOne() throws Exception {
        Visit visit = record("thai-son", "2026-11-21T02:15:00Z", "a");
        List<String> blobs = BlobRefs.in(visit);
        Files.delete(store.evidence().fileOf(blobs.get(0)));
        Files.writeString(store.evidence().fileOf(blobs.get(1)), "other");

        assertThat(store.verify(false).problems()).containsExactly("blob " + blobs.get(0) + " is missing");
        assertThat(store.verify(true).problems())
                .containsExactlyInAnyOrder(
                        "blob " + blobs.get(0) + " is missing",
                        "blob " + blobs.get(1) + " has another content than its name says");
    }

    @Test
    void noticesALostRawVisit() throws Exception {
        Visit visit = record("thai-son", "2026-11-21T02:15:00Z", "a");
        Files.delete(store.evidence().fileOf(visit.id()));

        assertThat(store.verify(false).problems()).containsExactly(visit.id() + " has lost its raw visit");
    }

    @Test
    void countsWhatADeadWriterLeftWithoutComplaining() throws Exception {
        Visit unacknowledged = Nights.visit(store.evidence(), "thai-son", "2026-11-21T02:15:00Z", "a");
        store.evidence().save(unacknowledged);
        Files.writeString(store.evidence().root().resolve("visits/.x.json.1.part"), "{");

        Verification found = store.verify(true);

        assertThat(found.whole()).isTrue();
        assertThat(found.unacknowledged()).isEqualTo(1);
        assertThat(found.unreferenced()).isEqualTo(BlobRefs.in(unacknowledged).size());
        assertThat(found.unfinished()).isEqualTo(1);
    }

    @Test
    void prunesEachKindAfterItsTime() {
        record("thai-son", "2026-10-01T02:15:00Z", "gone");
        Visit bare = record("thai-son", "2026-11-20T02:15:00Z", "own");
        Visit whole = record("thai-son", "2026-11-29T02:15:00Z", "kept");
        store.record(new PulseHistogram(PORTAL, "v", LocalDate.parse("2026-10-01"), 1, 1, 0, 0, 0, List.of()));
        store.record(AssessmentSnapshot.of(
                Cards.middling().assessment(), Instant.EPOCH, new UUID(0, 1), EmittedBytes.of(new byte[] {1})));
        aged(30);

        Pruned planned = store.prune(WEEK, true);
        Pruned pruned = store.prune(WEEK, false);

        assertThat(pruned.visits()).isEqualTo(2);
        assertThat(pruned.sightings()).isEqualTo(1);
        assertThat(pruned.pulseDays()).isEqualTo(1);
        assertThat(pruned.assessments()).isZero();
        assertThat(pruned.blobs()).isEqualTo(2L * BlobRefs.in(whole).size());
        assertThat(planned)
                .usingRecursiveComparison()
                .ignoringFields("words", "blobs", "bytes")
                .isEqualTo(pruned);
        assertThat(store.observations(ObservationQuery.everything(PORTAL)))
                .containsExactlyElementsOf(Stream.of(bare, whole)
                        .flatMap(visit -> Nights.observations(visit).stream())
                        .toList());
        assertThat(store.verify(true).problems()).isEmpty();
        assertThat(store.prune(WEEK, false)).isEqualTo(new Pruned(0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void sweepsTheWordsOfWhatIsGone() {
        record("thai-son", "2026-10-01T02:15:00Z", "a");
        assertThat(store.stats().findings()).isPositive();

        assertThat(store.prune(WEEK, false).words()).isPositive();

        assertThat(store.stats().findings()).isZero();
        assertThat(store.stats().subjects()).isZero();
        record("thai-son", "2026-11-30T02:15:00Z", "a");
        assertThat(store.verify(true).problems()).isEmpty();
    }

    @Test
    void sparesBlobsThatAVisitStillGoingOnPutAgain() {
        Visit old = record("thai-son", "2026-11-01T02:15:00Z", "same");
        aged(30);
        // The same pictures, wanted by a visit that has not ended yet.
        Visit going = Nights.visit(store.evidence(), "thai-son", "2026-11-30T23:59:00Z", "same");

        store.prune(WEEK, false);

        assertThat(store.record(going, Nights.observations(going))).isTrue();
        assertThat(store.verify(true).problems()).isEmpty();
        assertThat(BlobRefs.in(going)).isEqualTo(BlobRefs.in(old));
    }

    /** Makes every file of evidence look older than the grace. */
    private void aged(int days) {
        try (var files = Files.walk(store.evidence().root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(days))));
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void movesToTheOtherDatabase() {
        Visit bare = record("thai-son", "2026-11-01T02:15:00Z", "a");
        Visit whole = record("thai-son", "2026-11-29T02:15:00Z", "b");
        store.record(new PulseHistogram(PORTAL, "v", LocalDate.parse("2026-11-01"), 1, 1, 0, 0, 0, List.of(3L)));
        store.record(AssessmentSnapshot.of(
                Cards.middling().assessment(), NOW, new UUID(0, 2), EmittedBytes.of(new byte[] {1, 2})));
        store.prune(WEEK, false);
        Path archive = folder.resolve("backup.zip");
        Archived exported = store.exportTo(archive, true);

        try (Store other = Store.open(other(folder.resolve("other")), InstantSource.fixed(NOW))) {
            assertThat(other.importFrom(archive)).isEqualTo(exported);
            assertThat(other.observations(ObservationQuery.everything(PORTAL)))
                    .isEqualTo(store.observations(ObservationQuery.everything(PORTAL)))
                    .hasSize(2 * Nights.observations(bare).size());
            assertThat(other.pulseDays(PORTAL, LocalDate.EPOCH, LocalDate.parse("2027-01-01")))
                    .hasSize(1);
            assertThat(other.assessments(Cards.middling().assessment().portal().id()))
                    .isEqualTo(store.assessments(
                            Cards.middling().assessment().portal().id()))
                    .hasSize(1);
            assertThat(other.verify(true).problems()).isEmpty();
            assertThat(other.stats().rawVisits()).isEqualTo(1);
            assertThat(Files.exists(other.evidence().fileOf(whole.id()))).isTrue();
            assertThat(other.importFrom(archive).present()).isEqualTo(3);
        }
    }

    abstract StoreSettings other(Path folder);

    @Test
    void keepsWhatIsAttestedOnceAndItsCorrections() {
        Attestation first = Vouched.attestation("both", "12/QĐ", "2026-01-15T03:00:00Z");
        Attestation other = Vouched.ofPortal("2.5", "3/BC", "2026-01-15T03:00:00Z");
        Attestation again = Vouched.attestation("both", "12/QĐ", "2026-01-16T03:00:00Z");
        Attestation corrected = Vouched.attestation("one", "12/QĐ", "2026-01-17T03:00:00.000000001Z");
        Attestation back = Vouched.attestation("both", "12/QĐ", "2026-01-18T03:00:00Z");

        assertThat(store.recordAttestations(List.of(first, other))).isEqualTo(2);
        assertThat(store.recordAttestations(List.of(again))).isZero();
        assertThat(store.recordAttestations(List.of(corrected))).isEqualTo(1);
        assertThat(store.recordAttestations(List.of(back))).isEqualTo(1);
        reopen();

        assertThat(store.attestations()).containsExactly(first, other, corrected, back);
    }

    @Test
    void keepsPublishedResultsOfWhichTheLastImportedHolds() {
        OfficialResult first = Vouched.official("38", "2026-01-15T03:00:00Z");
        OfficialResult corrected = Vouched.official("38.25", "2026-01-16T03:00:00Z");

        assertThat(store.recordOfficial(List.of(first))).isEqualTo(1);
        assertThat(store.recordOfficial(List.of(Vouched.official("38", "2026-01-15T09:00:00Z"))))
                .isZero();
        assertThat(store.officialResults()).containsExactly(first);
        assertThat(store.recordOfficial(List.of(corrected))).isEqualTo(1);
        reopen();

        assertThat(store.officialResults()).containsExactly(corrected);
    }

    @Test
    void keepsEmcFiguresWithTheirDecimalsEachWhereItFirstStood() {
        ImportedFigure first = Vouched.figure("19.00", "2026-01-15T03:00:00Z");
        ImportedFigure other = Vouched.mean("13954795", "2026-01-15T03:00:00Z");
        ImportedFigure corrected = Vouched.figure("100.00", "2026-01-16T03:00:00Z");

        assertThat(store.recordFigures(List.of(first, other))).isEqualTo(2);
        assertThat(store.recordFigures(List.of(Vouched.figure("19.00", "2026-01-15T09:00:00Z"))))
                .isZero();
        assertThat(store.figures()).containsExactly(first, other);
        assertThat(store.recordFigures(List.of(corrected))).isEqualTo(1);
        reopen();

        assertThat(store.figures()).containsExactly(corrected, other);
    }

    @Test
    void takesNothingOfAnImportThatBreaksOff() {
        List<Attestation> broken = new ArrayList<>();
        broken.add(Vouched.attestation("both", "12/QĐ", "2026-01-15T03:00:00Z"));
        broken.add(Vouched.attestation("l".repeat(200), "13/QĐ", "2026-01-15T03:00:00Z"));

        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.recordAttestations(broken));
        assertThat(store.attestations()).isEmpty();
    }

    @Test
    void carriesWhatIsVouchedForInItsArchive() {
        store.recordAttestations(List.of(
                Vouched.attestation("both", "12/QĐ", "2026-01-15T03:00:00Z"),
                Vouched.attestation("one", "12/QĐ", "2026-01-17T03:00:00Z"),
                Vouched.ofPortal("2.5", "3/BC", "2026-01-15T03:00:00Z")));
        store.recordOfficial(List.of(Vouched.official("38", "2026-01-15T03:00:00Z")));
        store.recordFigures(List.of(
                Vouched.figure("19.00", "2026-01-15T03:00:00Z"),
                Vouched.figure("100.00", "2026-01-17T03:00:00Z"),
                Vouched.mean("13954795", "2026-01-15T03:00:00Z")));
        Path archive = folder.resolve("vouched.zip");
        store.exportTo(archive, true);

        try (Store other = Store.open(other(folder.resolve("other")), InstantSource.fixed(NOW))) {
            other.importFrom(archive);
            other.importFrom(archive);

            assertThat(other.attestations()).isEqualTo(store.attestations()).hasSize(3);
            assertThat(other.officialResults())
                    .isEqualTo(store.officialResults())
                    .hasSize(1);
            assertThat(other.figures()).isEqualTo(store.figures()).hasSize(2);
        }
    }

    @Test
    void servesQuartz() throws Exception {
        QuartzProbe.fireOnce(store.connections());
    }
}
