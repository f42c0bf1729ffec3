package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.functions.FunctionChecks;
import org.portalprobe.checks.pageload.PageloadChecks;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.NoEvidence;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.http.UserAgent;
import org.portalprobe.crawler.loopback.LoopbackOrigin;
import org.portalprobe.crawler.loopback.LoopbackResponse;
import org.portalprobe.crawler.tls.Pacer;
import org.portalprobe.crawler.tls.Pacing;
import org.portalprobe.crawler.tls.PortalSurvey;
import org.portalprobe.crawler.tls.SurveyPolicy;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.visit.Probe;
import org.portalprobe.scheduler.visit.ProbeRun;

/** Hours of rest that begin between two phases of a visit: the browser's never begins. */
@Timeout(60)
class RestInVisitTest {

    private static final Instant BEFORE = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant REST = Instant.parse("2026-11-20T04:30:00Z");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(BEFORE);

    private Portal portal(LoopbackOrigin site) throws Exception {
        Path registry = Files.writeString(folder.resolve("portals.yaml"), """
                portals:
                  - id: so-a
                    name: { vi: "A", en: "A" }
                    kind: service-portal
                    url: http://127.0.0.1:%d/
                    quiet-hours: [ "11:00-13:00" ]
                    network: { allow-private-addresses: true }
                """.formatted(site.httpPort()));
        return RegistryFile.read(registry).portals().getFirst();
    }

    private Probe probe() {
        ProbeSettings settings = ProbeSettings.DEFAULT.withRequestDelay(Duration.ofMillis(1));
        SurveyPolicy polite = SurveyPolicy.polite(UserAgent.of(settings));
        return new Probe(
                settings,
                EgressEnvironment.system(),
                new PortalSurvey(polite, new Pacer(Pacing.POLITE), now::get),
                known -> Map.of(),
                timed -> TimedRuns.always(1),
                List.of(),
                BrowserSettings.fromSystem(),
                new NoEvidence(),
                now::get,
                (portal, phase, done, total, what) -> {},
                "test");
    }

    @Test
    void beginsNoBrowserPhaseAndSaysWhy() throws Exception {
        String menu =
                "<h1>Cổng</h1><a href=/>Trang chủ</a><a href=/thu-tuc>Thủ tục</a><a href=/tra-cuu>Tra cứu hồ sơ</a>";
        try (LoopbackOrigin site = LoopbackOrigin.builder()
                .address("127.0.0.1")
                .http(
                        "127.0.0.1",
                        request -> request.path().endsWith(".txt")
                                ? LoopbackResponse.text(404, "")
                                : LoopbackResponse.html(200, menu))
                .start()) {
            Portal portal = portal(site);
            try (ProbeRun run = new ProbeRun(portal, probe())) {
                run.lookForPages(false);
                int asked = site.hits().size();
                now.set(REST);
                run.time();
                run.inspect();

                assertThat(site.hits()).as("nothing more was asked").hasSize(asked);
                holds(run.visit());
            }
        }
    }

    private static void holds(Visit visit) {
        assertThat(visit.engines().chromium()).as("no browser was started").isEmpty();
        assertThat(visit.timedLoads()).isEmpty();
        assertThat(visit.pages()).hasSize(3);
        assertThat(visit.pages().stream().flatMap(RestInVisitTest::fault))
                .hasSize(3)
                .allMatch(fault -> fault.cause() == Cause.QUIET_HOURS && fault.attribution() == Attribution.NONE);
        assertThat(Stream.concat(PageloadChecks.all().stream(), FunctionChecks.all().stream())
                        .filter(check -> !check.id().value().equals("broken-links"))
                        .flatMap(check -> check.observe(visit).stream())
                        .map(seen -> seen.outcome()))
                .as("what was not seen is never a fault")
                .allMatch(outcome ->
                        outcome instanceof Outcome.CannotTell why && why.fault().cause() == Cause.QUIET_HOURS);
        assertThat(RunVerdict.of(List.of(visit))).isEqualTo(ExitCode.NOT_ENOUGH_MEASURED);
    }

    private static Stream<Fault> fault(InspectedPage page) {
        return page.facts().fold(facts -> Stream.empty(), Stream::of);
    }

    @Test
    void asksNeitherForResponseTimesNorForKeysOnceTheyBegan() throws Exception {
        try (LoopbackOrigin site = LoopbackOrigin.builder()
                .address("127.0.0.1")
                .http("127.0.0.1", request -> {
                    if (request.path().equals("/cuoi")) {
                        now.set(REST);
                    }
                    return request.path().endsWith(".txt")
                            ? LoopbackResponse.text(404, "")
                            : LoopbackResponse.html(200, "<h1>Cổng</h1><a href=/cuoi>Cuối</a><a href=/sau>Sau</a>");
                })
                .start()) {
            try (ProbeRun run = new ProbeRun(portal(site), probe())) {
                run.lookWithoutBrowser();

                assertThat(site.hits()).last().matches(hit -> hit.path().equals("/cuoi"));
                assertThat(run.responses()).isEmpty();
                Visit visit = run.visit();
                assertThat(visit.look().toOptional().orElseThrow().tls().values())
                        .allMatch(survey -> survey.fold(got -> false, fault -> fault.cause() == Cause.QUIET_HOURS));
            }
        }
    }
}
