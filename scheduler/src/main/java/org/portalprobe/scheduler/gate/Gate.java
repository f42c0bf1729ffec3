package org.portalprobe.scheduler.gate;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portalprobe.checks.assessment.Assessor;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.checks.regression.Baseline;
import org.portalprobe.checks.regression.Budget;
import org.portalprobe.checks.regression.Change;
import org.portalprobe.checks.regression.Changes;
import org.portalprobe.checks.regression.Judgement;
import org.portalprobe.checks.regression.Scope;
import org.portalprobe.checks.regression.Snapshot;
import org.portalprobe.checks.regression.SnapshotReading;
import org.portalprobe.checks.regression.Terms;
import org.portalprobe.checks.regression.Waiver;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Points;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.baseline.BaselineFile;
import org.portalprobe.reports.baseline.WaiverFile;
import org.portalprobe.reports.ci.GateRun;
import org.portalprobe.reports.ci.GateRun.Compared;

/** One run of the gate, from what a person said to what there is to tell. */
public final class Gate {

    private final GateOptions options;
    private final Map<String, String> environment;
    private final PrintWriter progress;
    private final InstantSource clock;
    private final String version;
    private final Talk talk;
    private final Targets targets;
    private final AssessmentModel model;
    private final ProbeSettings settings;
    private final List<String> omitted = new ArrayList<>();

    /**
     * @param environment where secrets stand
     * @param progress told what is being done
     */
    public Gate(
            GateOptions options,
            Map<String, String> environment,
            PrintWriter progress,
            InstantSource clock,
            String version) {
        this.options = options;
        this.environment = Map.copyOf(environment);
        this.progress = progress;
        this.clock = clock;
        this.version = version;
        this.talk = new Talk(options.language);
        this.targets = new Targets(options, this.environment);
        this.model = Models.load(options.model);
        this.settings = ProbeSettings.DEFAULT.withSampleSize(Math.clamp(options.pages, 1, 500));
    }

    /**
     * Looks, compares, and writes the baseline where that was asked for.
     *
     * @throws org.portalprobe.config.ConfigException with everything that is wrong with options and files, before anything is contacted
     *     where that can be known
     */
    public GateRun run() throws IOException, InterruptedException {
        targets.demandFit();
        List<Waiver> waivers = options.waivers == null ? List.of() : WaiverFile.read(options.waivers, today());
        Optional<Baseline> baseline = baseline();
        Path folder = options.folder;
        if (folder == null) {
            return run(targets.site(baseline), baseline, waivers);
        }
        try (FolderServer server = FolderServer.open(folder)) {
            return run(targets.folder(folder, server), baseline, waivers);
        }
    }

    private Optional<Baseline> baseline() {
        Path file = options.baseline;
        if (file == null || (options.update && !Files.exists(file))) {
            return Optional.empty();
        }
        if (options.update) {
            return replaced(file);
        }
        Baseline read = BaselineFile.read(file);
        BaselineFile.demandSameTerms(file, read, Terms.of(model, Optional.empty(), Catalogue.all()));
        return Optional.of(read);
    }

    /** Whatever is wrong with a file that is written anew is mended by that; only its budgets are worth a word. */
    private Optional<Baseline> replaced(Path file) {
        try {
            return Optional.of(BaselineFile.read(file));
        } catch (ConfigException unreadable) {
            say("budgets-lost", file);
            return Optional.empty();
        }
    }

    private GateRun run(GateTarget target, Optional<Baseline> file, List<Waiver> waivers)
            throws IOException, InterruptedException {
        Instant start = clock.instant();
        Stopwatch took = Stopwatch.start();
        Snapshot now = look(target);
        Path baselineFile = options.baseline;
        if (file.isPresent() && baselineFile != null && !options.update) {
            BaselineFile.demandSameTerms(baselineFile, file.get(), now.terms());
        }
        Optional<URI> against = targets.against();
        Optional<Baseline> heldAgainst = file;
        if (against.isPresent() && file.isEmpty()) {
            heldAgainst = Optional.of(
                    new Baseline(look(targets.other(target.at(pages(target, now)), against.get())), Budget.NONE));
        }
        List<Change> changes = new ArrayList<>(Changes.between(heldAgainst, now));
        List<Compared> timings = List.of();
        if (against.isPresent()) {
            NetworkPolicy network =
                    targets.other(target, against.get()).portal().network();
            timings = new TimedBeside(options, settings, version, clock, this::say)
                    .measure(pages(target, now), against.get(), network);
        }
        timings.forEach(one -> changed(one).ifPresent(changes::add));
        Judgement judgement = Judgement.of(changes, waivers, today());
        if (options.update && baselineFile != null) {
            update(baselineFile, file, now);
        }
        target.omitted().forEach(page -> omitted.add(page));
        return new GateRun(
                target.name(),
                target.scope() == Scope.SITE ? Optional.of(target.portal().url()) : Optional.empty(),
                Optional.ofNullable(options.against).or(() -> Optional.ofNullable(baselineFile)
                        .filter(known -> file.isPresent())
                        .map(Path::toString)),
                start,
                took.elapsed(),
                version,
                now,
                judgement,
                timings,
                omitted);
    }

    private static List<URI> pages(GateTarget target, Snapshot now) {
        return target.pages().isEmpty()
                ? now.pages().stream()
                        .map(page -> target.portal().url().resolve(page))
                        .toList()
                : target.pages();
    }

    private Snapshot look(GateTarget target) throws IOException {
        say("looking", target.name());
        GateVisit.Taken taken =
                GateVisit.take(target, settings, version, clock, (done, of) -> say("progress", done, of));
        taken.linksNotAsked().forEach(link -> omitted.add(link.toString()));
        Visit visit = taken.visit();
        return SnapshotReading.of(visit, model, target.scope(), points(target, visit));
    }

    /** Only where a budget may ask for them: a folder has no server to judge. */
    private Optional<Points> points(GateTarget target, Visit visit) {
        if (target.scope() != Scope.SITE) {
            return Optional.empty();
        }
        return Optional.of(Assessor.assess(
                        model,
                        target.portal(),
                        Period.nightOf(visit.start()),
                        Catalogue.observe(visit),
                        Catalogue.served())
                .known());
    }

    private static Optional<Change> changed(Compared one) {
        return switch (one.result().verdict()) {
            case SLOWER -> Optional.of(new Change.Slower(one.timing(), one.result()));
            case FASTER -> Optional.of(new Change.Faster(one.timing(), one.result()));
            case TOO_FEW ->
                Optional.of(new Change.LostCoverage(
                        one.timing().metric().id(), one.timing().page(), Optional.empty()));
            case SAME -> Optional.empty();
        };
    }

    /** A release of which a page could not be seen is no baseline: what that page has would look new for ever. */
    private void update(Path file, Optional<Baseline> before, Snapshot now) throws IOException {
        if (!now.unseen().isEmpty() || now.pages().isEmpty()) {
            say("not-updated", file, String.join(", ", now.unseen().keySet()));
            return;
        }
        BaselineFile.write(file, new Baseline(now, before.map(Baseline::budget).orElse(Budget.NONE)));
        say("updated", file, now.defects().size());
    }

    /** What the run ends with. */
    public GateEnd end(GateRun run) {
        boolean nothing = run.snapshot().pages().isEmpty();
        if (options.update) {
            return nothing
                    ? GateEnd.UNREACHABLE
                    : run.snapshot().unseen().isEmpty() ? GateEnd.CLEAN : GateEnd.LOST_COVERAGE;
        }
        return switch (run.judgement().verdict()) {
            case CLEAN -> GateEnd.CLEAN;
            case WORSE -> GateEnd.WORSE;
            case LOST_COVERAGE -> nothing ? GateEnd.UNREACHABLE : GateEnd.LOST_COVERAGE;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }

    private void say(String key, Object... arguments) {
        progress.println(options.staging.secrets(environment).masked(talk.say(key, arguments)));
    }
}
