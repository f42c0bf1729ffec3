package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.config.Language;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;

/** Cards of a run, kept and compared with the visit before. */
class PublisherTest {

    private static final Visit FIRST = RunVerdictTest.visit(RunVerdictTest.fault(Cause.CONNECTION_REFUSED));
    private static final Portal PORTAL = Portals.named(new PortalId("so-a"), URI.create("https://a.test/"));

    @TempDir
    private Path folder;

    private static Visit later(Visit visit, Duration by) {
        Instant start = visit.start().plus(by);
        return new Visit(
                visit.format(),
                new SightingId("so-a-" + start.toString().replaceAll("[-:]", "")),
                visit.portal(),
                visit.url(),
                start,
                visit.took(),
                visit.vantage(),
                visit.profile(),
                visit.engines(),
                visit.look(),
                visit.sample(),
                visit.timedLoads(),
                visit.pages(),
                visit.trials(),
                visit.spent());
    }

    @Test
    void comparesWithTheLastVisitAndPutsAnEventIntoTheOutbox() {
        var request = new RunRequest(
                List.of(PORTAL),
                Models.load(Models.DEFAULT),
                ProbeSettings.DEFAULT,
                folder,
                StoreSettings.inFolder(folder),
                Language.VI);
        try (Store store = Store.open(request.store(), InstantSource.system())) {
            var first = new Publisher(request, store, InstantSource.system());
            assertThat(first.assess(PORTAL, FIRST, Optional.empty()).since()).isEmpty();
            assertThat(first.keep()).isEmpty();

            var second = new Publisher(request, store, InstantSource.system());
            Visit next = later(FIRST, Duration.ofHours(3));
            Optional<CardChange> since =
                    second.assess(PORTAL, next, Optional.empty()).since();
            assertThat(second.keep()).isEmpty();

            assertThat(since).isPresent();
            assertThat(since.get().before().period().label()).isEqualTo("2026-11-21");
            assertThat(since.get().after().period().label()).isEqualTo("2026-11-22");
            assertThat(store.outbox().size()).isEqualTo(2);
            assertThat(folder.resolve("report/portal-so-a.html")).content().contains("id=\"change\"");
        }
    }
}
