package org.portalprobe.crawler.browser;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.portalprobe.crawler.artifact.Fault;

/** Lets a browser reach this host alone, with the names a test needs and no relay between. */
record DirectGate(List<String> trackers, String resolverRules, Set<Integer> reserved) implements BrowserGate {

    static DirectGate open() {
        return with(List.of(), "");
    }

    /** @param rules more of Chromium's host resolver rules, before all else goes nowhere */
    static DirectGate with(List<String> trackers, String rules) {
        return new DirectGate(trackers, rules, new ConcurrentSkipListSet<>());
    }

    @Override
    public List<String> chromiumArguments() {
        String nowhereElse = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.*, EXCLUDE localhost";
        return List.of(
                "--host-resolver-rules=" + (resolverRules.isEmpty() ? "" : resolverRules + ", ") + nowhereElse,
                "--no-proxy-server");
    }

    @Override
    public Reservation reserve(int port) {
        reserved.add(port);
        return () -> reserved.remove(port);
    }

    @Override
    public Optional<Fault> refusal(String host, int port) {
        return Optional.empty();
    }
}
