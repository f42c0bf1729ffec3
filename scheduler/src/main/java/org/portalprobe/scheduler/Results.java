package org.portalprobe.scheduler;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.channel.Entity;
import org.portalprobe.config.channel.OfficialResult;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.Model;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.block.EntityCard;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.reports.ranking.Standing;
import org.portalprobe.reports.ranking.Unranked;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.PeriodOptions;
import org.portalprobe.scheduler.cli.Words;

/** Reads results of the periods that tables are of, in the order given. */
final class Results {

    private final Store store;
    private final ResultOptions options;
    private final Instant now;
    private final Words words;
    private final PrintWriter left;

    /** @param left told who is in no table, and why */
    Results(Store store, ResultOptions options, Instant now, Words words, PrintWriter left) {
        this.store = store;
        this.options = options;
        this.now = now;
        this.words = words;
        this.left = left;
    }

    /** @throws ConfigException when a period has no published result, or what our ranking needs is missing */
    List<PeriodResults> read() throws IOException {
        options.refuseBoth();
        return options.official.isEmpty() ? measured() : published();
    }

    private List<PeriodResults> published() {
        Model model = Models.any(options.model);
        List<OfficialResult> all = store.officialResults().stream()
                .filter(one -> one.model().equals(model.id()))
                .toList();
        return options.official.stream()
                .map(period -> published(period, model, all))
                .toList();
    }

    private static PeriodResults published(String period, Model model, List<OfficialResult> all) {
        List<EntityCard> cards = all.stream()
                .filter(one -> one.period().equals(period))
                .flatMap(one -> organisation(one.entity()).map(of -> EntityCard.of(of, one, model)).stream())
                .toList();
        if (cards.isEmpty()) {
            List<String> known =
                    all.stream().map(OfficialResult::period).distinct().sorted().toList();
            throw new ConfigException(List.of(new ConfigProblem(
                    "--official",
                    0,
                    "",
                    period,
                    "has no published result of " + model.id(),
                    known.isEmpty()
                            ? "import some: portalprobe official import"
                            : "there are: " + String.join(", ", known))));
        }
        return new PeriodResults(period, cards);
    }

    private static Optional<Organisation> organisation(Entity entity) {
        return switch (entity) {
            case Entity.OfOrganisation of -> Shipped.organisations().find(of.organisation());
            case Entity.OfPortal portal -> Optional.empty();
        };
    }

    private List<PeriodResults> measured() throws IOException {
        Path registry = options.wanted.registry();
        if (registry == null) {
            throw new ConfigException(List.of(new ConfigProblem(
                    "--registry",
                    0,
                    "",
                    "",
                    "is missing",
                    "the registry that says whose scored portals these are, or --official for published results")));
        }
        var rankings = new MeasuredRanking(RegistryFile.read(registry), Models.load(options.model), options.by);
        var all = new ArrayList<PeriodResults>();
        for (Period period : options.wanted.periods(now)) {
            rankings.leftOut(period, words).forEach(left::println);
            PeriodOptions month = options.wanted.of(YearMonth.parse(period.label()));
            List<EntityCard> cards = rankings.of(new Rescoring(store, month), period, now).stream()
                    .flatMap(Results::cards)
                    .toList();
            all.add(new PeriodResults(period.label(), cards));
        }
        return all;
    }

    private static Stream<EntityCard> cards(Ranking ranking) {
        Stream<Entrant> unranked = ranking.unranked().stream().map(Unranked::entrant);
        Stream<Entrant> ranked = ranking.places().stream().map(place -> place.entrant());
        List<Standing> standings = ranking.standings();
        return Stream.concat(ranked, unranked)
                .flatMap(entrant -> entrant
                        .card()
                        .flatMap(card -> Shipped.organisations()
                                .find(entrant.id())
                                .map(of -> EntityCard.of(of, standing(standings, entrant.id()), card)))
                        .stream());
    }

    private static Optional<Standing> standing(List<Standing> all, OrganisationId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
