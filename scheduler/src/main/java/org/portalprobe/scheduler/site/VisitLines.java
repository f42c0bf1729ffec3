package org.portalprobe.scheduler.site;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.config.Portal;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunLine;
import org.portalprobe.reports.site.RequestsView;
import org.portalprobe.reports.store.ObservationQuery;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.words.CardWords;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Words;

/** The last visits of a portal side by side, each with the vantage it was made from and on whose behalf. */
public record VisitLines(Store store, Ledger ledger, Supplier<Source> sources, InstantSource clock) {

    private static final int DAYS = 4;
    private static final int MOST = 12;

    List<RequestsView.VisitLine> of(Portal portal, Words words) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, VietnamTime.ZONE);
        List<RunLine> runs = ledger.lines(portal.id(), today.minusDays(DAYS + 1L), today).stream()
                .filter(run -> run.sighting().isPresent() && run.key().kind() == RunKind.VISIT)
                .sorted(Comparator.comparing((RunLine run) -> run.run().notBefore())
                        .reversed())
                .limit(MOST)
                .toList();
        if (runs.isEmpty()) {
            return List.of();
        }
        Source source = sources.get();
        Map<SightingId, List<Observation>> seen = store
                .observations(new ObservationQuery(
                        portal.id(),
                        today.minusDays(DAYS).atStartOfDay(VietnamTime.ZONE).toInstant(),
                        now,
                        Optional.empty()))
                .stream()
                .collect(Collectors.groupingBy(one -> one.provenance().sighting()));
        List<RequestsView.VisitLine> lines = new ArrayList<>();
        for (RunLine run : runs) {
            List<Observation> own = seen.getOrDefault(run.sighting().orElseThrow(), List.of());
            if (own.isEmpty()) {
                continue;
            }
            Assessment card = source.card(portal, own);
            lines.add(new RequestsView.VisitLine(
                    words.time(own.getFirst().provenance().instant()),
                    ForeignText.line(own.getFirst().provenance().vantage(), 80),
                    !run.key().slot().startsWith("asked-"),
                    CardWords.range(card, words),
                    words.points(card.measuredKnown()) + "/" + words.points(card.measuredDecided())));
        }
        return lines;
    }
}
