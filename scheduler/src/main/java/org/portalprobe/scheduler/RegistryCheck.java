package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.config.Portal;
import org.portalprobe.config.PortalKind;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.Registry;
import org.portalprobe.config.loader.Shipped;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.NoEvidence;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.http.FetchedPage;
import org.portalprobe.crawler.http.FirstLook;
import org.portalprobe.crawler.http.HttpLook;
import org.portalprobe.scheduler.CheckedPortal.Remark;
import org.portalprobe.scheduler.visit.Guard;

/** The first phase of a visit for every portal of a registry, several at once, and what of it would spoil a night. */
final class RegistryCheck {

    private static final int AT_ONCE = 8;
    private static final int MOST_OF_A_PAGE = 1 << 20;
    private static final Duration SOON = Duration.ofDays(14);
    /** The collector's host and the tracker's queue (rules section 2.3). */
    private static final List<String> EMC = List.of("f-emc.ngsp.gov.vn", "_govaq");

    private final ProbeSettings settings;
    private final InstantSource clock;

    RegistryCheck(ProbeSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** In the registry's order. */
    List<CheckedPortal> check(Registry registry) throws InterruptedException {
        Set<String> national = nationalHosts(registry);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<CheckedPortal>> looking = registry.portals().stream()
                    .map(portal -> threads.submit(() -> checked(portal, national)))
                    .toList();
            var checked = new ArrayList<CheckedPortal>();
            for (Future<CheckedPortal> look : looking) {
                checked.add(look.get());
            }
            return checked;
        } catch (ExecutionException bug) {
            throw new IllegalStateException("a look must not fail", bug);
        }
    }

    private static Set<String> nationalHosts(Registry registry) {
        return Stream.concat(registry.portals().stream(), Shipped.registry().portals().stream())
                .filter(portal -> portal.kind() == PortalKind.NATIONAL_PORTAL)
                .map(portal -> portal.url().getHost())
                .collect(Collectors.toSet());
    }

    private CheckedPortal checked(Portal portal, Set<String> national) {
        Seen<CheckedPortal> seen = Guard.seen(portal.id(), () -> Seen.got(looked(portal, national)));
        return seen.fold(
                found -> found,
                fault -> new CheckedPortal(
                        portal.id(),
                        fault.cause().name(),
                        Optional.empty(),
                        false,
                        List.of(Remark.of("fault", fault.detail()))));
    }

    private CheckedPortal looked(Portal portal, Set<String> national) throws IOException {
        try (Egress egress = Egress.open(portal.network(), EgressEnvironment.system());
                HttpLook http = HttpLook.open(portal, settings, egress, new NoEvidence(), clock)) {
            FirstLook first = http.look();
            Look look = first.look();
            Optional<Hop> last = look.entry().toOptional().map(Exchange::last);
            return new CheckedPortal(
                    portal.id(),
                    look.entry()
                            .fold(RegistryCheck::words, fault -> fault.cause().name()),
                    last.flatMap(RegistryCheck::leaf).map(CertificateSeen::notAfter),
                    first.landing().map(RegistryCheck::namesEmc).orElse(false),
                    remarks(portal, first, national));
        }
    }

    private static String words(Exchange entry) {
        return entry.last().status() + " " + entry.last().url().getHost();
    }

    private List<Remark> remarks(Portal portal, FirstLook first, Set<String> national) {
        var remarks = new ArrayList<Remark>();
        Look look = first.look();
        look.entry().fold(entry -> remarks.addAll(ofEntry(portal, entry, national)), fault -> remarks.add(of(fault)));
        look.robots().toOptional().filter(file -> !file.allowsAll()).ifPresent(file -> remarks.add(of(file)));
        if (first.landing().isPresent()
                && !first.landing().map(RegistryCheck::namesEmc).orElse(false)) {
            remarks.add(Remark.of("noEmc"));
        }
        return remarks;
    }

    private static Remark of(Fault fault) {
        return Remark.of(
                switch (fault.cause()) {
                    case BLOCKED -> "blocked";
                    case ROBOTS_DISALLOWED -> "disallowed";
                    default -> "fault";
                },
                fault.detail());
    }

    private static Remark of(RobotsFile file) {
        return Remark.of(
                "partlyDisallowed", file.crawlDelay().map(Duration::toString).orElse("–"));
    }

    private List<Remark> ofEntry(Portal portal, Exchange entry, Set<String> national) {
        var remarks = new ArrayList<Remark>();
        String asked = portal.url().getHost();
        String answered = entry.last().url().getHost();
        if (national.contains(answered) && !national.contains(asked)) {
            remarks.add(Remark.of("national", answered));
        } else if (!answered.equals(asked)) {
            remarks.add(Remark.of("elsewhere", answered));
        }
        if (entry.last().status() >= 400) {
            remarks.add(Remark.of("status", String.valueOf(entry.last().status())));
        }
        entry.last().tls().ifPresent(tls -> tls.problems()
                .forEach(problem -> remarks.add(Remark.of("certificate", problem.name()))));
        leaf(entry.last())
                .map(CertificateSeen::notAfter)
                .filter(this::endsSoon)
                .ifPresent(
                        end -> remarks.add(Remark.of("expires", end.toString().substring(0, 10))));
        return remarks;
    }

    private boolean endsSoon(Instant end) {
        Instant now = clock.instant();
        return end.isAfter(now) && end.isBefore(now.plus(SOON));
    }

    private static Optional<CertificateSeen> leaf(Hop hop) {
        return hop.tls().flatMap(tls -> tls.chain().stream().findFirst());
    }

    /** As the portal sent it; whether the tracker runs is seen only in a browser. */
    private static boolean namesEmc(FetchedPage page) {
        try (var body = page.body()) {
            String text = new String(body.readNBytes(MOST_OF_A_PAGE), StandardCharsets.UTF_8);
            return EMC.stream().anyMatch(text::contains);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
