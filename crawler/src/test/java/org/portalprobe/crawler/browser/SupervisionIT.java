package org.portalprobe.crawler.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portalprobe.crawler.browser.BrowserFixture.at;
import static org.portalprobe.crawler.browser.BrowserFixture.causeOf;
import static org.portalprobe.crawler.browser.BrowserFixture.faultOf;
import static org.portalprobe.crawler.browser.BrowserFixture.got;
import static org.portalprobe.crawler.browser.BrowserFixture.order;
import static org.portalprobe.crawler.browser.BrowserFixture.page;
import static org.portalprobe.crawler.browser.BrowserFixture.sample;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.FormFactor;
import org.portalprobe.crawler.artifact.Attribution;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.InspectedPage;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.loopback.LoopbackOrigin;

/** Browsers that are missing, die, or are told to; and what is left of them afterwards. */
@Timeout(90)
@Tag("long")
class SupervisionIT {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final DirectGate gate = DirectGate.open();
    private final AtomicInteger deadlyVisits = new AtomicInteger();
    private Runnable onDeadly = () -> {};
    private LoopbackOrigin site;
    private BrowserWorker worker;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        site = LoopbackOrigin.builder()
                .http("127.0.0.1", request -> {
                    if (request.path().equals("/deadly")) {
                        deadlyVisits.incrementAndGet();
                        onDeadly.run();
                    }
                    return switch (request.path()) {
                        case "/slow" -> page("slow").after(Duration.ofMinutes(1));
                        case "/with-deadly-part" -> page("<h1>Xin chào</h1><img alt='' src=/deadly>");
                        default -> page("<h1>Xin chào</h1>");
                    };
                })
                .start();
        worker = BrowserFixture.worker(gate, new KeptEvidence(), DEADLINE);
    }

    @AfterEach
    void close() {
        worker.close();
        site.close();
    }

    @Test
    void saysWhatToDoWhenChromiumIsMissing() {
        try (BrowserWorker none = workerWith(BrowserFixture.SETTINGS.withChromium(folder.resolve("chromium")))) {
            Fault fault =
                    faultOf(none.time(order(at(site, "/"), FormFactor.DESKTOP)).timing());
            assertThat(fault.cause()).isEqualTo(Cause.BROWSER_MISSING);
            assertThat(fault.detail()).contains(folder.toString(), "apt install chromium", "portalprobe.chromium");
            assertThat(none.start()).contains(fault);
            assertThat(none.engines().chromium()).isEmpty();
        }
    }

    @Test
    void saysThatAProgramIsNoBrowser() throws Exception {
        Path fake = Scripts.write(folder.resolve("chromium"), "echo 'I am no browser' >&2; exit 3");
        try (BrowserWorker none = workerWith(BrowserFixture.SETTINGS.withChromium(fake))) {
            assertThat(none.start()).map(Fault::cause).contains(Cause.BROWSER_MISSING);
        }
    }

    @Test
    void runsWithoutTheSandboxOnlyWhereTheKernelRefusesItAndSaysSo() throws Exception {
        Path refusing = Scripts.write(
                folder.resolve("chromium"),
                "case \"$*\" in *--no-sandbox*) exec '" + BrowserFixture.SETTINGS.chromium() + "' \"$@\";; esac\n"
                        + "echo 'FATAL:zygote_host_impl_linux.cc No usable sandbox!' >&2; exit 1");
        Scripts.readableByAll(folder, refusing);
        try (BrowserWorker bare = workerWith(BrowserFixture.SETTINGS.withChromium(refusing))) {
            assertThat(bare.start()).isEmpty();
            assertThat(bare.engines().sandboxed()).isFalse();
        }
    }

    @Test
    void auditIsAFaultWithoutChromedriver() throws Exception {
        Path fake = Scripts.write(folder.resolve("chromedriver"), "echo 'wrong machine' >&2; exit 1");
        Scripts.readableByAll(folder, fake);
        try (BrowserWorker half = workerWith(BrowserFixture.SETTINGS.withChromedriver(fake))) {
            InspectedPage seen = half.inspect(sample(at(site, "/")), CertificateTrust.BROWSER);
            assertThat(causeOf(seen.axe())).isEqualTo(Cause.BROWSER_MISSING);
            assertThat(got(seen.facts()).title()).isEqualTo("Trang");
        }
    }

    @Test
    void keepsTheSandboxAndNoRightsOfRoot() {
        assertThat(worker.start()).isEmpty();
        assertThat(worker.engines().sandboxed()).isTrue();
        List<ProcessHandle> renderers = OwnProcesses.running("--type=renderer");
        assertThat(renderers).isNotEmpty().allSatisfy(renderer -> {
            assertThat(OwnProcesses.status(renderer, "Seccomp")).isEqualTo("2");
            assertThat(OwnProcesses.status(renderer, "NoNewPrivs")).isEqualTo("1");
            assertThat(OwnProcesses.userNamespace(renderer))
                    .isNotEqualTo(OwnProcesses.userNamespace(ProcessHandle.current()));
            assertThat(OwnProcesses.status(renderer, "Uid")).doesNotStartWith("0");
        });
    }

    @Test
    void leavesNothingWhenItIsClosed() {
        InspectedPage seen = worker.inspect(sample(at(site, "/")), CertificateTrust.BROWSER);
        assertThat(got(seen.axe()).passedRules()).isNotEmpty();
        assertThat(gate.reserved()).hasSize(2);
        assertThat(OwnProcesses.running("chromedriver")).isNotEmpty();
        worker.close();
        assertThat(gate.reserved()).isEmpty();
        OwnProcesses.awaitNone();
    }

    @Test
    void opensThePageAgainWhenItsBrowserIsKilled() {
        onDeadly = () -> {
            if (deadlyVisits.get() == 1) {
                OwnProcesses.running("--remote-debugging-port").forEach(ProcessHandle::destroyForcibly);
            }
        };
        assertThat(got(load("/deadly")).settled()).isTrue();
        assertThat(deadlyVisits).hasValue(2);
    }

    @Test
    void blamesItselfWhenEveryBrowserIsKilled() {
        onDeadly = () -> OwnProcesses.running("--remote-debugging-port").forEach(ProcessHandle::destroyForcibly);
        assertThat(faultOf(load("/deadly")))
                .extracting(Fault::cause, Fault::attribution)
                .containsExactly(Cause.BROWSER_DIED, Attribution.US);
        assertThat(deadlyVisits).hasValue(3);
        onDeadly = () -> {};
        assertThat(got(load("/deadly")).settled()).isTrue();
    }

    @Test
    void blamesThePageThatCrashesThreeRenderers() {
        onDeadly = () -> OwnProcesses.running("--type=renderer").forEach(ProcessHandle::destroyForcibly);
        assertThat(causeOf(load("/with-deadly-part"))).isEqualTo(Cause.PAGE_CRASHED);
        assertThat(deadlyVisits).hasValue(3);
    }

    @Test
    void abortEndsEverythingAtOnceFromAnyThread() throws Exception {
        assertThat(worker.start()).isEmpty();
        CountDownLatch visited = new CountDownLatch(1);
        onDeadly = () -> {
            visited.countDown();
            OwnProcesses.await(() -> false, Duration.ofSeconds(20));
        };
        CompletableFuture<Seen<LoadTiming>> load = CompletableFuture.supplyAsync(() -> load("/deadly"));
        assertThat(visited.await(10, TimeUnit.SECONDS)).isTrue();
        worker.abort();
        // Long before the page that holds the load lets go of it.
        assertThat(causeOf(load.get(15, TimeUnit.SECONDS))).isEqualTo(Cause.CANCELLED);
        OwnProcesses.awaitNone();
        assertThat(worker.start()).map(Fault::cause).contains(Cause.CANCELLED);
    }

    @Test
    void anInterruptedCallerIsCancelledAndStaysInterrupted() throws Exception {
        assertThat(worker.start()).isEmpty();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CompletableFuture<Cause> cause = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            cause.complete(causeOf(load("/slow")));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        OwnProcesses.await(() -> !site.hits().isEmpty(), Duration.ofSeconds(5));
        caller.interrupt();
        assertThat(cause.get(5, TimeUnit.SECONDS)).isEqualTo(Cause.CANCELLED);
        assertThat(flag.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesNothingWhenItsProgramIsKilled() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedProgram.class.getName(),
                        at(site, "/").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(program.inputReader().readLine()).isEqualTo(DoomedProgram.READY);
        List<ProcessHandle> children = program.descendants().toList();
        assertThat(children).hasSizeGreaterThan(5);
        assertThat(children).anyMatch(child -> OwnProcesses.commandLine(child).contains("chromedriver"));
        program.destroyForcibly().waitFor();
        OwnProcesses.await(() -> children.stream().noneMatch(OwnProcesses::isRunning), Duration.ofSeconds(10));
        assertThat(children).noneMatch(OwnProcesses::isRunning);
    }

    private BrowserWorker workerWith(BrowserSettings settings) {
        return BrowserFixture.worker(settings, gate, new KeptEvidence(), DEADLINE);
    }

    private Seen<LoadTiming> load(String path) {
        return worker.time(order(at(site, path), FormFactor.DESKTOP)).timing();
    }
}
