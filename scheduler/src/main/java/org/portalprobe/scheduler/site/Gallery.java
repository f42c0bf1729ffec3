package org.portalprobe.scheduler.site;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.site.Edition;
import org.portalprobe.reports.site.Overnight;
import org.portalprobe.reports.site.Overview;

/**
 * The picture of the store that pages show: cards of months, what the last visits changed, pages of portals. Judging a month takes a tenth of
 * a second a portal, so it is done once, as a rule by the {@link Curator}, and kept in the {@link Depot}. Thread-safe.
 */
public final class Gallery {

    private final ConcurrentSkipListMap<YearMonth, Edition> editions = new ConcurrentSkipListMap<>();
    private final Map<PortalId, Overnight> overnight = new ConcurrentHashMap<>();
    private final Supplier<Source> sources;
    private final InstantSource clock;
    private final PortalRoom room;
    private final Depot depot;
    private volatile boolean pending = true;

    /** @param sources how cards are made now */
    public Gallery(Supplier<Source> sources, Depot depot, InstantSource clock, String version) {
        this.sources = sources;
        this.depot = depot;
        this.clock = clock;
        this.room = new PortalRoom(version);
    }

    /** How cards are made now. */
    public Source source() {
        return sources.get();
    }

    InstantSource clock() {
        return clock;
    }

    PortalRoom room() {
        return room;
    }

    Depot depot() {
        return depot;
    }

    void hang(YearMonth month, Edition edition) {
        editions.put(month, edition);
    }

    void hang(PortalId portal, Overnight change) {
        overnight.put(portal, change);
    }

    void pending(boolean still) {
        pending = still;
    }

    /** Whether there is more to come of what the store holds. */
    public boolean isPending() {
        return pending;
    }

    /** The latest month that has cards. */
    public Optional<Edition> latest() {
        return editions.descendingMap().values().stream()
                .filter(edition -> !edition.cards().isEmpty())
                .findFirst()
                .or(() -> Optional.ofNullable(editions.lastEntry()).map(Map.Entry::getValue));
    }

    /** Of the month with this label; empty when there is none. */
    public Optional<Edition> edition(String label) {
        return editions.values().stream()
                .filter(edition -> edition.period().label().equals(label))
                .findFirst();
    }

    /** Oldest first. */
    public List<Edition> editions() {
        return editions.values().stream()
                .filter(edition -> !edition.cards().isEmpty())
                .toList();
    }

    /** Labels, latest first. */
    public List<String> periods() {
        return editions().reversed().stream()
                .map(edition -> edition.period().label())
                .toList();
    }

    /** The month before it, where it has cards. */
    public Optional<Edition> before(Edition edition) {
        return edition(YearMonth.parse(edition.period().label()).minusMonths(1).toString())
                .filter(one -> !one.cards().isEmpty());
    }

    /** What an overview of this month shows. */
    public Overview overview(Optional<Edition> edition) {
        boolean last = edition.isPresent() && edition.equals(latest());
        return new Overview(
                edition,
                edition.flatMap(this::before),
                periods(),
                last ? overnight() : List.of(),
                pending ? Optional.of("site.pending") : Optional.empty());
    }

    /** What changed in the last night, and the one before for those that it did not reach; by portal. */
    public List<Overnight> overnight() {
        Optional<LocalDate> last =
                overnight.values().stream().map(Overnight::night).max(Comparator.naturalOrder());
        return overnight.values().stream()
                .filter(one -> !one.night().isBefore(last.orElse(LocalDate.MIN).minusDays(1)))
                .sorted(Comparator.comparing(
                        one -> one.change().after().portal().id()))
                .toList();
    }

    /** The portal's page of the latest month it has one of; what is not there yet is made. */
    Optional<ShownPortal> portal(PortalId portal) throws IOException {
        Optional<ShownPortal> kept = depot.page(portal);
        return kept.isPresent() || latest().isEmpty()
                ? kept
                : portal(portal, YearMonth.parse(latest().get().period().label()));
    }

    /** The portal's page of a month; empty when nothing is known of it then. */
    Optional<ShownPortal> portal(PortalId portal, YearMonth month) throws IOException {
        Instant now = clock.instant();
        Period period = Period.month(month, now);
        Optional<String> basis = depot.basis(portal, period, Period.month(month.minusMonths(1), now));
        if (basis.isEmpty()) {
            return Optional.empty();
        }
        Optional<ShownPortal> kept = depot.page(portal, month)
                .filter(one -> one.basis().equals(basis.get()))
                .map(Depot.Kept::thing);
        return kept.isPresent() ? kept : made(portal, month, basis.get());
    }

    private Optional<ShownPortal> made(PortalId portal, YearMonth month, String basis) throws IOException {
        Source source = source();
        Optional<JudgedCard> judged = source.judged(portal, Period.month(month, clock.instant()));
        return judged.isEmpty() ? Optional.empty() : Optional.of(made(judged.get(), month, source, basis));
    }

    /** Rendered and kept. */
    ShownPortal made(JudgedCard judged, YearMonth month, Source source, String basis) throws IOException {
        PortalId portal = judged.card().portal().id();
        Instant now = clock.instant();
        Optional<CardChange> change = change(judged, month.minusMonths(1), month, source);
        Optional<Visit> visit = source.latest(portal, Period.month(month, now));
        ShownPortal page = room.show(judged, visit, change, now);
        depot.keep(portal, page, basis);
        return page;
    }

    /** Rows of a criterion's evidence from this one on; empty where there are none. */
    Optional<byte[]> proof(PortalId portal, YearMonth month, String criterion, int from, Language language)
            throws IOException {
        Instant now = clock.instant();
        Optional<JudgedCard> judged = source().judged(portal, Period.month(month, now));
        return judged.flatMap(one -> one.card()
                .criteria()
                .filter(result -> result.criterion().id().equals(criterion)
                        && result.observations().size() > from)
                .findFirst()
                .map(result -> room.proof(one.card(), result, from, now, language)));
    }

    /** Why the two months differ; empty when one of them has nothing of the portal. */
    public Optional<CardChange> change(PortalId portal, YearMonth from, YearMonth to) throws IOException {
        Optional<CardChange> kept = kept(portal, from, to);
        if (kept.isPresent()) {
            return kept;
        }
        Source source = source();
        Optional<JudgedCard> after = source.judged(portal, Period.month(to, clock.instant()));
        return after.isEmpty() ? Optional.empty() : change(after.get(), from, to, source);
    }

    private Optional<CardChange> kept(PortalId portal, YearMonth from, YearMonth to) {
        return basis(portal, from, to).flatMap(basis -> depot.change(portal, from, to)
                .filter(one -> one.basis().equals(basis))
                .map(Depot.Kept::thing));
    }

    private Optional<String> basis(PortalId portal, YearMonth from, YearMonth to) {
        Instant now = clock.instant();
        return depot.basis(portal, Period.month(to, now), Period.month(from, now));
    }

    private Optional<CardChange> change(JudgedCard after, YearMonth from, YearMonth to, Source source)
            throws IOException {
        PortalId portal = after.card().portal().id();
        Optional<CardChange> kept = kept(portal, from, to);
        if (kept.isPresent()) {
            return kept;
        }
        Optional<String> basis = basis(portal, from, to);
        Optional<CardChange> change = source.judged(portal, Period.month(from, clock.instant()))
                .map(before -> CardChange.between(before, after));
        change.ifPresent(made -> basis.ifPresent(known -> depot.keep(made, known)));
        return change;
    }
}
