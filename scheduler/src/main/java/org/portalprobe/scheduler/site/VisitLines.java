package org.portalprobe.scheduler.site;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.Portal;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.reports.html.ChangeView;
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

    /** @param beside the owner's last visit against the centre's, where there are both */
    record Visits(List<RequestsView.VisitLine> lines, Optional<RequestsView.Beside> beside) {}

    Visits of(Portal portal, Words words) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, VietnamTime.ZONE);
        List<RunLine> runs = ledger.lines(portal.id(), today.minusDays(DAYS + 1L), today).stream()
                .filter(run -> run.sighting().isPresent() && run.key().kind() == RunKind.VISIT)
                .sorted(Comparator.comparing((RunLine run) -> run.run().notBefore())
                        .reversed())
                .limit(MOST)
                .toList();
        if (runs.isEmpty()) {
            return new Visits(List.of(), Optional.empty());
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
        Map<Boolean, JudgedCard> latest = new HashMap<>();
        for (RunLine run : runs) {
            List<Observation> own = seen.getOrDefault(run.sighting().orElseThrow(), List.of());
            if (own.isEmpty()) {
                continue;
            }
            JudgedCard judged = source.judged(portal, own);
            Assessment card = judged.card();
            latest.putIfAbsent(isAsked(run), judged);
            lines.add(new RequestsView.VisitLine(
                    words.time(own.getFirst().provenance().instant()),
                    ForeignText.line(own.getFirst().provenance().vantage(), 80),
                    !isAsked(run),
                    CardWords.range(card, words),
                    words.points(card.measuredKnown()) + "/" + words.points(card.measuredDecided())));
        }
        Optional<JudgedCard> asked = Optional.ofNullable(latest.get(true));
        Optional<JudgedCard> planned = Optional.ofNullable(latest.get(false));
        return new Visits(lines, asked.flatMap(own -> planned.map(centre -> beside(centre, own, words))));
    }

    private static boolean isAsked(RunLine run) {
        return run.key().slot().startsWith("asked-");
    }

    private static RequestsView.Beside beside(JudgedCard centre, JudgedCard own, Words words) {
        String there = vantage(centre);
        String here = vantage(own);
        return new RequestsView.Beside(
                there.equals(here)
                        ? words.text("site.beside.same", here)
                        : words.text("site.beside.other", here, there),
                ChangeView.of(CardChange.between(centre, own), words));
    }

    private static String vantage(JudgedCard visit) {
        return ForeignText.line(
                visit.observations().stream()
                        .map(one -> one.provenance().vantage())
                        .findFirst()
                        .orElse(""),
                80);
    }
}
