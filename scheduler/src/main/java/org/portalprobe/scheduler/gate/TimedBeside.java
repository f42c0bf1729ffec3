package org.portalprobe.scheduler.gate;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.regression.Comparisons;
import org.portalprobe.checks.regression.SideBySide;
import org.portalprobe.checks.regression.Timing;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.crawler.browser.CertificateTrust;
import org.portalprobe.reports.ci.GateRun.Compared;

/** Times a release beside another in one browser, and says before what that will cost. */
final class TimedBeside {

    /** Says something to whoever watches. */
    @FunctionalInterface
    interface Voice {
        void say(String key, Object... arguments);
    }

    private final GateOptions options;
    private final ProbeSettings settings;
    private final String version;
    private final InstantSource clock;
    private final Voice voice;

    TimedBeside(GateOptions options, ProbeSettings settings, String version, InstantSource clock, Voice voice) {
        this.options = options;
        this.settings = settings;
        this.version = version;
        this.clock = clock;
        this.voice = voice;
    }

    /**
     * @param pages of the release that is judged
     * @param network by which both are reached
     */
    List<Compared> measure(List<URI> pages, URI against, NetworkPolicy network)
            throws IOException, InterruptedException {
        List<Rounds.Pair> pairs = pages.stream()
                .map(page -> new Rounds.Pair(path(page), Targets.moved(page, against), page))
                .toList();
        int rounds = Optional.ofNullable(options.rounds)
                .orElseGet(() -> Rounds.enough(pairs.size(), options.devices().size()));
        Rounds plan = new Rounds(pairs, options.devices(), rounds);
        voice.say("cost", plan.loads(), minutes(plan.cost()));
        List<URI> addresses = new ArrayList<>(pages);
        addresses.add(against);
        try (GateBrowser browser = GateBrowser.open(network, addresses, settings, version, clock)) {
            CertificateTrust trust =
                    network.trustedRoots().isEmpty() ? CertificateTrust.BROWSER : CertificateTrust.PRIVATE_ROOT;
            int[] done = {0};
            return compared(plan.measure(browser, trust, load -> voice.say("load", ++done[0], plan.loads())));
        }
    }

    private static List<Compared> compared(List<Timing> timings) {
        List<SideBySide> results = Comparisons.of(timings);
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < timings.size(); i++) {
            compared.add(new Compared(timings.get(i), results.get(i)));
        }
        return compared;
    }

    private static String path(URI page) {
        String path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        return path + query + (page.getRawFragment() == null ? "" : "#" + page.getRawFragment());
    }

    private static String minutes(Duration cost) {
        return cost.toMinutes() + ":" + "%02d".formatted(cost.toSecondsPart());
    }
}
