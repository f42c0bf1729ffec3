package org.portalprobe.checks.regression;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portalprobe.checks.tls.TlsGrade;

/** Pages that are gone or grew, and letters that fell. */
final class PageChanges {

    private final Optional<Snapshot> before;
    private final Snapshot now;

    PageChanges(Optional<Snapshot> before, Snapshot now) {
        this.before = before;
        this.now = now;
    }

    Stream<Change> all() {
        Stream<Change> unseen = now.unseen().entrySet().stream()
                .map(page -> SnapshotReading.isBroken(page.getValue())
                        ? new Change.Broken(page.getKey(), page.getValue())
                        : new Change.LostCoverage("page", page.getKey(), Optional.of(page.getValue())));
        Stream<Change> unasked = before.map(Snapshot::pages).stream()
                .flatMap(pages -> pages.stream())
                .filter(page -> !now.pages().contains(page) && !now.unseen().containsKey(page))
                .map(page -> new Change.LostCoverage("page", page, Optional.empty()));
        return Stream.concat(unseen, unasked);
    }

    Stream<Change> figures() {
        return before.stream()
                .flatMap(snapshot -> snapshot.figures().stream())
                .filter(figure -> now.pages().contains(figure.page()))
                .flatMap(figure -> figure(figure).stream());
    }

    private Optional<Change> figure(Figure earlier) {
        Optional<Figure> found = now.figure(earlier.kind(), earlier.page());
        if (found.isEmpty()) {
            return Optional.of(new Change.LostCoverage(earlier.kind().id(), earlier.page(), Optional.empty()));
        }
        return found.filter(figure -> earlier.kind().grew(earlier.value(), figure.value()))
                .map(figure -> new Change.Heavier(figure, earlier.value()));
    }

    Stream<Change> grades() {
        SortedMap<String, TlsGrade> earlier = before.map(Snapshot::grades).orElseGet(TreeMap::new);
        return earlier.entrySet().stream()
                .filter(grade -> grade.getValue() != TlsGrade.UNKNOWN)
                .flatMap(grade -> grade(grade.getKey(), grade.getValue()).stream());
    }

    private Optional<Change> grade(String host, TlsGrade earlier) {
        TlsGrade found = now.grades().get(host);
        if (found == null && !host.equals(SiteNames.OWN)) {
            return Optional.empty();
        }
        if (found == null || found == TlsGrade.UNKNOWN) {
            return Optional.of(new Change.LostCoverage("tls-grade", host, Optional.empty()));
        }
        return found.compareTo(earlier) > 0
                ? Optional.of(new Change.GradeFell(host, earlier, found))
                : Optional.empty();
    }
}
