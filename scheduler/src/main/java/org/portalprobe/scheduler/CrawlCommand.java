package org.portalprobe.scheduler;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.portalprobe.checks.emc.EmcCoverage;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.crawler.artifact.NoEvidence;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.http.PortalScope;
import org.portalprobe.crawler.http.UserAgent;
import org.portalprobe.crawler.tls.Pacer;
import org.portalprobe.crawler.tls.Pacing;
import org.portalprobe.crawler.tls.PortalSurvey;
import org.portalprobe.crawler.tls.SurveyPolicy;
import org.portalprobe.crawler.tls.TlsTarget;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Interruption;
import org.portalprobe.scheduler.cli.OwnMachine;
import org.portalprobe.scheduler.cli.Progress;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.cli.Words;
import org.portalprobe.scheduler.offer.Beside;
import org.portalprobe.scheduler.offer.Offer;
import org.portalprobe.scheduler.offer.OfferReport;
import org.portalprobe.scheduler.visit.Probe;
import org.portalprobe.scheduler.visit.ProbeRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portalprobe crawl}: finds a portal's pages and draws the sample that stands for it, with the gatherers of {@code run}. */
@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Finds a portal's pages, draws the sample that stands for it, and looks for functions, services and the EMC code on it.",
        description =
                "Within robots.txt, one request at a time, at most 40 pages or two minutes to find others. Ends with 0 when"
                        + " the sample was seen, 3 when the portal showed nothing or blocks us, 4 when pages of the sample were not seen.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe crawl https://dichvucong.example/",
            "  portalprobe crawl https://dichvucong.example/ --sample 40 --seed 7 --json > crawl.json",
            "  portalprobe crawl so-a --registry portals.yaml",
            "  portalprobe crawl so-a --registry portals.yaml --list danh-muc.csv --beside so-b.json"
        })
final class CrawlCommand implements Callable<Integer> {

    @Mixin
    private CrawlOptions options = new CrawlOptions();

    private final Terminal terminal;
    private final InstantSource clock;

    CrawlCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Portal portal = portal();
        Beside beside = Beside.read(options.list, options.beside);
        try (Progress progress = new Progress(terminal, new Words(options.language));
                ProbeRun run = new ProbeRun(portal, probe(portal, progress))) {
            return Interruption.during(() -> told(portal, run, beside), run::abort);
        }
    }

    private int told(Portal portal, ProbeRun run, Beside beside) {
        run.lookForPages(!options.noBrowser);
        if (!options.noBrowser) {
            run.glance();
        }
        Visit visit = run.visit();
        PortalScope scope = PortalScope.of(portal, portal.url());
        EmcCoverage emc = EmcCoverage.of(
                visit.pages(), page -> scope.subSite(page).orElse(portal.url()).toString());
        Offer offer = Offer.of(visit, beside);
        if (options.json) {
            terminal.out().println(CrawlJson.of(portal, visit, run.document(), emc, offer));
        } else {
            new CrawlReport(terminal.out(), new Words(options.language, "crawl"))
                    .print(portal, visit, run.document(), emc);
            new OfferReport(terminal.out(), org.portalprobe.reports.words.Words.in(options.language))
                    .print(visit, offer);
        }
        return code(visit).code();
    }

    private ExitCode code(Visit visit) {
        boolean drawn = visit.sample().toOptional().isPresent();
        return options.noBrowser && drawn ? ExitCode.OK : RunVerdict.of(List.of(visit));
    }

    private Probe probe(Portal portal, Progress progress) {
        ProbeSettings settings = settings(portal);
        SurveyPolicy polite = SurveyPolicy.polite(UserAgent.of(settings));
        return new Probe(
                settings,
                EgressEnvironment.system(),
                new PortalSurvey(polite, new Pacer(Pacing.POLITE), clock),
                known -> Map.of(),
                timed -> TimedRuns.always(settings.timedRuns()),
                List.of(),
                BrowserSettings.fromSystem(),
                new NoEvidence(),
                clock,
                progress,
                Version.current());
    }

    private ProbeSettings settings(Portal portal) {
        if (options.sample < 1 || options.sample > 500) {
            throw problem("--sample", Integer.toString(options.sample), "is out of range", "1 to 500");
        }
        boolean ours = OwnMachine.is(portal.url().getHost());
        if (!ours && options.pause.compareTo(ProbeSettings.DEFAULT.requestDelay()) < 0) {
            throw problem(
                    "--pause", options.pause.toMillis() + "ms", "is too short for a live portal", "500ms or more");
        }
        return ProbeSettings.DEFAULT
                .withSampleSize(options.sample)
                .withSeed(options.seed == null ? PanelSeed.of(clock) : options.seed)
                .withRequestDelay(options.pause);
    }

    private Portal portal() {
        if (options.registry != null) {
            return RegistryFile.read(options.registry).portals().stream()
                    .filter(portal -> portal.id().value().equals(options.portal)
                            || portal.url().toString().equals(options.portal))
                    .findFirst()
                    .orElseThrow(() -> problem(
                            "URL",
                            options.portal,
                            "is no portal of " + options.registry,
                            "write an id or its address"));
        }
        Portal portal = Portals.ofUrl(options.portal);
        // An address that a person typed is meant; a name that leads to one may be a trap.
        boolean allowed =
                options.allowPrivate || TlsTarget.isLiteral(portal.url().getHost());
        return portal.with(new NetworkPolicy(allowed, Map.of(), List.of(), false));
    }

    private static ConfigException problem(String where, String value, String problem, String wanted) {
        return new ConfigException(List.of(new ConfigProblem(where, 0, "", value, problem, wanted)));
    }
}
