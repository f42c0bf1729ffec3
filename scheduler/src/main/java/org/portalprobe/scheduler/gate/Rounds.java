package org.portalprobe.scheduler.gate;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.checks.regression.Comparisons;
import org.portalprobe.checks.regression.Timing;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.crawler.TimingPermit;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.browser.CertificateTrust;
import org.portalprobe.crawler.browser.LoadOrder;

/**
 * Loads of two releases in turns, alone on this host. Who begins changes from round to round, so that whatever drifts strikes both alike; a
 * load that something else disturbed is made again a few times and never counts.
 *
 * @param pairs the same page on both releases
 * @param rounds loads of each page, device and release
 */
record Rounds(List<Pair> pairs, List<FormFactor> devices, int rounds) {

    /** What one load takes here and elsewhere, with its rest. */
    private static final Duration ONE = Duration.ofSeconds(4);

    /** @param page path and query, the same on both */
    record Pair(String page, URI before, URI now) {}

    private record Turn(Pair pair, FormFactor device, boolean ofNow, int round) {
        LoadOrder order(CertificateTrust trust) {
            return Rounds.order(ofNow ? pair.now() : pair.before(), device, round, trust);
        }
    }

    private record Kept(Turn turn, TimedLoad load) {}

    Rounds {
        pairs = List.copyOf(pairs);
        devices = List.copyOf(devices);
    }

    /** So many that a difference in any of the comparisons can be shown, and one to spare. */
    static int enough(int pages, int devices) {
        return Comparisons.enough(pages * devices * Comparisons.METRICS.size()) + 1;
    }

    int loads() {
        return pairs.size() * devices.size() * rounds * 2;
    }

    Duration cost() {
        return ONE.multipliedBy(loads() + 2L * devices.size());
    }

    /** @param told after each load */
    @SuppressWarnings("try") // the permit is held, not used
    List<Timing> measure(GateBrowser browser, CertificateTrust trust, Consumer<TimedLoad> told)
            throws IOException, InterruptedException {
        List<Kept> kept = new ArrayList<>();
        int spare = loads() / 2;
        try (TimingPermit alone = TimingPermit.acquire(TimingPermit.hostLock())) {
            warm(browser, trust);
            for (Turn turn : turns()) {
                TimedLoad load = browser.worker().time(turn.order(trust));
                while (!load.counts() && spare > 0) {
                    spare--;
                    load = browser.worker().time(turn.order(trust));
                }
                kept.add(new Kept(turn, load));
                told.accept(load);
            }
        }
        return timings(kept);
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            boolean nowFirst = round % 2 == 0;
            for (Pair pair : pairs) {
                for (FormFactor device : devices) {
                    turns.add(new Turn(pair, device, nowFirst, round));
                    turns.add(new Turn(pair, device, !nowFirst, round));
                }
            }
        }
        return turns;
    }

    /** The first load of a browser is slower than all others, whichever release it strikes. */
    private void warm(GateBrowser browser, CertificateTrust trust) {
        for (FormFactor device : devices) {
            Pair pair = pairs.getFirst();
            Stream.of(pair.before(), pair.now()).forEach(url -> browser.worker().time(order(url, device, 1, trust)));
        }
    }

    private static LoadOrder order(URI url, FormFactor device, int run, CertificateTrust trust) {
        return new LoadOrder(url, KeyPageRole.HOME, device, run, trust);
    }

    private List<Timing> timings(List<Kept> kept) {
        List<Timing> timings = new ArrayList<>();
        for (Pair pair : pairs) {
            for (FormFactor device : devices) {
                for (LoadMetric metric : Comparisons.METRICS) {
                    timings.add(new Timing(
                            pair.page(),
                            device,
                            metric,
                            values(kept, pair, device, false, metric),
                            values(kept, pair, device, true, metric)));
                }
            }
        }
        return timings;
    }

    private static List<Double> values(
            List<Kept> kept, Pair pair, FormFactor device, boolean ofNow, LoadMetric metric) {
        return kept.stream()
                .filter(one -> one.turn().pair().equals(pair) && one.turn().device() == device)
                .filter(one -> one.turn().ofNow() == ofNow)
                .map(Kept::load)
                .filter(TimedLoad::counts)
                .flatMap(load -> load.timing().toOptional().flatMap(metric::of).stream())
                .toList();
    }
}
