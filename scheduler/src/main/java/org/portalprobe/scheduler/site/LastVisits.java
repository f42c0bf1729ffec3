package org.portalprobe.scheduler.site;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.reports.site.Overnight;

/** What the last whole visit of a portal changed against the one before it. */
final class LastVisits {

    private LastVisits() {}

    /** Empty while there are no two of different days in the card's period. */
    static Optional<Overnight> of(JudgedCard month, Source source) {
        Map<SightingId, Instant> begun = month.observations().stream()
                .filter(one -> one.subject() instanceof Subject.OfPage || one.subject() instanceof Subject.OfKeyPage)
                .collect(Collectors.toMap(
                        one -> one.provenance().sighting(),
                        one -> one.provenance().instant(),
                        LastVisits::earlier));
        List<LocalDate> days = begun.values().stream()
                .map(moment -> LocalDate.ofInstant(moment, VietnamTime.ZONE))
                .distinct()
                .sorted(comparing(LocalDate::toEpochDay).reversed())
                .limit(2)
                .toList();
        return days.size() < 2
                ? Optional.empty()
                : Optional.of(new Overnight(
                        days.getFirst(),
                        CardChange.between(card(month, days.getLast(), source), card(month, days.getFirst(), source))));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static JudgedCard card(JudgedCard month, LocalDate day, Source source) {
        Period period = Period.nightOf(day.atStartOfDay(VietnamTime.ZONE).toInstant());
        List<Observation> seen = month.observations().stream()
                .filter(one -> period.contains(one.provenance().instant()))
                .toList();
        return source.judged(new JudgedCard(month.card(), seen, month.served(), month.attestations()), period);
    }
}
