package org.portalprobe.scheduler.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.KeyPageRole;
import org.portalprobe.config.LoadProfile;
import org.portalprobe.crawler.artifact.BlobRef;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.FilmFrame;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.LayoutShiftSeen;
import org.portalprobe.crawler.artifact.LoadDetail;
import org.portalprobe.crawler.artifact.LoadMark;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.LoadedResource;
import org.portalprobe.crawler.artifact.PageExploration;
import org.portalprobe.crawler.artifact.ResourceKind;
import org.portalprobe.crawler.artifact.ScriptUse;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.scheduler.PublishedSchema;

class PageJsonTest {

    private static final URI PAGE = URI.create("https://portal.test/");
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final Fault DIED = Fault.of(Cause.BROWSER_DIED, "signal 9");
    private static final PublishedSchema SCHEMA = PublishedSchema.of("page.schema.json");

    @Test
    void keepsToItsPublishedSchemaWithEverythingAndWithNothing() {
        assertThat(SCHEMA.problems(full())).isEmpty();
        assertThat(SCHEMA.problems(PageJson.of(page(List.of(), Map.of())))).isEmpty();
        assertThat(SCHEMA.problems(PageJson.of(page(
                        List.of(load(1, Optional.empty(), Seen.missing(DIED), Seen.missing(DIED))),
                        Map.of(FormFactor.MOBILE, PageExploration.missing(DIED))))))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotSaidInIt() {
        assertThat(SCHEMA.problems(full().replaceFirst("\"format\" : 1", "\"format\" : 2")))
                .isNotEmpty();
        assertThat(SCHEMA.problems(full().replaceFirst("\"settled\"", "\"more\" : 1, \"settled\"")))
                .isNotEmpty();
        assertThat(SCHEMA.problems(full().replaceFirst("\"OPENED_LATE\"", "\"LATE\"")))
                .isNotEmpty();
        assertThat(SCHEMA.problems(full().replaceFirst("\"STYLESHEET\"", "\"CSS\"")))
                .isNotEmpty();
    }

    @Test
    void tellsTheMedianOfTheLoadsThatCountBesideEveryLoad() throws IOException {
        JsonNode device = new ObjectMapper().readTree(full()).path("devices").path(0);

        assertThat(device.path("metrics").path(1).path("metric").asText()).isEqualTo("firstContentfulPaint");
        assertThat(device.path("metrics").path(1).path("median").asDouble()).isEqualTo(1_200);
        assertThat(device.path("loads")).hasSize(3);
        assertThat(device.path("advice").findValuesAsText("kind")).contains("SERVER_TIME", "UNCOMPRESSED");
    }

    private static String full() {
        HostState quiet = new HostState(Optional.of(0.1), Optional.empty(), 1.02, Optional.empty());
        HostState busy = new HostState(Optional.of(1.8), Optional.of(0.0), 1.6, Optional.of("1.8 cores were taken"));
        PageExploration explored = new PageExploration(
                Seen.got(48.0),
                Seen.got(List.of(new ScriptUse("https://portal.test/app.js", 9_000, 4_000))),
                Seen.got(List.of("hỏng rồi")));
        return PageJson.of(page(
                List.of(
                        load(1, Optional.of(quiet), Seen.got(timing(1_200)), Seen.got(detail())),
                        load(2, Optional.of(busy), Seen.got(timing(4_000)), Seen.missing(DIED)),
                        load(2, Optional.of(quiet), Seen.missing(DIED), Seen.missing(DIED))),
                Map.of(FormFactor.MOBILE, explored)));
    }

    private static MeasuredPage page(List<TimedLoad> loads, Map<FormFactor, PageExploration> explored) {
        Engines engines = new Engines("0.1.0", "25", Optional.of("156"), Optional.empty(), true);
        return new MeasuredPage(PAGE, LoadProfile.REAL_USE, engines, loads, explored);
    }

    private static TimedLoad load(int run, Optional<HostState> host, Seen<LoadTiming> timing, Seen<LoadDetail> detail) {
        return new TimedLoad(
                PAGE,
                KeyPageRole.HOME,
                FormFactor.MOBILE,
                run,
                START.plusSeconds(10L * run),
                false,
                0.2,
                "real-use",
                2.25,
                host,
                timing,
                detail);
    }

    private static LoadTiming timing(double millis) {
        return new LoadTiming(
                Optional.of(millis / 2),
                Optional.of(millis),
                Optional.of(millis * 2),
                Optional.of("img#hero"),
                Optional.of(0.01),
                Optional.empty(),
                Optional.of(millis),
                Optional.of(millis * 2),
                Optional.of(millis),
                Optional.of(millis * 3),
                true,
                List.of(LoadMark.OPENED_LATE),
                2,
                1,
                190_000);
    }

    private static LoadDetail detail() {
        return new LoadDetail(
                List.of(
                        resource(ResourceKind.STYLESHEET, Optional.of(300.0), Optional.empty()),
                        resource(ResourceKind.IMAGE, Optional.empty(), Optional.of("net::ERR_FAILED"))),
                List.of(new LayoutShiftSeen(900, 0.01, "div")),
                List.of(new FilmFrame(0, 0, new BlobRef("ab".repeat(32), "image/jpeg", 900))),
                12);
    }

    private static LoadedResource resource(ResourceKind kind, Optional<Double> answered, Optional<String> failure) {
        return new LoadedResource(
                "https://portal.test/" + kind,
                kind,
                false,
                failure.isPresent() ? 0 : 200,
                "h2",
                "",
                0,
                false,
                false,
                200,
                answered,
                answered.map(first -> first + 100),
                95_000,
                94_000,
                failure);
    }
}
