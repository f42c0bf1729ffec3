package org.portalprobe.checks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.AxeNode;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CertificateProblem;
import org.portalprobe.crawler.artifact.EmcSeen;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Header;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.TlsSession;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.Trial;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.WebLook;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;
import org.portalprobe.crawler.artifact.functions.PageOutline;

/** Hand-made visits. A new one saw nothing at all; each call adds what was seen. */
public final class Visits {

    public static final PortalId PORTAL = new PortalId("thai-son");
    public static final URI HOME = URI.create("https://dvc.example/");
    public static final URI PLAIN_HOME = URI.create("http://dvc.example/");
    public static final Instant START = Instant.parse("2026-11-21T02:15:00Z");
    public static final Fault NOTHING = Fault.of(Cause.NAME_NOT_FOUND, "dvc.example: NXDOMAIN from two resolvers");
    public static final EmcSeen NO_EMC = new EmcSeen(false, Optional.empty(), false, false, false);

    /** Our own gatherers worked and saw an empty document. */
    public static final AccessibilityFacts PLAIN = new AccessibilityFacts(
            Seen.got(new PageStructure(
                    true,
                    false,
                    Optional.of("vi"),
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())),
            Seen.got(new KeyboardWalk(List.of(), true, Optional.empty())),
            Seen.got(new ContrastSamples(List.of(), 0)));

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private URI url = HOME;
    private Instant start = START;
    private Seen<Exchange> entry = Seen.missing(NOTHING);
    private Seen<Exchange> plainHttp = Seen.missing(NOTHING);
    private final Map<String, Seen<TlsSurvey>> tls = new TreeMap<>();
    private Seen<WebLook> web = Seen.missing(NOTHING);
    private boolean looked;
    private Seen<Sample> sample = Seen.missing(NOTHING);
    private final List<TimedLoad> loads = new ArrayList<>();
    private final List<InspectedPage> pages = new ArrayList<>();
    private final List<Trial> trials = new ArrayList<>();

    /** Everything is missing. */
    public static Visit empty() {
        return new Visits().build();
    }

    public Visits of(URI address) {
        url = address;
        return this;
    }

    public Visits at(Instant instant) {
        start = instant;
        return this;
    }

    public Visits entry(Hop... hops) {
        return entry(Seen.got(chain(hops)));
    }

    public Visits entry(Seen<Exchange> seen) {
        looked = true;
        entry = seen;
        return this;
    }

    public Visits plainHttp(Hop... hops) {
        return plainHttp(Seen.got(chain(hops)));
    }

    public Visits plainHttp(Seen<Exchange> seen) {
        looked = true;
        plainHttp = seen;
        return this;
    }

    public Visits sample(Seen<Sample> seen) {
        sample = seen;
        return this;
    }

    public Visits tls(String host, Seen<TlsSurvey> survey) {
        tls.put(host, survey);
        return this;
    }

    public Visits web(WebLook seen) {
        web = Seen.got(seen);
        return this;
    }

    public Visits timed(KeyPageRole role, FormFactor device, Seen<LoadTiming> timing) {
        return timed(role, device, timing, false);
    }

    public Visits timed(KeyPageRole role, FormFactor device, Seen<LoadTiming> timing, boolean certificateIgnored) {
        loads.add(new TimedLoad(
                url.resolve("/" + role.name().toLowerCase(Locale.ROOT)),
                role,
                device,
                loads.size() + 1,
                start.plusSeconds(60L + loads.size()),
                certificateIgnored,
                0.5,
                "real-use",
                device == FormFactor.MOBILE ? 4 : 1,
                Optional.empty(),
                timing,
                Seen.missing(Fault.of(Cause.NOT_ASKED, "no detail"))));
        return this;
    }

    /** A load that something else on our host slowed down. */
    public Visits disturbed(KeyPageRole role, FormFactor device, Seen<LoadTiming> timing) {
        timed(role, device, timing);
        TimedLoad load = loads.removeLast();
        loads.add(new TimedLoad(
                load.url(),
                role,
                device,
                load.run(),
                load.start(),
                false,
                load.hostLoad(),
                load.profile(),
                load.cpuSlowdown(),
                Optional.of(new HostState(Optional.of(1.0), Optional.of(0.0), 1, Optional.of("a neighbour"))),
                timing,
                load.detail()));
        return this;
    }

    /** A page on which our own gatherers saw nothing to speak of. */
    public Visits page(String path, int status, Seen<PageFacts> facts, Seen<AxeRun> axe) {
        return page(path, status, facts, axe, PLAIN);
    }

    public Visits page(String path, int status, Seen<PageFacts> facts, Seen<AxeRun> axe, AccessibilityFacts own) {
        URI address = url.resolve(path);
        pages.add(new InspectedPage(
                new SamplePage(address, Stratum.RANDOM, 0.5), address, status, facts, axe, own, Optional.empty()));
        return this;
    }

    /** A page that is read for what it offers. */
    public Visits offering(String path, Stratum stratum, PageOutline outline) {
        PageFacts plain = facts(NO_EMC);
        PageFacts facts = new PageFacts(
                plain.title(),
                plain.lang(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                NO_EMC,
                Optional.empty(),
                Seen.got(outline));
        URI address = url.resolve(path);
        pages.add(new InspectedPage(
                new SamplePage(address, stratum, 1),
                address,
                200,
                Seen.got(facts),
                Seen.missing(NOTHING),
                PLAIN,
                Optional.empty()));
        return this;
    }

    public Visits tried(Trial trial) {
        trials.add(trial);
        return this;
    }

    public Visit build() {
        Seen<Look> look = looked
                ? Seen.got(new Look(
                        Seen.got(List.of("192.0.2.10")),
                        entry,
                        plainHttp,
                        Seen.missing(NOTHING),
                        Seen.missing(NOTHING),
                        tls,
                        web))
                : Seen.missing(NOTHING);
        return new Visit(
                1,
                new SightingId(PORTAL + "-" + STAMP.format(start)),
                PORTAL,
                url,
                start,
                Duration.ofMinutes(3),
                "hanoi-1",
                "real-use",
                new Engines("0.1.0", "25.0.3", Optional.of("156.0.8078.79"), Optional.of("4.11.1"), true),
                look,
                sample,
                loads,
                pages,
                trials,
                new Spent(1, 1, 1));
    }

    public static Exchange chain(Hop... hops) {
        return new Exchange(List.of(hops), Optional.empty(), false);
    }

    /** @param headers as {@code name: value} */
    public static Hop hop(URI url, int status, String... headers) {
        return hop(url, status, List.of(), headers);
    }

    public static Hop hop(URI url, int status, List<CertificateProblem> problems, String... headers) {
        List<Header> fields = Stream.of(headers)
                .map(line -> new Header(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()))
                .toList();
        Optional<TlsSession> tls = "https".equals(url.getScheme())
                ? Optional.of(new TlsSession("TLSv1.3", "TLS_AES_128_GCM_SHA256", List.of(), problems))
                : Optional.empty();
        Optional<URI> redirect = fields.stream()
                .filter(field -> field.name().equals("location"))
                .map(field -> url.resolve(field.value()))
                .findFirst();
        return new Hop(url, "192.0.2.10:443", status, fields, redirect, tls, 12.5, 100);
    }

    public static LoadTiming timing(double fcp, double lcp, double tbt) {
        return timing(Optional.of(fcp), Optional.of(lcp), Optional.of(tbt));
    }

    public static LoadTiming timing(Optional<Double> fcp, Optional<Double> lcp, Optional<Double> tbt) {
        return new LoadTiming(
                Optional.of(90.0),
                fcp,
                lcp,
                Optional.empty(),
                Optional.empty(),
                tbt,
                fcp,
                lcp,
                Optional.empty(),
                Optional.empty(),
                true,
                List.of(),
                10,
                0,
                100_000);
    }

    public static PageFacts facts(EmcSeen emc, URI... mixedContent) {
        return new PageFacts(
                "Trang chủ",
                Optional.of("vi"),
                List.of(mixedContent),
                List.of(),
                List.of(),
                List.of(),
                0,
                emc,
                Optional.empty(),
                Seen.missing(Fault.of(Cause.NOT_ASKED, "no outline")));
    }

    public static AxeRun axe(List<AxeResult> violations, List<AxeResult> needsReview, String... framesNotAnalysed) {
        return new AxeRun(
                "4.11.1", HOME, violations, needsReview, List.of("label"), List.of(), List.of(framesNotAnalysed));
    }

    public static AxeResult axeResult(String rule, Impact impact, String... tags) {
        return new AxeResult(
                rule,
                Optional.of(impact),
                List.of(tags),
                "https://dequeuniversity.com/rules/axe/4.11/" + rule,
                1,
                List.of(new AxeNode("#menu", "<a href=\"/\"></a>", "Fix any of the following: no text")));
    }
}
