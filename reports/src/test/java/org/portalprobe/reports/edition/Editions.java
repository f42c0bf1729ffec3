package org.portalprobe.reports.edition;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.Enrolment;
import org.portalprobe.config.LocalizedText;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.PortalStatus;
import org.portalprobe.config.Scope;
import org.portalprobe.config.channel.Attestations;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.organisation.Block;
import org.portalprobe.config.organisation.Organisation;
import org.portalprobe.reports.files.FindingLine;
import org.portalprobe.reports.files.FindingLines;
import org.portalprobe.reports.ranking.Entrant;
import org.portalprobe.reports.ranking.Ranking;

/** Whole editions by the shipped model, from observations that are the same every time. */
public final class Editions {

    public static final Instant MADE = Instant.parse("2026-12-01T02:00:00Z");
    public static final YearMonth MONTH = YearMonth.of(2026, 11);

    private static final AssessmentModel MODEL = Models.load(Models.DEFAULT);

    private record Judged(Organisation owner, JudgedCard card) {}

    private Editions() {}

    /** Made once: judging a country takes a moment. */
    private static final class Country {
        private static final Edition NATIONAL = of(Integer.MAX_VALUE, Optional.empty());
    }

    /** All provinces and ministries of the month, with the month before. */
    public static Edition national() {
        return Country.NATIONAL;
    }

    /** Two provinces, one of which moved. */
    public static Edition small() {
        return of(2, Optional.empty());
    }

    /** A province whose portal has this for a name and writes it wherever a portal can write. */
    public static Edition hostile(String text) {
        return of(1, Optional.of(text));
    }

    /** Nobody was measured. */
    public static Edition empty() {
        return new Edition(MADE, "0.1.0", period(MONTH), MODEL, List.of(), List.of(), List.of(), List.of());
    }

    /** What was found on the portal of an entry. */
    public static List<FindingLine> findings(Entry entry, String text) {
        PortalId portal = entry.card().portal().id();
        return FindingLines.of(portal, Answers.of(MODEL, portal, MONTH, text), MODEL);
    }

    private static Edition of(int most, Optional<String> text) {
        List<Judged> now = judged(MONTH, most, text);
        Map<PortalId, JudgedCard> before = new HashMap<>();
        List<Judged> then = judged(MONTH.minusMonths(1), most, text);
        then.forEach(one -> before.put(one.card().card().portal().id(), one.card()));
        List<Entry> entries = now.stream()
                .map(one -> new Entry(
                        one.card().card().withoutObservations(),
                        Optional.of(one.owner()),
                        Optional.of(CardChange.between(
                                Objects.requireNonNull(
                                        before.get(one.card().card().portal().id())),
                                one.card())),
                        Sampled.of(one.card().observations())))
                .toList();
        return new Edition(
                MADE,
                "0.1.0",
                period(MONTH),
                MODEL,
                rankings(now),
                List.of(new Edition.Earlier(MONTH.minusMonths(1).toString(), rankings(then))),
                entries,
                List.of());
    }

    private static Period period(YearMonth month) {
        return Period.month(month, MADE);
    }

    private static List<Judged> judged(YearMonth month, int most, Optional<String> text) {
        List<Judged> all = new ArrayList<>();
        for (Organisation one : Shipped.organisations().on(LocalDate.of(2026, 11, 1))) {
            boolean wanted = most == Integer.MAX_VALUE || Block.of(one.kind()) == Block.PROVINCES;
            if (wanted && all.size() < most) {
                all.add(new Judged(one, card(one, month, text)));
            }
        }
        return all;
    }

    private static JudgedCard card(Organisation owner, YearMonth month, Optional<String> text) {
        Portal portal = portal(owner, text);
        List<Observation> observations = Answers.of(MODEL, portal.id(), month, text.orElse("<img src=\"a.png\">"));
        var attestations = new Attestations(List.of(), Shipped.organisations());
        return new JudgedCard(
                Assessor.assess(MODEL, portal, period(month), observations, Catalogue.served(), attestations),
                observations,
                Catalogue.served(),
                attestations);
    }

    private static Portal portal(Organisation owner, Optional<String> text) {
        var enrolment = new Enrolment(
                true, List.of(), Scope.OWN_HOST, OptionalLong.of(1), List.of(), List.of(), List.of(), Optional.empty());
        return new Portal(
                new PortalId("dvc-" + owner.id().value()),
                LocalizedText.same(text.orElse("Cổng DVC " + owner.name().vi())),
                Optional.of(owner.id().value()),
                PortalKind.SERVICE_PORTAL,
                PortalStatus.ACTIVE,
                URI.create("https://dichvucong." + owner.id().value() + ".example.vn/"),
                Map.of(),
                NetworkPolicy.DEFAULT,
                enrolment);
    }

    private static List<Edition.BlockRanking> rankings(List<Judged> all) {
        Map<Block, List<Entrant>> entrants = new EnumMap<>(Block.class);
        all.forEach(one -> entrants.computeIfAbsent(Block.of(one.owner().kind()), block -> new ArrayList<>())
                .add(new Entrant(
                        one.owner().id(),
                        one.owner().name(),
                        Block.of(one.owner().kind()),
                        Optional.of(one.card().card().withoutObservations()),
                        true,
                        Optional.empty())));
        return entrants.entrySet().stream()
                .map(one -> new Edition.BlockRanking(
                        one.getKey(),
                        Ranking.of(Ranking.By.MEASURED, one.getValue(), MODEL.ranking(), LocalDate.of(2026, 12, 1))))
                .toList();
    }
}
