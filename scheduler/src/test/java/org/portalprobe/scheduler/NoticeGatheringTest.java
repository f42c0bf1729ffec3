package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Language;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.QuietHours;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.config.notice.NoticeTopic;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.ledger.Claim;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.Verdict;
import org.portalprobe.reports.notice.Notice;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;

class NoticeGatheringTest {

    private static final PortalId PORTAL = new PortalId("so-a");
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Fault REFUSED = Fault.of(Cause.CONNECTION_REFUSED, "refused");

    @TempDir
    private Path folder;

    private Store store;
    private Ledger ledger;
    private Path registry;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(StoreSettings.inFolder(folder), InstantSource.system());
        ledger = Ledger.in(store.connections());
        registry = Files.writeString(
                folder.resolve("portals.yaml"),
                "portals: [ { id: so-a, name: \"Cổng A\", kind: service-portal, url: \"https://so-a.example.vn/\" } ]");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private NoticeGathering gathering(NoticeTopic... topics) {
        var settings = new NoticeSettings(
                Language.VI,
                EnumSet.copyOf(List.of(topics)),
                QuietHours.NONE,
                DayOfWeek.MONDAY,
                List.of(30, 14, 7, 1),
                Optional.empty(),
                Optional.empty());
        return new NoticeGathering(store, registry, Models.load(Models.DEFAULT), settings, InstantSource.fixed(NOW));
    }

    private void failed(LocalDate night, String slot, Fault fault) {
        Instant now = ledger.now();
        ledger.plan(List.of(new PlannedRun(
                new RunKey(night, PORTAL, "local", RunKind.VISIT, slot),
                "so-a",
                0,
                now.minusSeconds(60),
                now.plusSeconds(60))));
        Claim claim = ledger.claim("n", "local", RunKind.VISIT, 1, Duration.ofMinutes(1))
                .getFirst();
        assertThat(ledger.finish(claim, Verdict.failed(fault), List.of(), () -> {}))
                .isTrue();
    }

    private List<Notice> down() throws IOException {
        return gathering(NoticeTopic.PORTAL_DOWN).notices(NIGHT);
    }

    @Test
    void onlyASecondFailureOfTheNightConfirmsThatAPortalIsDown() throws IOException {
        failed(NIGHT, RunKey.NIGHT, REFUSED);
        assertThat(down()).isEmpty();

        failed(NIGHT, RunKey.AGAIN, REFUSED);
        assertThat(down())
                .containsExactly(
                        new Notice.Down(PORTAL, LocalizedText.same("Cổng A"), NIGHT, 2, Cause.CONNECTION_REFUSED));
    }

    @Test
    void whatFailedThroughUsIsNoOutage() throws IOException {
        failed(NIGHT, RunKey.NIGHT, REFUSED);
        failed(NIGHT, RunKey.AGAIN, new Fault(Cause.BROWSER_DIED, Attribution.US, "died"));

        assertThat(down()).isEmpty();
    }

    @Test
    void anOutageOfSeveralNightsIsOneNotice() throws IOException {
        for (LocalDate night : List.of(NIGHT.minusDays(1), NIGHT)) {
            failed(night, RunKey.NIGHT, REFUSED);
            failed(night, RunKey.AGAIN, REFUSED);
        }

        assertThat(down()).singleElement().extracting(Notice::key).isEqualTo("down/so-a/2026-11-21");
    }

    @Test
    void aCertificateIsToldAtTheStepReachedLast() {
        assertThat(ending(40)).isEmpty();
        assertThat(ending(30)).containsExactly(30);
        assertThat(ending(9)).containsExactly(14);
        assertThat(ending(0)).containsExactly(1);
        assertThat(ending(-3)).containsExactly(1);
    }

    private List<Integer> ending(int days) {
        var leaf = new CertificateSeen(
                "CN=a",
                "CN=b",
                NOW.minus(90, ChronoUnit.DAYS),
                NOW.plus(days, ChronoUnit.DAYS),
                List.of(),
                "RSA",
                2048,
                "x",
                "ab12");
        return gathering(NoticeTopic.CERTIFICATE_EXPIRING)
                .expiring(PORTAL, LocalizedText.same("A"), "a.example.vn", leaf, NOW)
                .map(notice -> ((Notice.Expiring) notice).step())
                .toList();
    }

    @Test
    void theDigestComesOnItsDayAlone() throws IOException {
        Visit visit = RunVerdictTest.visit(RunVerdictTest.fault(Cause.CONNECTION_REFUSED));
        store.record(visit, Catalogue.observe(visit));

        assertThat(gathering(NoticeTopic.WEEKLY_DIGEST).notices(NIGHT))
                .singleElement()
                .extracting(Notice::key)
                .isEqualTo("digest/2026-11-23");
        assertThat(gathering(NoticeTopic.WEEKLY_DIGEST).notices(NIGHT.plusDays(1)))
                .isEmpty();
    }

    @Test
    void aPortalWhoseLetterStayedIsNotTold() throws IOException {
        Visit visit = RunVerdictTest.visit(RunVerdictTest.fault(Cause.CONNECTION_REFUSED));
        store.record(visit, Catalogue.observe(visit));

        assertThat(gathering(NoticeTopic.LETTER_CHANGED).notices(NIGHT)).isEmpty();
    }
}
