package org.portalprobe.reports;

import static java.util.Optional.empty;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.AccessibilityFacts;
import org.portalprobe.crawler.artifact.AxeNode;
import org.portalprobe.crawler.artifact.AxeResult;
import org.portalprobe.crawler.artifact.AxeRun;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.CertificateSeen;
import org.portalprobe.crawler.artifact.EmcSeen;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Header;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.LoadMark;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Look;
import org.portalprobe.crawler.artifact.PageFacts;
import org.portalprobe.crawler.artifact.RobotsFile;
import org.portalprobe.crawler.artifact.Sample;
import org.portalprobe.crawler.artifact.SamplePage;
import org.portalprobe.crawler.artifact.SecurityText;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.SightingFormat;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.crawler.artifact.SitemapFile;
import org.portalprobe.crawler.artifact.SkippedPage;
import org.portalprobe.crawler.artifact.Spent;
import org.portalprobe.crawler.artifact.Stratum;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.crawler.artifact.TlsSession;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.artifact.WebLook;
import org.portalprobe.crawler.artifact.accessibility.ContrastSamples;
import org.portalprobe.crawler.artifact.accessibility.KeyboardWalk;
import org.portalprobe.crawler.artifact.accessibility.PageStructure;

/** Visits made by hand: one that saw a portal with faults, one that saw nothing. */
public final class Visits {

    public static final Instant START = Instant.parse("2026-11-21T02:15:00Z");
    /** Our own gatherers worked and saw an empty document. */
    private static final AccessibilityFacts PLAIN = new AccessibilityFacts(
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

    public static final Engines ENGINES =
            new Engines("0.1.0", "25.0.1", Optional.of("142.0.7444.59"), Optional.of("4.11.1"), true);

    private Visits() {}

    public static URI url(String path) {
        return URI.create("https://dichvucong.example.gov.vn" + path);
    }

    public static SightingId sighting(String portal) {
        return new SightingId(portal + "-20261121T021500Z");
    }

    public static BlobRef screenshot(int number) {
        return new BlobRef("%02x".formatted(number + 1).repeat(32), "image/png", 40_000);
    }

    /** A picture of a film. */
    public static BlobRef picture(int number) {
        return new BlobRef("%02x".formatted(number + 0xA0).repeat(32), "image/jpeg", 6_000);
    }

    /** A portal that answers, with some faults of its own, one of ours and pages left out. */
    public static Visit seen(String portal, int pages) {
        return visit(
                portal,
                ENGINES,
                Seen.got(look()),
                Seen.got(sample(pages)),
                loads(),
                pages(pages, "Thủ tục hành chính"));
    }

    /** A portal whose name does not exist. */
    public static Visit unreachable(String portal) {
        Fault gone = Fault.of(Cause.NAME_NOT_FOUND, "NXDOMAIN from two resolvers; the control name resolves");
        return visit(
                portal,
                new Engines("0.1.0", "25.0.1", empty(), empty(), true),
                Seen.missing(gone),
                Seen.missing(gone),
                List.of(),
                List.of());
    }

    /** Everything the portal wrote is {@code text}. */
    public static Visit hostile(String portal, String text) {
        Fault fault = Fault.unconfirmed(Cause.BLOCKED, text);
        var sample = new Sample(
                List.of(new SamplePage(url("/"), Stratum.HOME, 1)),
                1,
                true,
                1,
                List.of(new SkippedPage(URI.create("javascript:alert(1)"), fault)));
        return visit(portal, ENGINES, Seen.missing(fault), Seen.got(sample), List.of(), pages(1, text));
    }

    private static Visit visit(
            String portal,
            Engines engines,
            Seen<Look> look,
            Seen<Sample> sample,
            List<TimedLoad> loads,
            List<InspectedPage> pages) {
        return new Visit(
                SightingFormat.CURRENT,
                sighting(portal),
                new PortalId(portal),
                url("/"),
                START,
                Duration.ofMillis(83_400),
                "Hà Nội, máy đo 1",
                "real-use",
                engines,
                look,
                sample,
                loads,
                pages,
                List.of(),
                new Spent(41, 612, 9_834_112));
    }

    private static Look look() {
        var leaf = new CertificateSeen(
                "CN=dichvucong.example.gov.vn",
                "CN=Ví dụ CA, O=Ví dụ, C=VN",
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                List.of("dichvucong.example.gov.vn"),
                "RSA",
                2048,
                "SHA256withRSA",
                "ab".repeat(32));
        var tls = new TlsSession("TLSv1.3", "TLS_AES_256_GCM_SHA384", List.of(leaf), List.of());
        var end = new Hop(
                url("/"),
                "127.0.0.1:443",
                200,
                List.of(new Header("content-type", "text/html")),
                empty(),
                Optional.of(tls),
                84.2,
                18_422);
        var plain = new Hop(
                URI.create("http://dichvucong.example.gov.vn/"),
                "127.0.0.1:80",
                301,
                List.of(),
                Optional.of(url("/")),
                empty(),
                12,
                0);
        return new Look(
                Seen.got(List.of("127.0.0.1")),
                Seen.got(new Exchange(List.of(end), empty(), false)),
                Seen.got(new Exchange(List.of(plain, end), empty(), true)),
                Seen.got(new RobotsFile(200, false, Optional.of(Duration.ofSeconds(1)), List.of())),
                Seen.missing(Fault.of(Cause.HTTP_CLIENT_ERROR, "404 for /sitemap.xml")),
                Surveys.seen(url("/").getHost(), leaf),
                Seen.got(new WebLook(
                        Map.of(),
                        Seen.missing(Fault.unconfirmed(Cause.RESPONSE_TIMEOUT, "no answer within the deadline")),
                        Seen.got(new SecurityText(
                                new Exchange(List.of(end), empty(), false), "Contact: mailto:a@example.gov.vn\n")),
                        List.of(),
                        List.of(),
                        2)));
    }

    static SitemapFile longSitemap() {
        return new SitemapFile(url("/sitemap.xml"), 500, true);
    }

    private static Sample sample(int pages) {
        List<SamplePage> drawn =
                IntStream.range(0, pages).mapToObj(Visits::samplePage).toList();
        var skipped =
                new SkippedPage(url("/bieu-mau/to-khai.pdf"), Fault.of(Cause.DOWNLOAD, "application/pdf, 182 KB"));
        var disallowed =
                new SkippedPage(url("/quan-tri"), Fault.unconfirmed(Cause.ROBOTS_DISALLOWED, "Disallow: /quan-tri"));
        return new Sample(drawn, 148, true, 20_240_403L, List.of(skipped, disallowed));
    }

    private static SamplePage samplePage(int index) {
        return switch (index) {
            case 0 -> new SamplePage(url("/"), Stratum.HOME, 1);
            case 1 -> new SamplePage(url("/tim-kiem?tu-khoa=khai+sinh"), Stratum.SEARCH, 1);
            case 2 -> new SamplePage(url("/thu-tuc/1.001193"), Stratum.DETAIL, 1);
            default -> new SamplePage(url("/thu-tuc/2.00" + index), Stratum.RANDOM, 0.12);
        };
    }

    private static List<TimedLoad> loads() {
        return Stream.of(KeyPageRole.values())
                .flatMap(role -> Stream.of(FormFactor.values()).flatMap(device -> runs(role, device)))
                .toList();
    }

    private static Stream<TimedLoad> runs(KeyPageRole role, FormFactor device) {
        return IntStream.rangeClosed(1, 3).mapToObj(run -> {
            boolean died = role == KeyPageRole.DETAIL && device == FormFactor.MOBILE && run == 3;
            double slow = device == FormFactor.MOBILE ? 2.4 : 1;
            Seen<LoadTiming> timing = died
                    ? Seen.missing(Fault.of(Cause.BROWSER_DIED, "Chromium left with signal 9"))
                    : Seen.got(timing(slow * (900 + 120 * run + 300 * place(role))));
            return new TimedLoad(
                    samplePage(place(role)).url(),
                    role,
                    device,
                    run,
                    START.plusSeconds(10L * run),
                    false,
                    0.21,
                    "real-use",
                    device == FormFactor.MOBILE ? 4 : 1,
                    Optional.empty(),
                    timing,
                    run == 3 && role == KeyPageRole.HOME
                            ? Seen.got(LoadDetails.of(slow * 1_260))
                            : Seen.missing(Fault.of(Cause.NOT_ASKED, "no detail")));
        });
    }

    private static int place(KeyPageRole role) {
        return List.of(KeyPageRole.values()).indexOf(role);
    }

    private static LoadTiming timing(double millis) {
        return new LoadTiming(
                Optional.of(millis / 6),
                Optional.of(millis),
                Optional.of(millis * 1.6),
                Optional.of("img.banner"),
                Optional.of(0.034),
                Optional.of(millis / 5),
                Optional.empty(),
                Optional.empty(),
                Optional.of(millis * 1.1),
                Optional.of(millis * 1.9),
                millis < 3_500,
                millis < 3_500 ? List.of() : List.of(LoadMark.NEVER_SETTLED),
                48,
                1,
                1_482_000);
    }

    private static List<InspectedPage> pages(int count, String title) {
        return IntStream.range(0, count)
                .mapToObj(index -> page(samplePage(index), index, title))
                .toList();
    }

    private static InspectedPage page(SamplePage page, int index, String title) {
        var facts = new PageFacts(
                title,
                Optional.of("vi"),
                index == 3 ? List.of(URI.create("http://cdn.example.vn/logo.png")) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                new EmcSeen(index % 3 != 0, Optional.of("1042"), index % 3 != 0, index == 0, false),
                empty(),
                Seen.missing(Fault.of(Cause.NOT_ASKED, "no outline")));
        Seen<AxeRun> axe = index == 5
                ? Seen.missing(Fault.of(Cause.AUDIT_FAILED, "the engine did not answer within 20 s"))
                : Seen.got(axe(page.url(), index, title));
        return new InspectedPage(
                page,
                page.url(),
                200,
                Seen.got(facts),
                axe,
                PLAIN,
                index == 4 ? empty() : Optional.of(screenshot(index)));
    }

    private static AxeRun axe(URI url, int index, String text) {
        var nodes = List.of(new AxeNode("#banner > img:nth-child(1)", "<img src=\"banner.jpg\">" + text, "Fix any"));
        var violation = new AxeResult(
                "image-alt",
                Optional.of(Impact.CRITICAL),
                List.of("wcag2a", "wcag111"),
                "https://dequeuniversity.com/rules/axe/4.11/image-alt",
                index == 1 ? 120 : 1,
                nodes);
        return new AxeRun(
                "4.11.1",
                url,
                index % 2 == 0 ? List.of() : List.of(violation),
                List.of(),
                List.of("document-title"),
                List.of(),
                List.of());
    }
}
