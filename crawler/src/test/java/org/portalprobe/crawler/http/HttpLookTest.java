package org.portalprobe.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.EvidenceSink;
import org.portalprobe.crawler.artifact.Exchange;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Hop;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.Sighting;
import org.portalprobe.crawler.artifact.SitemapFile;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.loopback.LoopbackHandler;
import org.portalprobe.crawler.loopback.LoopbackRequest;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.loopback.LoopbackSocket;

class HttpLookTest {

    private static final String PAGE = "<html lang=vi><title>Cổng dịch vụ công</title>";

    /** Answers the entry page with this; there is no robots.txt and no sitemap. */
    private static LoopbackHandler entry(LoopbackHandler handler) {
        return request -> request.path().equals("/robots.txt") || request.path().equals("/sitemap.xml")
                ? LoopbackResponse.text(404, "")
                : handler.handle(request);
    }

    private static LoopbackHandler entry(LoopbackResponse response) {
        return entry(request -> response);
    }

    @Test
    void keepsTheEntryPageWithItsHopsHeadersAndBody() {
        LoopbackHandler site = entry(request -> switch (request.path()) {
            case "/" ->
                request.secure()
                        ? LoopbackResponse.redirect(302, utf8Header("/trang chủ?a=b|c"))
                                .with("X-Frame-Options", "DENY")
                        : LoopbackResponse.redirect(301, "https://portal.test/");
            default -> LoopbackResponse.html(200, PAGE).with("Strict-Transport-Security", "max-age=1");
        });
        try (LoopbackPortal portal = LoopbackPortal.serving(site)) {
            FirstLook seen = portal.look();
            Exchange exchange = got(seen.look().entry());
            assertThat(exchange.hops()).extracting(Hop::status).containsExactly(302, 200);
            assertThat(exchange.hops().getFirst().value("x-frame-options")).contains("DENY");
            assertThat(exchange.last().url().toString()).endsWith("/trang%20ch%E1%BB%A7?a=b%7Cc");
            assertThat(exchange.last().value("strict-transport-security")).contains("max-age=1");
            assertThat(exchange.last().address()).startsWith("127.0.0.1:");
            assertThat(exchange.last().tls()).hasValueSatisfying(tls -> {
                assertThat(tls.protocolVersion()).isEqualTo("TLSv1.3");
                assertThat(tls.problems()).isEmpty();
                assertThat(tls.chain().getFirst().names()).containsExactly("portal.test");
                assertThat(tls.chain().getFirst().keyBits()).isEqualTo(256);
            });
            assertThat(new String(portal.sink().bytes(exchange.body().orElseThrow()), StandardCharsets.UTF_8))
                    .isEqualTo(PAGE);
            assertThat(got(seen.look().plainHttp()).hops())
                    .extracting(hop -> hop.url().getScheme())
                    .containsExactly("http", "https", "https");
            assertThat(seen.look().addresses()).isEqualTo(Seen.got(List.of("127.0.0.1")));
            assertThat(seen.landing()).isPresent();
        }
    }

    @Test
    void saysWhoItIs() {
        List<String> agents = new CopyOnWriteArrayList<>();
        LoopbackHandler site = request -> {
            agents.add(request.header("User-Agent").orElse(""));
            return LoopbackResponse.html(200, PAGE);
        };
        try (LoopbackPortal portal = LoopbackPortal.serving(site)) {
            portal.look();
        }
        assertThat(agents).isNotEmpty().allMatch(agent -> agent.matches("PortalProbe/\\S+ \\(\\+https://.*\\)"));
    }

    @Test
    void endsAnEndlessRedirectAndTellsTheWay() {
        AtomicInteger count = new AtomicInteger();
        LoopbackHandler site = entry(request -> LoopbackResponse.redirect(302, "/again/" + count.incrementAndGet()));
        try (LoopbackPortal portal = LoopbackPortal.serving(site)) {
            Fault fault = missing(portal.look().look().entry());
            assertThat(fault).isEqualTo(Fault.of(Cause.TOO_MANY_REDIRECTS, fault.detail()));
            assertThat(fault.detail()).contains("https://portal.test/ 302").contains("seen twice");
        }
    }

    @Test
    void keepsCookiesForTheWayAndForgetsThem() {
        LoopbackHandler site = entry(request -> request.header("Cookie").isPresent()
                ? LoopbackResponse.html(200, PAGE)
                : LoopbackResponse.redirect(302, "/").with("Set-Cookie", "sso=1; Path=/; Secure"));
        try (LoopbackPortal portal = LoopbackPortal.serving(site);
                Egress egress = portal.egress();
                HttpLook look = portal.look(egress)) {
            assertThat(got(look.look().look().entry()).hops()).hasSize(2);
            assertThat(look.fetch(portal.portal().url()).toOptional()).isPresent();
            assertThat(portal.origin().hits().stream()
                            .filter(hit -> hit.secure() && hit.path().equals("/")))
                    .hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void endsABodyThatNeverEnds() {
        LoopbackResponse drip = LoopbackResponse.endless("text/html", new byte[] {'.'}, Duration.ofMillis(50));
        try (LoopbackPortal portal = LoopbackPortal.serving(entry(drip)).patience(Duration.ofMillis(600))) {
            Fault fault = missing(portal.look().look().entry());
            assertThat(fault.cause()).isEqualTo(Cause.RESPONSE_NEVER_ENDS);
        }
    }

    @Test
    void doesNotReadTheEndlessBodyOfARedirectOrOfPlainHttp() {
        LoopbackResponse drip = LoopbackResponse.endless("text/html", new byte[4096], Duration.ofMillis(10));
        LoopbackResponse redirect = new LoopbackResponse(
                302,
                List.of(new LoopbackResponse.Header("Location", "/home")),
                Duration.ZERO,
                drip.length(),
                drip.body());
        LoopbackHandler site = entry(request -> {
            boolean home = request.secure() && request.path().equals("/home");
            return home ? LoopbackResponse.html(200, PAGE) : request.secure() ? redirect : drip;
        });
        try (LoopbackPortal portal = LoopbackPortal.serving(site)) {
            FirstLook look = portal.look();
            assertThat(got(look.look().entry()).last().status()).isEqualTo(200);
            assertThat(got(look.look().plainHttp()).last().bytes()).isZero();
        }
    }

    @Test
    void endsASilentServer() throws IOException {
        try (LoopbackSocket silent = LoopbackSocket.silent("127.0.0.1");
                LoopbackPortal portal = LoopbackPortal.serving(entry(LoopbackResponse.html(200, PAGE)))) {
            portal.fix("portal.test", 443, "127.0.0.1", silent.port()).patience(Duration.ofMillis(300));
            assertThat(missing(portal.look().look().entry()).cause()).isEqualTo(Cause.RESPONSE_TIMEOUT);
        }
    }

    @Test
    void cutsAPageOf200Megabytes() {
        LoopbackResponse huge = LoopbackResponse.ofSize("text/html", 200L << 20);
        try (LoopbackPortal portal = LoopbackPortal.serving(entry(huge)).patience(Duration.ofSeconds(10));
                Egress egress = portal.egress();
                HttpLook look = portal.look(egress)) {
            Exchange exchange = got(look.look().look().entry());
            assertThat(exchange.bodyCut()).isTrue();
            assertThat(exchange.body())
                    .hasValueSatisfying(blob -> assertThat(blob.size()).isEqualTo(1 << 20));
            assertThat(egress.spent().bytes()).isLessThan(20L << 20);
        }
    }

    @Test
    void cutsAGzipBombByWhatItUnpacksTo() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[50 << 20]);
        }
        LoopbackResponse response =
                LoopbackResponse.of(200, "text/html", bomb.toByteArray()).with("Content-Encoding", "gzip");
        try (LoopbackPortal portal = LoopbackPortal.serving(entry(response))) {
            Exchange exchange = got(portal.look().look().entry());
            assertThat(exchange.bodyCut()).isTrue();
            assertThat(exchange.last().bytes()).isLessThan(bomb.size() + 1L);
            assertThat(exchange.last().value("content-encoding")).contains("gzip");
        }
    }

    @Test
    void keepsAServerErrorAsWhatItIs() {
        try (LoopbackPortal portal = LoopbackPortal.serving(request -> LoopbackResponse.html(500, "lỗi"))) {
            assertThat(got(portal.look().look().entry()).last().status()).isEqualTo(500);
        }
    }

    @Test
    void refusesARedirectToAPrivateAddressWithoutTouchingIt() throws IOException {
        try (LoopbackSocket standIn = LoopbackSocket.silent("127.0.0.9")) {
            String inside = "http://127.0.0.9:" + standIn.port() + "/latest/meta-data";
            try (LoopbackPortal portal = LoopbackPortal.serving(entry(LoopbackResponse.redirect(302, inside)))) {
                Fault fault = missing(portal.look().look().entry());
                assertThat(fault.cause()).isEqualTo(Cause.ADDRESS_REFUSED);
                assertThat(fault.detail()).contains("loopback").contains("https://portal.test/ 302");
            }
            assertThat(standIn.connections()).isZero();
        }
    }

    @Test
    void refusesRedirectsToWhatIsNoWebAddress() {
        try (LoopbackPortal portal =
                LoopbackPortal.serving(entry(LoopbackResponse.redirect(302, "file:///etc/passwd")))) {
            assertThat(missing(portal.look().look().entry()).cause()).isEqualTo(Cause.RESPONSE_MALFORMED);
        }
    }

    @Test
    void tellsRubbishFromAnAnswer() throws IOException {
        try (LoopbackSocket rubbish =
                        LoopbackSocket.saying("127.0.0.1", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort");
                LoopbackPortal portal = LoopbackPortal.serving(entry(LoopbackResponse.html(200, PAGE)))) {
            portal.fix("portal.test", 80, "127.0.0.1", rubbish.port());
            portal.fix("portal.test", 443, "127.0.0.1", rubbish.port());
            FirstLook look = portal.look();
            assertThat(missing(look.look().entry()).cause()).isEqualTo(Cause.TLS_HANDSHAKE_FAILED);
            assertThat(got(look.look().plainHttp()).last().status())
                    .as("its body is not asked for")
                    .isEqualTo(200);
        }
    }

    @Test
    void saysThatOurDiskIsFullAndBlamesNobodyElse() {
        EvidenceSink full = new EvidenceSink() {
            @Override
            public BlobRef put(byte[] bytes, String mediaType) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void save(Sighting sighting) {}
        };
        try (LoopbackPortal portal = LoopbackPortal.serving(entry(LoopbackResponse.html(200, PAGE)));
                Egress egress = portal.egress();
                HttpLook look =
                        HttpLook.open(portal.portal(), portal.settings(), egress, full, InstantSource.system())) {
            Fault fault = missing(look.look().look().entry());
            assertThat(fault).isEqualTo(Fault.of(Cause.DISK_FULL, fault.detail()));
        }
    }

    @Test
    void staysOutWhereRobotsTxtSaysSo() {
        LoopbackHandler site = request -> request.path().equals("/robots.txt")
                ? LoopbackResponse.text(200, "User-agent: portalprobe\nDisallow: /\n\nUser-agent: *\nAllow: /\n")
                : LoopbackResponse.html(200, PAGE);
        try (LoopbackPortal portal = LoopbackPortal.serving(site)) {
            FirstLook look = portal.look();
            assertThat(missing(look.look().entry()).cause()).isEqualTo(Cause.ROBOTS_DISALLOWED);
            assertThat(got(look.look().robots()).allowsAll()).isFalse();
            assertThat(portal.origin().hits()).hasSize(1);
        }
    }

    @Test
    void looksAtTheNamedPagesOnlyWhereRobotsTxtIsBroken() {
        LoopbackHandler site = request -> request.path().equals("/robots.txt")
                ? LoopbackResponse.text(500, "")
                : LoopbackResponse.html(200, PAGE);
        try (LoopbackPortal portal = LoopbackPortal.serving(site);
                Egress egress = portal.egress();
                HttpLook look = portal.look(egress)) {
            assertThat(look.look().look().entry().toOptional()).isPresent();
            assertThat(look.allows(portal.portal().url())).isTrue();
            Fault fault = missing(look.fetch(portal.portal().url().resolve("/other")));
            assertThat(fault.cause()).isEqualTo(Cause.ROBOTS_DISALLOWED);
        }
    }

    @Test
    void takesAnHtmlPageInPlaceOfRobotsTxtForNoRules() {
        try (LoopbackPortal portal = LoopbackPortal.serving(request -> LoopbackResponse.html(200, PAGE))) {
            FirstLook look = portal.look();
            assertThat(got(look.look().robots()).allowsAll()).isTrue();
            assertThat(look.look().sitemap().toOptional()).isEmpty();
        }
    }

    @Test
    void keepsThePauseBetweenRequestsThatRobotsTxtAsksFor() {
        LoopbackHandler site = request -> request.path().equals("/robots.txt")
                ? LoopbackResponse.text(200, "User-agent: *\nCrawl-delay: 0.3\n")
                : LoopbackResponse.html(200, PAGE);
        try (LoopbackPortal portal = LoopbackPortal.serving(site)) {
            Stopwatch watch = Stopwatch.start();
            FirstLook look = portal.look();
            assertThat(got(look.look().robots()).crawlDelay()).contains(Duration.ofMillis(300));
            assertThat(watch.elapsed()).isGreaterThan(Duration.ofMillis(850));
        }
    }

    @Test
    void readsSitemapsThatNameSitemapsAndAreZipped() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(sitemap("https://portal.test/a", "https://www.portal.test/b", "https://elsewhere.test/c")
                    .getBytes(StandardCharsets.UTF_8));
        }
        LoopbackHandler site = request -> switch (request.path()) {
            case "/robots.txt" -> LoopbackResponse.text(200, "Sitemap: https://portal.test/index.xml\n");
            case "/index.xml" -> LoopbackResponse.of(200, "application/xml", index().getBytes(StandardCharsets.UTF_8));
            case "/pages.xml.gz" -> LoopbackResponse.of(200, "application/gzip", zipped.toByteArray());
            default -> LoopbackResponse.html(200, PAGE);
        };
        try (LoopbackPortal portal = LoopbackPortal.serving(site)) {
            FirstLook look = portal.look();
            assertThat(look.sitemapUrls())
                    .extracting(Object::toString)
                    .containsExactly("https://portal.test/a", "https://www.portal.test/b");
            SitemapFile file = got(look.look().sitemap());
            assertThat(file.urls()).isEqualTo(2);
            assertThat(file.cut()).as("one of the named sitemaps is missing").isFalse();
        }
    }

    @Test
    void saysWhenASitemapNamesMoreThanItReads() {
        String[] many = IntStream.range(0, 5_001)
                .mapToObj(i -> "https://portal.test/p" + i)
                .toArray(String[]::new);
        LoopbackHandler site = request -> request.path().equals("/sitemap.xml")
                ? LoopbackResponse.of(200, "text/xml", sitemap(many).getBytes(StandardCharsets.UTF_8))
                : LoopbackResponse.html(200, PAGE);
        try (LoopbackPortal portal = LoopbackPortal.serving(site)) {
            SitemapFile file = got(portal.look().look().sitemap());
            assertThat(file.urls()).isEqualTo(5_000);
            assertThat(file.cut()).isTrue();
        }
    }

    @Test
    void isNotHurtByAnEntityBombOrALoopOfSitemaps() {
        LoopbackHandler site = request -> switch (request.path()) {
            case "/robots.txt" -> LoopbackResponse.text(200, "Sitemap: /index.xml\nSitemap: /bomb.xml\n");
            case "/index.xml" ->
                LoopbackResponse.of(
                        200,
                        "text/xml",
                        index().replace("pages.xml.gz", "index.xml").getBytes(StandardCharsets.UTF_8));
            default -> bomb(request);
        };
        try (LoopbackPortal portal = LoopbackPortal.serving(site)) {
            assertThat(portal.look().sitemapUrls()).isEmpty();
        }
    }

    private static LoopbackResponse bomb(LoopbackRequest request) {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE u [<!ENTITY a \"" + "x".repeat(1_000) + "\"><!ENTITY b \""
                + "&a;".repeat(1_000) + "\"><!ENTITY c \"" + "&b;".repeat(1_000) + "\">]>"
                + sitemap("https://portal.test/&c;").replaceFirst("<.xml[^>]*>", "");
        return request.path().equals("/bomb.xml")
                ? LoopbackResponse.of(200, "text/xml", bomb.getBytes(StandardCharsets.UTF_8))
                : LoopbackResponse.html(200, PAGE);
    }

    /** What servers do: UTF-8 octets in a header that is read as ISO 8859-1. */
    private static String utf8Header(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String index() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + "<sitemap><loc>https://portal.test/pages.xml.gz</loc></sitemap></sitemapindex>";
    }

    private static String sitemap(String... urls) {
        StringBuilder text = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String url : urls) {
            text.append("<url><loc>").append(url).append("</loc></url>");
        }
        return text.append("</urlset>").toString();
    }

    private static <T> T got(Seen<T> seen) {
        return seen.fold(value -> value, fault -> {
            throw new AssertionError(fault);
        });
    }

    private static Fault missing(Seen<?> seen) {
        return seen.fold(
                value -> {
                    throw new AssertionError("there is " + value);
                },
                fault -> fault);
    }
}
