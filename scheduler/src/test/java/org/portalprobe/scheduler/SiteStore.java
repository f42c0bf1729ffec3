package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.account.Account;
import org.portalprobe.reports.emit.AssessmentEvent;
import org.portalprobe.reports.ledger.Claim;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.ledger.PlannedRun;
import org.portalprobe.reports.ledger.RunKey;
import org.portalprobe.reports.ledger.RunKind;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.ledger.Verdict;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.reports.web.Question;
import org.portalprobe.reports.web.Route;
import org.portalprobe.reports.web.WebServer;
import org.portalprobe.scheduler.timetable.RegistrySource;

/** A served store of two organisations whose portals say hostile things, and one portal that nobody owns. */
final class SiteStore implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    static final String HOSTILE = "<script>alert(1)</script>\u202e=cmd";
    /** Stands in every detail of so-b and nowhere else. */
    static final String SECRET = "BI-MAT-CUA-B";

    private final Store store;
    private final ServedSite site;
    private final List<Route> routes;
    private final WebServer web;

    SiteStore(Path folder, boolean empty, InstantSource clock) throws Exception {
        Path registry = Files.writeString(folder.resolve("portals.yaml"), """
                portals:
                  - { id: so-a, name: "Cổng A %s", kind: service-portal, url: "https://a.test/", organisation: province-2025-92, scored: true }
                  - { id: so-b, name: "Cổng B", kind: service-portal, url: "https://b.test/", organisation: province-2025-01, scored: true }
                  - { id: so-c, name: "Cổng C", kind: information-portal, url: "https://c.test/" }
                """.formatted(HOSTILE.replace("\u202e", "")));
        this.store = Store.open(StoreSettings.inFolder(folder.resolve("kho")), clock);
        if (!empty) {
            for (String portal : List.of("so-a", "so-b", "so-c")) {
                record(portal, NOW.minus(Duration.ofDays(32)), 1);
                record(portal, NOW.minus(Duration.ofDays(2)), 2);
                record(portal, NOW.minus(Duration.ofDays(1)), 3);
            }
        }
        AssessmentModel model = Models.load(Models.DEFAULT);
        var source = new RegistrySource(registry);
        this.site = new ServedSite(store, model, source::current, false, clock);
        this.routes = site.routes(Ledger.in(store.connections()), "local");
        this.web = WebServer.open(InetSocketAddress.createUnresolved("127.0.0.1", 0), routes);
        site.look();
    }

    /** Another visit, which finds so many elements. */
    void record(String portal, Instant start, int elements) {
        record(portal, start, elements, HOSTILE, HOSTILE);
    }

    /**
     * @param said as the reason of every fault
     * @param found where an element stands and what stands there
     */
    void record(String portal, Instant start, int elements, String said, String found) {
        record(portal, start, elements, said, found, "local");
    }

    private SightingId record(String portal, Instant start, int elements, String said, String found, String vantage) {
        String secret = portal.equals("so-b") ? SECRET : "";
        String text = said + secret;
        URI url = URI.create("https://" + portal.substring(3) + ".test/");
        Fault later = Fault.of(Cause.CONNECTION_REFUSED, text);
        Visit visit = new Visit(
                SightingFormat.CURRENT,
                new SightingId(portal + "-" + start.toString().replaceAll("[-:]", "")),
                new PortalId(portal),
                url,
                start,
                Duration.ofSeconds(30),
                vantage,
                "real-use",
                new Engines("0.1", "25", Optional.empty(), Optional.empty(), true),
                Seen.missing(later),
                Seen.missing(later),
                List.of(),
                List.of(),
                List.of(),
                new Spent(0, 0, 0));
        var finding = new Finding(
                "image-alt",
                Impact.CRITICAL,
                false,
                List.of("1.1.1"),
                url,
                "img" + found + secret,
                elements,
                found + secret,
                Optional.of(Remark.of(RemarkCode.HSTS_TOO_SHORT, 1, 2)),
                Optional.empty());
        List<Observation> seen = new java.util.ArrayList<>(Catalogue.observe(visit));
        seen.add(new Observation(
                new CheckId("wcag-perceivable"),
                1,
                new Subject.OfPage(url),
                Provenance.of(visit),
                new Outcome.Failed(Remark.of(RemarkCode.HSTS_TOO_SHORT, elements, 2)),
                List.of(finding)));
        store.record(visit, seen);
        var card = Assessor.assess(
                Models.load(Models.DEFAULT),
                org.portalprobe.config.loader.Portals.named(visit.portal(), url),
                Period.nightOf(start),
                seen,
                Catalogue.served());
        store.record(AssessmentEvent.snapshot(card, start));
        return visit.id();
    }

    /** A visit that the ledger knows of, in the night of that moment. */
    void run(String portal, Instant start, int elements, String vantage, String slot) {
        SightingId sighting = record(portal, start, elements, HOSTILE, HOSTILE, vantage);
        Ledger ledger = Ledger.in(store.connections());
        LocalDate night = LocalDate.ofInstant(start, VietnamTime.ZONE);
        var key = new RunKey(night, new PortalId(portal), vantage, RunKind.VISIT, slot);
        Instant now = ledger.now();
        ledger.plan(List.of(new PlannedRun(key, portal, 0, now.minusSeconds(60), now.plusSeconds(60))));
        Claim claim = ledger.claim("n", vantage, RunKind.VISIT, 1, Duration.ofMinutes(1))
                .getFirst();
        var seen = new Verdict(RunState.COMPLETE, Optional.empty(), 0, Optional.of(sighting));
        assertThat(ledger.finish(claim, seen, List.of(), () -> {})).isTrue();
    }

    /** The same routes for a browser that cannot sign in: everybody who asks has this session. */
    WebServer openTo(String session) throws WebServer.Unbound {
        List<Route> signedIn = routes.stream()
                .map(route -> new Route(route.method(), route.path(), asked -> route.answer()
                        .apply(new Question(
                                asked.path(),
                                asked.values(),
                                asked.bearer(),
                                cookie -> Optional.of(session),
                                asked.file(),
                                asked.target(),
                                asked.address()))))
                .toList();
        return WebServer.open(InetSocketAddress.createUnresolved("127.0.0.1", 0), signedIn);
    }

    ServedSite site() {
        return site;
    }

    Store store() {
        return store;
    }

    List<Route> routes() {
        return routes;
    }

    Visiting visitor() {
        return new Visiting(web);
    }

    /** Signed in, with a password of its own; by the back door, for hashing takes its time. */
    Visiting signedIn(String name) {
        Account account = site.accounts().all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        site.accounts().change(account, "mat-khau-rieng-" + name);
        return visitor().keeping(site.accounts().open(account));
    }

    @Override
    public void close() {
        web.close();
        site.close();
        store.close();
    }
}
