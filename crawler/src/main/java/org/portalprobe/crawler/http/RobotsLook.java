package org.portalprobe.crawler.http;

import java.net.URI;
import java.util.Set;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.Seen;

/**
 * Fetches robots.txt first and answers for every address afterwards. Where the file itself is broken (5xx, no answer)
 * nothing is crawled, but the addresses that the registry names are still looked at: else a portal that is down would
 * count as one that forbids us.
 */
final class RobotsLook {

    private final Set<URI> named;
    private final Seen<RobotsFile> file;
    private final RobotRules rules;
    private final boolean broken;

    private RobotsLook(Set<URI> named, Seen<RobotsFile> file, RobotRules rules, boolean broken) {
        this.named = Set.copyOf(named);
        this.file = file;
        this.rules = rules;
        this.broken = broken;
    }

    /** @param named by the registry entry: the portal's address first of all */
    static RobotsLook at(URI portal, Set<URI> named, PoliteFetch fetch) {
        try {
            Answer answer = fetch.fresh(portal.resolve("/robots.txt"), RobotRules.SIZE_LIMIT)
                    .last();
            RobotRules rules = RobotRules.of(answer);
            rules.crawlDelay().ifPresent(fetch.pacer()::slowDownTo);
            boolean broken = answer.hop().status() >= 500;
            return new RobotsLook(named, Seen.got(rules.record(answer)), rules, broken);
        } catch (LookException failed) {
            return new RobotsLook(named, Seen.missing(failed.fault()), RobotRules.unreachable(), true);
        }
    }

    Seen<RobotsFile> file() {
        return file;
    }

    boolean allows(URI address) {
        return rules.allows(address) || (broken && named.contains(address));
    }

    Fault refusal(URI address) {
        String why = broken ? "robots.txt could not be read, so nothing is crawled" : "robots.txt disallows it";
        return Fault.of(Cause.ROBOTS_DISALLOWED, address + ": " + why);
    }

    void check(URI address) throws LookException {
        if (!allows(address)) {
            throw new LookException(refusal(address));
        }
    }
}
