package org.portalprobe.scheduler;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.portalprobe.config.Registry;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.crawler.TimingPermit;
import org.portalprobe.reports.account.Accounts;
import org.portalprobe.reports.account.AuditLog;
import org.portalprobe.reports.account.Contests;
import org.portalprobe.reports.account.SignInGuard;
import org.portalprobe.reports.ledger.Ledger;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.web.Route;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.site.AccountPages;
import org.portalprobe.scheduler.site.AdminPages;
import org.portalprobe.scheduler.site.ApiRoutes;
import org.portalprobe.scheduler.site.Curator;
import org.portalprobe.scheduler.site.Depot;
import org.portalprobe.scheduler.site.Door;
import org.portalprobe.scheduler.site.Gallery;
import org.portalprobe.scheduler.site.Intakes;
import org.portalprobe.scheduler.site.Orders;
import org.portalprobe.scheduler.site.Owners;
import org.portalprobe.scheduler.site.RequestPages;
import org.portalprobe.scheduler.site.SitePages;
import org.portalprobe.scheduler.site.Source;
import org.portalprobe.scheduler.site.UploadPages;
import org.portalprobe.scheduler.site.VisitLines;

/** The web of {@code serve}, composed by hand. */
final class ServedSite implements AutoCloseable {

    /** What cards are judged by besides the model. */
    private record Basis(Registry registry, long attestation) {}

    private final Store store;
    private final AssessmentModel model;
    private final Supplier<Registry> registry;
    private final InstantSource clock;
    private final Accounts accounts;
    private final Door door;
    private final Gallery gallery;
    private final Curator curator;
    private Basis basis;
    private Source source;

    /** @param timing whether pages are timed on this host: then nothing is computed beside them */
    ServedSite(Store store, AssessmentModel model, Supplier<Registry> registry, boolean timing, InstantSource clock) {
        this.store = store;
        this.model = model;
        this.registry = registry;
        this.clock = clock;
        this.accounts = Accounts.in(store.connections(), clock);
        this.door = new Door(accounts, Version.current());
        this.basis = new Basis(registry.get(), store.growth().attestation());
        this.source = new StoredCards(store, model, basis.registry());
        var depot = new Depot(store, model, registry, Build.mark());
        this.gallery = new Gallery(this::source, depot, clock, Version.current());
        this.curator = new Curator(
                gallery,
                store,
                timing ? () -> TimingPermit.acquire(TimingPermit.hostLock()) : () -> () -> {},
                timing ? 1 : Runtime.getRuntime().availableProcessors());
    }

    /** Reading documents and registry takes longer than many an answer: they are read when they changed. */
    private synchronized Source source() {
        var now = new Basis(registry.get(), store.growth().attestation());
        if (!now.equals(basis)) {
            basis = now;
            source = new StoredCards(store, model, now.registry());
        }
        return source;
    }

    Accounts accounts() {
        return accounts;
    }

    Door door() {
        return door;
    }

    /** @param vantage where visits that somebody asks for are made from */
    List<Route> routes(Ledger ledger, String vantage) {
        AuditLog audit = AuditLog.in(store.connections(), clock);
        var owners = new Owners(registry, gallery);
        var orders = new Orders(ledger, vantage);
        var intakes = new Intakes(store, model, registry, owners, clock);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new SitePages(door, gallery, owners, store).routes());
        routes.addAll(new AccountPages(door, accounts, audit, new SignInGuard(clock)).routes());
        routes.addAll(new AdminPages(door, accounts, audit).routes());
        routes.addAll(new RequestPages(
                        door,
                        gallery,
                        owners,
                        orders,
                        Contests.in(store.connections(), clock),
                        audit,
                        new VisitLines(store, ledger, gallery::source, clock))
                .routes());
        routes.addAll(new UploadPages(door, intakes, audit).routes());
        routes.addAll(new ApiRoutes(door, gallery, owners, store, orders, intakes, audit).routes());
        return routes;
    }

    /** Brings the pages up to date now. */
    void look() throws Exception {
        curator.look();
    }

    void start() {
        curator.start();
    }

    @Override
    public void close() {
        curator.close();
    }
}
