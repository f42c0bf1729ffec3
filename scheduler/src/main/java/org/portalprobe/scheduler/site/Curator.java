package org.portalprobe.scheduler.site;

import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.PortalId;
import org.portalprobe.reports.site.Edition;
import org.portalprobe.reports.store.Growth;
import org.portalprobe.reports.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the gallery as the store is: looks every few seconds what was added, by whatever node, and judges those portals anew. Gives way to timed
 * loads of this host.
 */
public final class Curator implements AutoCloseable {

    /** Keeps others of this host from timing while it is held. */
    @FunctionalInterface
    public interface Turn {
        AutoCloseable take() throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Curator.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int MOST_MONTHS = 13;
    /** Numbers given before this one may still appear. */
    private static final long LATE = 2_000;

    private final Gallery gallery;
    private final Store store;
    private final Turn turn;
    private final int hands;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("gallery").daemon().factory());

    private final Map<YearMonth, ConcurrentSkipListMap<PortalId, Assessment>> cards = new HashMap<>();
    private Map<PortalId, String> marks = Map.of();
    private long base;
    private long attested = -1;
    private Optional<YearMonth> current = Optional.empty();

    /** @param hands how many portals are judged at once */
    public Curator(Gallery gallery, Store store, Turn turn, int hands) {
        this.gallery = gallery;
        this.store = store;
        this.turn = turn;
        this.hands = hands;
    }

    public void start() {
        var unused = thread.scheduleWithFixedDelay(this::lookSafely, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookSafely() {
        try {
            look();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            LOG.error("the pages stay as they were: {}", failed.getMessage(), failed);
        }
    }

    /** Takes up what was added since the last look. */
    public void look() throws Exception {
        Growth growth = store.growth();
        YearMonth month = Period.monthOf(gallery.clock().instant());
        boolean all = growth.attestation() != attested || !current.equals(Optional.of(month));
        if (all) {
            base = Math.max(0, growth.sighting() - LATE);
        }
        Map<PortalId, String> now = store.grown(base);
        if (all) {
            gallery.pending(true);
            everything(month, growth);
            gallery.pending(false);
        } else {
            Set<PortalId> due = now.entrySet().stream()
                    .filter(one -> !one.getValue().equals(marks.get(one.getKey())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            if (!due.isEmpty()) {
                Source source = gallery.source();
                Map<PortalId, String> bases = gallery.depot().bases(period(month));
                read(month, within(bases, due), source);
                pages(month, within(pageBases(month), due), source);
            }
        }
        marks = now;
        attested = growth.attestation();
        current = Optional.of(month);
    }

    private static Map<PortalId, String> within(Map<PortalId, String> bases, Set<PortalId> wanted) {
        Map<PortalId, String> some = new HashMap<>(bases);
        some.keySet().retainAll(wanted);
        return some;
    }

    private Period period(YearMonth month) {
        return Period.month(month, gallery.clock().instant());
    }

    private Map<PortalId, String> pageBases(YearMonth month) {
        return gallery.depot().bases(period(month), period(month.minusMonths(1)));
    }

    /** What was kept is shown at once; then what is out of date is made anew, the latest month with cards and its pages first. */
    private void everything(YearMonth month, Growth growth) throws Exception {
        Source source = gallery.source();
        YearMonth first = growth.first().map(Period::monthOf).orElse(month);
        List<YearMonth> months = Stream.iterate(month, one -> one.minusMonths(1))
                .limit(MOST_MONTHS)
                .filter(one -> !one.isBefore(first))
                .toList();
        Map<YearMonth, Map<PortalId, String>> due = new HashMap<>();
        boolean shown = false;
        for (YearMonth one : months) {
            due.put(one, recall(one, source));
            if (!shown && !cardsOf(one).isEmpty()) {
                shown = true;
                gallery.depot().nights(one).forEach((portal, night) -> gallery.hang(portal, night.thing()));
            }
        }
        shown = false;
        for (YearMonth one : months) {
            read(one, due.getOrDefault(one, Map.of()), source);
            if (!shown && !cardsOf(one).isEmpty()) {
                shown = true;
                // Movers want the month before as well.
                Map<PortalId, String> before = due.remove(one.minusMonths(1));
                read(one.minusMonths(1), before == null ? Map.of() : before, source);
                Map<PortalId, String> pages = pageBases(one);
                gallery.depot().pages(one).forEach(pages::remove);
                pages(one, pages, source);
            }
        }
    }

    private Map<PortalId, Assessment> cardsOf(YearMonth month) {
        return cards.computeIfAbsent(month, unused -> new ConcurrentSkipListMap<>());
    }

    /** Hangs what was kept of the month; what is out of date or missing, with what it will rest on. */
    private Map<PortalId, String> recall(YearMonth month, Source source) {
        Map<PortalId, String> due = gallery.depot().bases(period(month));
        Map<PortalId, Assessment> known = cardsOf(month);
        known.keySet().retainAll(due.keySet());
        gallery.depot().cards(month).forEach((portal, kept) -> {
            if (due.containsKey(portal)) {
                known.put(portal, kept.thing());
                due.remove(portal, kept.basis());
            }
        });
        hang(month, source);
        return due;
    }

    private void hang(YearMonth month, Source source) {
        Map<PortalId, Assessment> known = cardsOf(month);
        Period period = period(month);
        gallery.hang(
                month,
                Edition.of(
                        source.model(),
                        period,
                        gallery.clock().instant(),
                        source.entrants(period, known),
                        List.copyOf(known.values())));
    }

    private void read(YearMonth month, Map<PortalId, String> due, Source source) throws Exception {
        if (due.isEmpty()) {
            return;
        }
        Map<PortalId, Assessment> known = cardsOf(month);
        each(due, (portal, basis) -> source.judged(portal, period(month)).ifPresent(judged -> {
            Assessment card = judged.card().withoutObservations();
            known.put(portal, card);
            gallery.depot().keep(card, basis);
        }));
        hang(month, source);
    }

    private void pages(YearMonth month, Map<PortalId, String> due, Source source) throws Exception {
        each(due, (portal, basis) -> {
            try {
                page(month, portal, source, basis);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.warn("no page of {}: {}", portal, unreadable.getMessage());
            }
        });
    }

    /** What is done for one portal. */
    @FunctionalInterface
    private interface Work {
        void of(PortalId portal, String basis) throws Exception;
    }

    /** One after the other where pages are timed on this host, else on all cores. */
    private void each(Map<PortalId, String> due, Work work) throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(hands)) {
            List<Callable<Void>> tasks = new TreeMap<>(due)
                    .entrySet().stream()
                            .map(one -> task(one.getKey(), one.getValue(), work))
                            .toList();
            for (Future<Void> done : readers.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    @SuppressWarnings("try") // the turn is held, not used
    private Callable<Void> task(PortalId portal, String basis, Work work) {
        return () -> {
            try (AutoCloseable held = turn.take()) {
                work.of(portal, basis);
            }
            return null;
        };
    }

    private void page(YearMonth month, PortalId portal, Source source, String basis) throws IOException {
        Optional<JudgedCard> judged = source.judged(portal, period(month));
        if (judged.isEmpty()) {
            return;
        }
        LastVisits.of(judged.get(), source).ifPresent(night -> {
            gallery.hang(portal, night);
            gallery.depot().keep(portal, month, night, basis);
        });
        var unused = gallery.made(judged.get(), month, source, basis);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
