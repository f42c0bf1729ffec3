package org.portalprobe.scheduler;

import java.time.Duration;
import java.util.Optional;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.reports.PortalReport;
import org.portalprobe.reports.console.ScoreCard;
import org.portalprobe.scheduler.cli.Progress;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;
import org.portalprobe.scheduler.control.ControlBook;
import org.portalprobe.scheduler.control.ControlProbe;
import org.portalprobe.scheduler.control.ControlReading;

/** What a run says to the person who started it: cards on standard output, everything else beside the progress. */
final class RunTalk implements BatchRun.Watcher {

    private final Terminal terminal;
    private final Progress progress;
    private final Words words;
    private final RunRequest request;
    private final Optional<ControlReading> trusted;
    private volatile Optional<Engines> engines = Optional.empty();

    /** @throws org.portalprobe.config.ConfigException where the host's control readings cannot be read */
    RunTalk(Terminal terminal, Progress progress, Words words, RunRequest request) {
        this.terminal = terminal;
        this.progress = progress;
        this.words = words;
        this.request = request;
        this.trusted = ControlBook.in(request.out()).trusted(ControlProbe.host());
    }

    @Override
    public void finished(PortalReport report) {
        progress.done(report.visit().portal(), report.visit().took());
        Engines looked = report.visit().engines();
        engines = looked.chromium().isPresent() ? Optional.of(looked) : engines;
        progress.pause(() -> terminal.out().println(ScoreCard.of(report, request.language(), terminal.coloured())));
    }

    @Override
    public void unwritable(String problem) {
        progress.line(words.say("run.disk", problem));
    }

    /** @param visits that an earlier run left without acknowledging them */
    void adopted(int visits) {
        if (visits > 0) {
            progress.line(words.say("run.adopted", visits));
        }
    }

    void ended(Duration took) {
        progress.line(words.say("run.took", request.portals().size(), Progress.seconds(took)));
        progress.line(words.say("run.report", request.report().resolve("index.html")));
        progress.line(words.say("run.scores", request.report().resolve("scores.json")));
        engines.ifPresent(this::untrusted);
    }

    /** Says so where a host that has a trusted reading measured with other programs. */
    private void untrusted(Engines looked) {
        trusted.filter(known -> !known.sameEngines(looked))
                .ifPresent(known -> progress.line(new Words(request.language(), "control")
                        .say(
                                "run.untrusted",
                                looked.chromium().orElse("–"),
                                looked.axe().orElse("–"))));
    }

    void interrupted(int finished) {
        progress.line(words.say("run.interrupted", finished, request.portals().size() - finished));
        if (finished > 0) {
            progress.line(words.say("run.report", request.report().resolve("index.html")));
        }
    }
}
