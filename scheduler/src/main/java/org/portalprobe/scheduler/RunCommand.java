package org.portalprobe.scheduler;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.http.UserAgent;
import org.portalprobe.crawler.tls.Pacer;
import org.portalprobe.crawler.tls.Pacing;
import org.portalprobe.crawler.tls.PortalSurvey;
import org.portalprobe.crawler.tls.SurveyPolicy;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Interruption;
import org.portalprobe.scheduler.cli.Progress;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.cli.Words;
import org.portalprobe.scheduler.visit.Probe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portalprobe run}: visits portals once and writes their score cards. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Visits portals once, scores them and writes the report.",
        description =
                "Without --portal or --registry it probes three demo portals that it serves itself on this machine.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe run",
            "  portalprobe run --portal https://dichvucong.example --out ket-qua",
            "  portalprobe run --registry portals.yaml --only so-a --only so-b --runs 5"
        })
final class RunCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    private final Terminal terminal;
    private final InstantSource clock;

    RunCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (options.wantsDemo()) {
            try (DemoRegistry demo = DemoRegistry.start(clock)) {
                return run(options.demoRequest(demo.portals(), demo.control())).code();
            }
        }
        return run(options.request(clock)).code();
    }

    private ExitCode run(RunRequest request) throws Exception {
        Words words = new Words(request.language());
        Stopwatch took = Stopwatch.start();
        try (Store store = Store.open(request.store(), clock);
                Progress progress = new Progress(terminal, words)) {
            RunTalk talk = new RunTalk(terminal, progress, words, request);
            talk.adopted(new Recovery(store).adopt());
            Publisher publisher = new Publisher(request, store, clock);
            Probe probe = new Probe(
                    request.settings(),
                    EgressEnvironment.system(),
                    surveys(request),
                    new LastSurveys(store, clock)::of,
                    options.probing.timedRuns(store, request.model(), request.settings(), clock),
                    options.also,
                    BrowserSettings.fromSystem(),
                    store.evidence(),
                    clock,
                    progress,
                    Version.current());
            try (BatchRun batch = new BatchRun(request.portals(), probe, publisher, talk)) {
                ExitCode code = Interruption.during(batch::run, () -> {
                    talk.interrupted(publisher.finished().size());
                    batch.abort();
                });
                if (!batch.wasAborted()) {
                    talk.ended(took.elapsed());
                }
                return code;
            }
        }
    }

    private PortalSurvey surveys(RunRequest request) {
        SurveyPolicy polite = SurveyPolicy.polite(UserAgent.of(request.settings()));
        return new PortalSurvey(polite, new Pacer(Pacing.POLITE), clock);
    }
}
