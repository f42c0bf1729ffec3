package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.Registry;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.reports.block.EmcTables;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.edition.Sampled;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.PeriodOptions;
import org.portalprobe.scheduler.cli.Version;

/** Puts an edition together from what a store remembers: the cards of one month, the months before, what changed between them. */
final class EditionSource {

    private final Store store;
    private final PeriodOptions wanted;
    private final AssessmentModel model;
    private final Optional<MeasuredRanking> rankings;
    private final Instant now;

    /** @param wanted its last month is the edition's, the others are its history; of one month the one before is */
    EditionSource(Store store, PeriodOptions wanted, AssessmentModel model, Instant now) {
        this.store = store;
        this.wanted = wanted;
        this.model = model;
        this.rankings =
                registry(wanted.registry()).map(registry -> new MeasuredRanking(registry, model, Ranking.By.MEASURED));
        this.now = now;
    }

    private static Optional<Registry> registry(@Nullable Path file) {
        return Optional.ofNullable(file).map(RegistryFile::read);
    }

    /** Month that the edition is of. */
    YearMonth month() {
        return YearMonth.parse(wanted.periods(now).getLast().label());
    }

    Rescoring rescoring() {
        return new Rescoring(store, wanted.of(month()));
    }

    Edition read() throws IOException {
        Period period = Period.month(month(), now);
        Rescoring rescoring = rescoring();
        List<Entry> entries = new ArrayList<>(rescoring.each(List.of(model), now, judged -> entry(rescoring, judged)));
        entries.sort(Comparator.comparing(entry -> entry.card().portal().id()));
        List<Assessment> cards = entries.stream().map(Entry::card).toList();
        return new Edition(
                now,
                Version.current(),
                period,
                model,
                blocks(cards, period),
                earlier(),
                entries,
                new EmcTables(store.figures(), Shipped.organisations()).extremes(List.of(), Optional.empty(), 1));
    }

    private Entry entry(Rescoring rescoring, JudgedCard judged) throws IOException {
        Assessment card = judged.card();
        Optional<Organisation> owner = Optional.of(card.portal())
                .filter(portal -> portal.enrolment().scored())
                .flatMap(MeasuredRanking::owner);
        return new Entry(
                card.withoutObservations(), owner, since(rescoring, judged), Sampled.of(judged.observations()));
    }

    private Optional<CardChange> since(Rescoring rescoring, JudgedCard judged) throws IOException {
        Period before = Period.month(month().minusMonths(1), now);
        return rescoring.judged(judged.card().portal().id(), before, List.of(model)).stream()
                .findFirst()
                .map(old -> CardChange.between(old, judged));
    }

    private List<Edition.Earlier> earlier() throws IOException {
        List<Edition.Earlier> months = new ArrayList<>();
        for (YearMonth one : monthsBefore()) {
            Period period = Period.month(one, now);
            List<Assessment> cards = new Rescoring(store, wanted.of(one)).cards(List.of(model), now);
            if (!cards.isEmpty()) {
                months.add(new Edition.Earlier(period.label(), blocks(cards, period)));
            }
        }
        return months;
    }

    private List<YearMonth> monthsBefore() {
        List<Period> periods = wanted.periods(now);
        return periods.size() == 1
                ? List.of(month().minusMonths(1))
                : periods.subList(0, periods.size() - 1).stream()
                        .map(period -> YearMonth.parse(period.label()))
                        .toList();
    }

    private List<Edition.BlockRanking> blocks(List<Assessment> cards, Period period) {
        Map<Block, Ranking> byBlock =
                rankings.map(all -> all.of(cards, period, now)).orElse(Map.of());
        return byBlock.entrySet().stream()
                .map(one -> new Edition.BlockRanking(one.getKey(), one.getValue()))
                .toList();
    }
}
