package org.portalprobe.scheduler.visit;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.portalprobe.config.Portal;
import org.portalprobe.config.QuietHours;
import org.portalprobe.crawler.TimingPermit;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.browser.BrowserWorker;
import org.portalprobe.crawler.browser.CertificateTrust;
import org.portalprobe.crawler.discovery.Rendering;
import org.portalprobe.crawler.discovery.Sampling;
import org.portalprobe.crawler.documents.SampledDocument;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.http.FirstLook;
import org.portalprobe.crawler.http.HttpLook;
import org.portalprobe.crawler.http.Pacer;

/** The first phase of a visit (architecture section 5): entry, crawl and sample, response times, TLS survey, one after the other in turns. */
final class FirstPhase {

    /**
     * What it found; a portal that cannot be entered has a fault for its sample too and costs no browser.
     *
     * @param document of the sample; empty where it holds none
     * @param allowed what robots.txt lets us ask for
     */
    record Found(Seen<Look> look, Seen<Sample> sample, Optional<SampledDocument> document, Predicate<URI> allowed) {

        private static Found nothing(Fault fault) {
            return new Found(Seen.missing(fault), Seen.missing(fault), Optional.empty(), page -> false);
        }

        private Found with(Look known) {
            return new Found(Seen.got(known), sample, document, allowed);
        }

        Found withoutSample(Fault why) {
            return new Found(look, Seen.missing(why), document, allowed);
        }

        CertificateTrust trust(Portal portal) {
            return look.toOptional().map(seen -> FirstPhase.trust(portal, seen)).orElse(CertificateTrust.BROWSER);
        }
    }

    /** Starts the visit's browser when it is first wanted. */
    @FunctionalInterface
    interface Browser {
        PortalBrowser get() throws IOException;
    }

    private final Portal portal;
    private final Probe probe;
    private final Egress egress;
    private final Pacer pacer;
    private final FirstResponses responses;
    private final Browser browser;

    FirstPhase(Portal portal, Probe probe, Egress egress, Pacer pacer, FirstResponses responses, Browser browser) {
        this.portal = portal;
        this.probe = probe;
        this.egress = egress;
        this.pacer = pacer;
        this.responses = responses;
        this.browser = browser;
    }

    /** @param opening pages that scripts build, in a browser */
    Found surveyed(boolean opening) {
        return looking(http -> {
            Found found = found(http, opening);
            return found.look().fold(look -> surveyed(http, look, found), fault -> found);
        });
    }

    /** As {@link #surveyed}, without response times and TLS surveys. */
    Found found(boolean opening) {
        return looking(http -> found(http, opening));
    }

    private Found looking(Function<HttpLook, Found> look) {
        Seen<Found> seen = rest().map(Seen::<Found>missing)
                .orElseGet(() -> Guard.seen(portal.id(), () -> {
                    try (HttpLook http =
                            HttpLook.open(portal, probe.settings(), egress, probe.sink(), probe.clock(), pacer)) {
                        return Seen.got(look.apply(http));
                    }
                }));
        return seen.fold(found -> found, Found::nothing);
    }

    /** Empty when the portal may be visited now. */
    private Optional<Fault> rest() {
        QuietHours quiet = portal.enrolment().quietHours();
        return quiet.holds(probe.clock().instant())
                ? Optional.of(Fault.of(Cause.QUIET_HOURS, "the registry asks for no visits at " + quiet.spans()))
                : Optional.empty();
    }

    private Found found(HttpLook http, boolean opening) {
        FirstLook first = http.look();
        Rendering rendering = opening ? page -> rendered(page, trust(portal, first.look())) : Rendering.NONE;
        Sampling sampling = new Sampling(portal, probe.settings(), http, rendering, probe.listener());
        Seen<Sample> sample = Guard.seen(portal.id(), () -> sampling.sample(first));
        Optional<SampledDocument> document = sample.toOptional().flatMap(drawn -> SampledDocument.of(drawn, http));
        return new Found(Seen.got(http.withAnswers(first.look())), sample, document, http::allows);
    }

    private Found surveyed(HttpLook http, Look look, Found found) {
        Seen<Sample> sample = found.sample();
        // A portal that blocks us is asked for nothing more, by whatever protocol.
        Optional<Fault> end = http.isBlocked()
                ? Optional.of(sample.fold(got -> Fault.of(Cause.BLOCKED, "a firewall answered"), fault -> fault))
                : rest();
        if (end.isPresent()) {
            return found.with(look.with(noSurvey(end.get())));
        }
        // All of them are one turn: before the first and after the last the visit pauses too.
        var unused = Guard.seen(
                portal.id(),
                () -> pacer.inTurn(() -> Seen.got(responses.take(look, sample, http::allows, pacer.delay()))));
        return found.with(look.with(surveys(look)));
    }

    /** One turn of the visit's, whose connections have a pace of their own. */
    private Map<String, Seen<TlsSurvey>> surveys(Look look) {
        return Guard.seen(
                        portal.id(),
                        () -> pacer.inTurn(() -> Seen.got(probe.surveys()
                                .of(
                                        egress,
                                        portal.url(),
                                        look,
                                        probe.lastSurveys().apply(portal.id())))))
                .fold(found -> found, this::noSurvey);
    }

    private Map<String, Seen<TlsSurvey>> noSurvey(Fault why) {
        return Map.of(portal.url().getHost(), Seen.missing(why));
    }

    /** Beside timed loads of other visits it would disturb them: it waits until nobody times. */
    @SuppressWarnings("try") // the permit is held, not used
    private Seen<Rendering.Rendered> rendered(URI page, CertificateTrust trust) {
        return Guard.seen(portal.id(), () -> {
            try (TimingPermit alone = TimingPermit.acquire(TimingPermit.hostLock())) {
                // Other visits may have timed their pages for long.
                Optional<Fault> rest = rest();
                if (rest.isPresent()) {
                    return Seen.missing(rest.get());
                }
                BrowserWorker worker = browser.get().worker();
                return pacer.inTurn(() -> worker.render(page, trust))
                        .map(shown -> new Rendering.Rendered(shown.landed(), shown.html()));
            }
        });
    }

    private static CertificateTrust trust(Portal portal, Look look) {
        boolean refused = look.entry()
                .toOptional()
                .flatMap(entry -> entry.last().tls())
                .map(tls -> !tls.problems().isEmpty())
                .orElse(false);
        if (refused) {
            return CertificateTrust.IGNORED;
        }
        return portal.network().trustedRoots().isEmpty() ? CertificateTrust.BROWSER : CertificateTrust.PRIVATE_ROOT;
    }
}
