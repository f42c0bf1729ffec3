package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.Registry;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.config.organisation.OrganisationId;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Ranking;
import org.portalprobe.scheduler.cli.Words;

/** Ranks the organisations whose scored portals a registry names, by the cards of one month (scoring section 4). */
final class MeasuredRanking {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final List<Portal> scored;
    private final AssessmentModel model;
    private final Ranking.By by;

    MeasuredRanking(Registry registry, AssessmentModel model, Ranking.By by) {
        this.scored = registry.portals().stream()
                .filter(portal ->
                        portal.enrolment().scored() && portal.organisation().isPresent())
                .toList();
        this.model = model;
        this.by = by;
    }

    /** Whether the registry names no scored portal that belongs to anybody. */
    boolean isEmpty() {
        return scored.isEmpty();
    }

    /** Whom no ranking of the period lists, and why: the owner is not known, or was no more when the period began. */
    List<String> leftOut(Period period, Words words) {
        return scored.stream().flatMap(portal -> leftOut(portal, period, words)).toList();
    }

    private static Stream<String> leftOut(Portal portal, Period period, Words words) {
        Optional<Organisation> owner = owner(portal);
        if (owner.isEmpty()) {
            return Stream.of(
                    words.say("rank.unknown", portal.id(), portal.organisation().orElse("")));
        }
        return owner.filter(one -> isOver(one, period)).stream()
                .map(one -> words.say(
                        "rank.ended",
                        portal.id(),
                        one.name().vi(),
                        DAY.format(one.validity().until().orElseThrow()),
                        period.label(),
                        Shipped.organisations().successors(one).stream()
                                .map(successor -> successor.name().vi())
                                .collect(Collectors.joining(", "))));
    }

    /** The organisation that the registry names, where it is known. */
    static Optional<Organisation> owner(Portal portal) {
        return portal.organisation()
                .filter(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"))
                .flatMap(id -> Shipped.organisations().find(new OrganisationId(id)));
    }

    /** Who ended within the period was assessed in it. */
    private static boolean isOver(Organisation owner, Period period) {
        LocalDate first = LocalDate.ofInstant(period.from(), VietnamTime.ZONE);
        return owner.validity().until().filter(end -> !end.isAfter(first)).isPresent();
    }

    /** One ranking for each block that has organisations, from the cards of one month. */
    List<Ranking> of(Rescoring month, Period period, Instant now) throws IOException {
        return List.copyOf(of(month.cards(List.of(model), now), period, now).values());
    }

    /** The same by block, from cards that are there already. */
    Map<Block, Ranking> of(List<Assessment> all, Period period, Instant now) {
        Map<PortalId, Assessment> cards =
                all.stream().collect(Collectors.toMap(card -> card.portal().id(), Function.identity()));
        LocalDate today = LocalDate.ofInstant(now, VietnamTime.ZONE);
        Map<Block, Ranking> rankings = new EnumMap<>(Block.class);
        for (Block block : Block.values()) {
            List<Entrant> entrants = entrants(block, period, cards);
            if (!entrants.isEmpty()) {
                rankings.put(block, Ranking.of(by, entrants, model.ranking(), today));
            }
        }
        return rankings;
    }

    private List<Entrant> entrants(Block block, Period period, Map<PortalId, Assessment> cards) {
        return entrants(period, cards).stream()
                .filter(entrant -> entrant.block() == block)
                .toList();
    }

    /** All who are compared in the period, whatever their block. */
    List<Entrant> entrants(Period period, Map<PortalId, Assessment> cards) {
        return scored.stream()
                .flatMap(portal -> owner(portal).filter(one -> !isOver(one, period)).stream()
                        .map(owner -> entrant(owner, portal, cards)))
                .toList();
    }

    private static Entrant entrant(Organisation owner, Portal portal, Map<PortalId, Assessment> cards) {
        return new Entrant(
                owner.id(),
                owner.name(),
                Block.of(owner.kind()),
                Optional.ofNullable(cards.get(portal.id())),
                portal.enrolment().emcSite().isPresent(),
                // No letter asking for access is on record yet.
                Optional.empty());
    }
}
