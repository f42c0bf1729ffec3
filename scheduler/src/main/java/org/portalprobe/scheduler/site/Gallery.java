package org.portalprobe.scheduler.site;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.PortalId;
import org.portalprobe.reports.site.Edition;
import org.portalprobe.reports.site.Overnight;
import org.portalprobe.reports.site.Overview;

/**
 * The picture of the store that pages show: cards of months, what the last visits changed, pages of portals. Judging a month takes a tenth of
 * a second a portal, so it is done once by the {@link Curator} and not for each reader. Thread-safe.
 */
public final class Gallery {

    private static final int MOST_CHANGES = 1_000;

    private record Asked(PortalId portal, String from, String to) {}

    private final ConcurrentSkipListMap<YearMonth, Edition> editions = new ConcurrentSkipListMap<>();
    private final Map<PortalId, Overnight> overnight = new ConcurrentHashMap<>();
    private final Map<PortalId, ShownPortal> portals = new ConcurrentHashMap<>();
    private final Map<Asked, CardChange> changes = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, CardChange> eldest) {
            return size() > MOST_CHANGES;
        }
    });
    private final Supplier<Source> sources;
    private final InstantSource clock;
    private final PortalRoom room;
    private volatile boolean pending = true;

    /** @param sources how cards are made now */
    public Gallery(Supplier<Source> sources, InstantSource clock, String version) {
        this.sources = sources;
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

    void hang(YearMonth month, Edition edition) {
        editions.put(month, edition);
    }

    void hang(PortalId portal, ShownPortal shown) {
        portals.put(portal, shown);
    }

    void hang(PortalId portal, Overnight change) {
        overnight.put(portal, change);
    }

    void hang(PortalId portal, CardChange change) {
        changes.put(
                new Asked(
                        portal,
                        change.before().period().label(),
                        change.after().period().label()),
                change);
    }

    /** Something about past cards is no longer so. */
    void forgetChanges() {
        changes.clear();
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

    /** The portal's page of the latest month. */
    Optional<ShownPortal> portal(PortalId portal) {
        return Optional.ofNullable(portals.get(portal));
    }

    /** The portal's page of another month, rendered for this once; empty when nothing is known of it then. */
    Optional<ShownPortal> portal(PortalId portal, YearMonth month) throws IOException {
        Instant now = clock.instant();
        Source source = source();
        Period period = Period.month(month, now);
        Optional<JudgedCard> judged = source.judged(portal, period);
        return judged.isEmpty()
                ? Optional.empty()
                : Optional.of(room.show(judged.get(), source.latest(portal, period), Optional.empty(), now));
    }

    /** Why the two months differ; empty when one of them has nothing of the portal. */
    public Optional<CardChange> change(PortalId portal, YearMonth from, YearMonth to) throws IOException {
        CardChange known = changes.get(new Asked(portal, from.toString(), to.toString()));
        if (known != null) {
            return Optional.of(known);
        }
        Instant now = clock.instant();
        Source source = source();
        Optional<JudgedCard> before = source.judged(portal, Period.month(from, now));
        Optional<JudgedCard> after = source.judged(portal, Period.month(to, now));
        Optional<CardChange> change = before.flatMap(old -> after.map(later -> CardChange.between(old, later)));
        change.ifPresent(made -> hang(portal, made));
        return change;
    }
}
