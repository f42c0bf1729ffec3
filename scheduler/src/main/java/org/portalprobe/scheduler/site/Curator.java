package org.portalprobe.scheduler.site;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.portalprobe.checks.assessment.Assessment;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.site.Edition;
import org.portalprobe.reports.store.Growth;
import org.portalprobe.reports.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the gallery as the store is: looks every few seconds what was added, by whatever node, and judges those portals anew. One thread, which
 * gives way to timed loads of this host.
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
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("gallery").daemon().factory());

    private final Map<YearMonth, Map<PortalId, Assessment>> cards = new HashMap<>();
    private Map<PortalId, String> marks = Map.of();
    private long base;
    private long attested = -1;
    private Optional<YearMonth> current = Optional.empty();

    public Curator(Gallery gallery, Store store, Turn turn) {
        this.gallery = gallery;
        this.store = store;
        this.turn = turn;
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
            gallery.forgetChanges();
            everything(month, growth);
            gallery.pending(false);
        } else {
            Set<PortalId> due = now.entrySet().stream()
                    .filter(one -> !one.getValue().equals(marks.get(one.getKey())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            if (!due.isEmpty()) {
                Source source = gallery.source();
                read(month, List.copyOf(due), source);
                pages(month, List.copyOf(due), source);
            }
        }
        marks = now;
        attested = growth.attestation();
        current = Optional.of(month);
    }

    /** The latest month with cards is shown as soon as it is whole, then its portals' pages are made, then the past. */
    private void everything(YearMonth month, Growth growth) throws Exception {
        Source source = gallery.source();
        YearMonth first = growth.first().map(Period::monthOf).orElse(month);
        boolean shown = false;
        Set<YearMonth> done = new HashSet<>();
        for (int back = 0; back < MOST_MONTHS && !month.minusMonths(back).isBefore(first); back++) {
            YearMonth one = month.minusMonths(back);
            if (done.add(one)) {
                cards.remove(one);
                read(one, source.portals(), source);
            }
            if (!shown && !cards.getOrDefault(one, Map.of()).isEmpty()) {
                shown = true;
                if (one.isAfter(first) && done.add(one.minusMonths(1))) {
                    cards.remove(one.minusMonths(1));
                    read(one.minusMonths(1), source.portals(), source);
                }
                pages(one, source.portals(), source);
            }
        }
    }

    @SuppressWarnings("try") // the turn is held, not used
    private void read(YearMonth month, List<PortalId> portals, Source source) throws Exception {
        Map<PortalId, Assessment> known = cards.computeIfAbsent(month, unused -> new TreeMap<>());
        Period period = Period.month(month, gallery.clock().instant());
        for (PortalId portal : portals) {
            try (AutoCloseable held = turn.take()) {
                source.judged(portal, period)
                        .ifPresent(judged -> known.put(portal, judged.card().withoutObservations()));
            }
        }
        gallery.hang(
                month,
                Edition.of(
                        source.model(),
                        period,
                        gallery.clock().instant(),
                        source.entrants(period, known),
                        List.copyOf(known.values())));
    }

    @SuppressWarnings("try") // the turn is held, not used
    private void pages(YearMonth month, List<PortalId> portals, Source source) throws Exception {
        for (PortalId portal : portals) {
            try (AutoCloseable held = turn.take()) {
                page(month, portal, source);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.warn("no page of {}: {}", portal, unreadable.getMessage());
            }
        }
    }

    private void page(YearMonth month, PortalId portal, Source source) throws IOException {
        Instant now = gallery.clock().instant();
        Period period = Period.month(month, now);
        Optional<JudgedCard> judged = source.judged(portal, period);
        if (judged.isEmpty()) {
            return;
        }
        Optional<CardChange> change = source.judged(portal, Period.month(month.minusMonths(1), now))
                .map(before -> CardChange.between(before, judged.get()));
        change.ifPresent(made -> gallery.hang(portal, made));
        LastVisits.of(judged.get(), source).ifPresent(night -> gallery.hang(portal, night));
        Optional<Visit> visit = source.latest(portal, period);
        gallery.hang(portal, gallery.room().show(judged.get(), visit, change, now));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
