package org.portalprobe.crawler.http;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.QuietHours;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.SecurityText;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SitemapFile;
import org.portalprobe.crawler.artifact.WebLook;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.TrustAnchors;

/**
 * The first phase of a visit: one portal over HTTP, without a browser, one request at a time. Never throws for a bad
 * portal; every slot of the look has what was seen or the typed reason why not. One per visit; call {@link #look} once,
 * then {@link #fetch} as often as needed, from one thread at a time.
 */
public final class HttpLook implements AutoCloseable {

    private final Portal portal;
    private final ProbeSettings settings;
    private final InstantSource clock;
    private final PoliteFetch fetch;
    private final EntryLook entryLook;
    private final Confirmation confirmation;
    private final NameLook names;
    private final BlockWatch blocks;
    private final Optional<Pacer> ownPacer;
    private Optional<RobotsLook> robots = Optional.empty();

    private HttpLook(
            Portal portal,
            ProbeSettings settings,
            Egress egress,
            EvidenceSink sink,
            InstantSource clock,
            Optional<Pacer> shared) {
        CertificateJudge judge =
                new CertificateJudge(TrustAnchors.with(egress.policy().trustedRoots()), clock);
        Pacer pacer = shared.orElseGet(() -> new Pacer(settings.requestDelay()));
        this.ownPacer = shared.isPresent() ? Optional.empty() : Optional.of(pacer);
        this.portal = portal;
        this.settings = settings;
        this.clock = clock;
        this.fetch = new PoliteFetch(egress, settings, new TlsHandshake(judge), pacer, clock);
        this.blocks = new BlockWatch(sink);
        this.entryLook = new EntryLook(portal.url(), fetch, sink, settings.maxPageBytes(), blocks);
        this.confirmation = new Confirmation(new Control(settings.control(), egress.environment()));
        this.names = new NameLook(egress, settings.lookDeadline());
    }

    /** @throws IllegalArgumentException when a trusted root of the registry entry cannot be read */
    public static HttpLook open(
            Portal portal, ProbeSettings settings, Egress egress, EvidenceSink sink, InstantSource clock) {
        return new HttpLook(portal, settings, egress, sink, clock, Optional.empty());
    }

    /**
     * A look that shares its pauses with whoever else asks the portal.
     *
     * @param pacer stays open when the look is closed
     * @throws IllegalArgumentException when a trusted root of the registry entry cannot be read
     */
    public static HttpLook open(
            Portal portal, ProbeSettings settings, Egress egress, EvidenceSink sink, InstantSource clock, Pacer pacer) {
        return new HttpLook(portal, settings, egress, sink, clock, Optional.of(pacer));
    }

    /** Name, robots.txt, entry page, plain http, sitemap and what security asks besides, in this order. */
    public FirstLook look() {
        Seen<List<String>> addresses = confirmation.of(() -> names.addresses(portal.url()));
        return addresses.fold(found -> reachable(addresses), fault -> unreachable(addresses, fault));
    }

    /** Robots.txt alone, for whoever asks single pages and takes no look; {@link #allows} answers by it then. */
    public Seen<RobotsFile> robots() {
        RobotsLook rules = RobotsLook.at(portal.url(), named(), fetch);
        robots = Optional.of(rules);
        return rules.file();
    }

    private FirstLook reachable(Seen<List<String>> addresses) {
        RobotsLook rules = RobotsLook.at(portal.url(), named(), fetch);
        robots = Optional.of(rules);
        Seen<Exchange> entry = confirmation.of(() -> {
            rules.check(portal.url());
            return entryLook.look();
        });
        if (blocks.fault().isPresent()) {
            return stopped(addresses, rules, blocks.fault().get());
        }
        Seen<Exchange> plainHttp = confirmation.of(() -> {
            rules.check(portal.url());
            return plainHttp();
        });
        URI landed = entryLook.landing().map(FetchedPage::landed).orElse(portal.url());
        PortalScope scope = PortalScope.of(portal, landed);
        SitemapWalk sitemaps =
                new SitemapWalk((url, limit) -> fetch.next(url, limit).last(), scope);
        Seen<SitemapFile> sitemap = entry.fold(found -> sitemap(sitemaps, rules, landed), Seen::<SitemapFile>missing);
        Seen<WebLook> web = entry.map(found -> new WebQuestions(fetch, rules, confirmation)
                .ask(
                        portal.url(),
                        landed,
                        entryLook.landing(),
                        Stream.concat(Stream.of(found), plainHttp.toOptional().stream())));
        Look look = new Look(addresses, entry, plainHttp, rules.file(), sitemap, Map.of(), web);
        return new FirstLook(look, entryLook.landing(), scope, sitemaps.urls());
    }

    private FirstLook unreachable(Seen<List<String>> addresses, Fault fault) {
        return nothing(addresses, Seen.missing(fault), fault);
    }

    /** A firewall answered: nothing more is asked. */
    private FirstLook stopped(Seen<List<String>> addresses, RobotsLook rules, Fault fault) {
        return nothing(addresses, rules.file(), fault);
    }

    private FirstLook nothing(Seen<List<String>> addresses, Seen<RobotsFile> file, Fault fault) {
        Look look = new Look(
                addresses,
                Seen.missing(fault),
                Seen.missing(fault),
                file,
                Seen.missing(fault),
                Map.of(),
                Seen.missing(fault));
        return new FirstLook(
                blocks.block().map(look::with).orElse(look),
                Optional.empty(),
                PortalScope.of(portal, portal.url()),
                List.of());
    }

    private Exchange plainHttp() throws LookException {
        URI plain = URI.create("http://" + portal.url().getHost() + "/");
        return new Exchange(fetch.fresh(plain, 0).hops(), Optional.empty(), false);
    }

    private static Seen<SitemapFile> sitemap(SitemapWalk walk, RobotsLook rules, URI landed) {
        List<URI> named = rules.file().fold(file -> file.sitemaps(), fault -> List.<URI>of());
        URI usual = landed.resolve("/sitemap.xml");
        try {
            if (named.isEmpty()) {
                rules.check(usual);
            }
            return Seen.got(walk.read(named.isEmpty() ? List.of(usual) : named));
        } catch (LookException failed) {
            return Seen.missing(failed.fault());
        }
    }

    private Set<URI> named() {
        Set<URI> named = new HashSet<>(portal.keyPages().values());
        named.add(portal.url());
        return named;
    }

    /** Whether robots.txt lets us have this page; before {@link #look} or {@link #robots} nothing is allowed. */
    public boolean allows(URI page) {
        return robots.map(rules -> rules.allows(page)).orElse(false);
    }

    /**
     * One more page, within robots.txt and the pause between requests. Seen once: a fault blames nobody. Once a firewall has
     * answered, every page is {@link org.portalprobe.crawler.artifact.Cause#BLOCKED} and none is asked for.
     */
    public Seen<FetchedPage> fetch(URI page) {
        return fetch(page, settings.maxPageBytes());
    }

    /** @param most bytes that are read; never more than the visit's bound for a page */
    public Seen<FetchedPage> fetch(URI page, long most) {
        try {
            if (blocks.fault().isPresent()) {
                return Seen.missing(blocks.fault().get());
            }
            QuietHours quiet = portal.enrolment().quietHours();
            if (quiet.holds(clock.instant())) {
                return Seen.missing(Fault.of(Cause.QUIET_HOURS, "the registry asks for no visits at " + quiet.spans()));
            }
            robots.orElseThrow(() -> new IllegalStateException("look() comes first"))
                    .check(page);
            Answer answer =
                    fetch.next(page, Math.min(most, settings.maxPageBytes())).last();
            blocks.page(answer);
            return Seen.got(new FetchedPage(answer));
        } catch (LookException failed) {
            return Seen.missing(failed.fault());
        }
    }

    /** The look with one answer of each kind that was met since, such as by discovery. */
    public Look withAnswers(Look look) {
        Stream<Exchange> shown = Stream.of(
                        Stream.of(look.entry(), look.plainHttp()),
                        look.web().toOptional().stream().flatMap(web -> web.plainHttp().values().stream()),
                        look.web().toOptional().stream().map(WebLook::unknownPage),
                        look.web().toOptional().stream()
                                .map(web -> web.securityText().map(SecurityText::exchange)))
                .flatMap(slots -> slots)
                .flatMap(slot -> slot.toOptional().stream());
        AnswerKinds.Kept kept = fetch.answers().except(shown.flatMap(chain -> chain.hops().stream()));
        Look all = look.withAnswers(kept.hops(), kept.omitted());
        return blocks.block().map(all::with).orElse(all);
    }

    /** Whether a firewall ended this look. */
    public boolean isBlocked() {
        return blocks.block().isPresent();
    }

    /** Keeps the pause between requests to this portal, for whoever else asks it. */
    public Pacer pacer() {
        return fetch.pacer();
    }

    /** Ends every wait and connection of this look. */
    @Override
    public void close() {
        ownPacer.ifPresent(Pacer::close);
        fetch.close();
    }
}
