package org.portalprobe.reports.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.Shelf.Item;
import org.portalprobe.reports.store.Shelf.Part;

class ShelfTest {

    private static final Instant NOW = Instant.parse("2026-12-05T00:00:00Z");
    private static final PortalId PORTAL = new PortalId("thai-son");
    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11), NOW);

    @TempDir
    Path folder;

    private Store store;
    private Shelf shelf;
    private Visit visit;

    StoreSettings settings(Path place) {
        return StoreSettings.inFolder(place);
    }

    @BeforeEach
    void open() {
        store = Store.open(settings(folder), InstantSource.fixed(NOW));
        shelf = store.shelf("this build");
        visit = record("2026-11-21T02:15:00Z");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Visit record(String at) {
        Visit seen = Nights.visit(PORTAL.value(), at);
        assertThat(store.record(seen, Nights.observations(seen))).isTrue();
        return seen;
    }

    private static Item page(String period, String body) {
        return new Item(PORTAL, period, Part.PAGE, "1/1", body);
    }

    @Test
    void keepsOneThingAPlace() {
        shelf.keep(page("2026-11", "cũ"));
        shelf.keep(page("2026-11", "mới"));
        shelf.keep(page("2026-10", "tháng trước"));
        shelf.keep(new Item(new PortalId("nobody-saw-it"), "2026-11", Part.PAGE, "", "x"));
        assertThat(shelf.all("2026-11", Part.PAGE)).containsExactly(page("2026-11", "mới"));
        assertThat(shelf.find(PORTAL, "2026-10", Part.PAGE)).contains(page("2026-10", "tháng trước"));
        assertThat(shelf.find(PORTAL, "2026-10", Part.CARD)).isEmpty();
        assertThat(shelf.latest(PORTAL, Part.PAGE)).contains(page("2026-11", "mới"));
        assertThat(shelf.bases("2026-11", Part.PAGE)).isEqualTo(Map.of(PORTAL, "1/1"));
    }

    @Test
    void seesNothingOfAnotherBuildAndTakesItsPlace() {
        Shelf other = store.shelf("another build");
        shelf.keep(page("2026-11", "a"));
        assertThat(other.latest(PORTAL, Part.PAGE)).isEmpty();
        other.keep(page("2026-11", "b"));
        assertThat(shelf.latest(PORTAL, Part.PAGE)).isEmpty();
    }

    @Test
    void givesAMarkThatChangesWithEverySighting() {
        Optional<String> before = shelf.mark(PORTAL, NOVEMBER);
        assertThat(before).isPresent();
        assertThat(shelf.marks(NOVEMBER)).isEqualTo(Map.of(PORTAL, before.get()));
        assertThat(shelf.mark(PORTAL, Period.month(YearMonth.of(2026, 10), NOW)))
                .isEmpty();
        record("2026-11-22T02:15:00Z");
        assertThat(shelf.mark(PORTAL, NOVEMBER)).isPresent().isNotEqualTo(before);
    }

    @Test
    void forgetsAPortalWhoseAnswersAreOthersNow() {
        shelf.keep(page("2026-11", "a"));
        store.rejudge(visit, List.copyOf(Nights.observations(visit).subList(0, 7)));
        assertThat(shelf.latest(PORTAL, Part.PAGE)).isEmpty();
    }

    @Test
    void forgetsPagesWhoseEvidenceIsPruned() {
        shelf.keep(page("2026-11", "a"));
        var two = java.time.Period.ofDays(2);
        store.prune(new Retention(two, java.time.Period.ofDays(300), Optional.empty()), true);
        assertThat(shelf.latest(PORTAL, Part.PAGE)).isPresent();
        store.prune(new Retention(two, java.time.Period.ofDays(300), Optional.empty()), false);
        assertThat(shelf.latest(PORTAL, Part.PAGE)).isEmpty();
    }

    @Test
    void keepsNothingThatADatabaseWouldRefuse() {
        shelf.keep(page("2026-11", "a"));
        shelf.keep(page("2026-11", "x".repeat(2 << 20)));
        assertThat(shelf.latest(PORTAL, Part.PAGE)).isEmpty();
    }
}
