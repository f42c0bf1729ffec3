package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.artifact.Engines;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.NoEvidence;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Printable;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.cli.Words;
import org.portalprobe.scheduler.control.ControlBook;
import org.portalprobe.scheduler.control.ControlProbe;
import org.portalprobe.scheduler.control.ControlReading;
import org.portalprobe.scheduler.control.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code portalprobe control}: whether this host and its browser measure as they did when they were trusted. */
@Command(
        name = "control",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Measures a page of our own that never changes: has this host, or its browser, changed?",
        description =
                "The first reading of a host is trusted. A later one by the same Chromium and axe-core tells drift of the host;"
                        + " one by others is the comparison before they are trusted. Without a difference they are; with one the"
                        + " command ends with 1 and trusts nothing until --accept.",
        footerHeading = "%nExamples:%n",
        footer = {"  portalprobe control", "  portalprobe control --accept"})
final class ControlCommand implements Callable<Integer> {

    private static final int MOST = 20;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder that keeps the readings (default: out).")
    private Path out = Path.of("out");

    @Option(names = "--runs", paramLabel = "N", description = "Loads that are to count, 1 to 20 (default: 5).")
    private int runs = 5;

    @Option(names = "--accept", description = "Trusts this reading whatever it differs in.")
    private boolean accept;

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the report (default: vi).")
    private Language language = Language.VI;

    private final Terminal terminal;
    private final InstantSource clock;

    ControlCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (runs < 1 || runs > MOST) {
            throw new ConfigException(List.of(
                    new ConfigProblem("--runs", 0, "", String.valueOf(runs), "is out of range", "1 to " + MOST)));
        }
        Words words = new Words(language, "control");
        ControlBook book = ControlBook.in(out);
        Optional<ControlReading> trusted = book.trusted(ControlProbe.host());
        var seen = new ControlProbe(Version.current(), new NoEvidence(), clock).read(runs);
        Optional<Fault> fault = seen.fold(got -> Optional.empty(), Optional::of);
        if (fault.isPresent()) {
            terminal.out()
                    .println(words.say(
                            "unread",
                            fault.get().cause(),
                            Printable.of(fault.get().detail())));
            return ExitCode.NOT_ENOUGH_MEASURED.code();
        }
        ControlReading now = seen.toOptional().orElseThrow();
        tell(now, words);
        List<Difference> differences =
                trusted.map(before -> Difference.between(before, now)).orElse(List.of());
        boolean trust = accept || trusted.isEmpty() || (differences.isEmpty() && !sameEngines(trusted, now));
        book.add(now, trust);
        conclude(trusted, now, differences, trust, words);
        return (differences.isEmpty() || accept ? ExitCode.OK : ExitCode.NOT_GOOD_ENOUGH).code();
    }

    /** The same engines keep the reading that was trusted first: a slow drift must not carry its own measure along. */
    private static boolean sameEngines(Optional<ControlReading> trusted, ControlReading now) {
        return trusted.filter(known -> known.sameEngines(now.engines())).isPresent();
    }

    private void tell(ControlReading now, Words words) {
        Engines engines = now.engines();
        terminal.out()
                .println(words.say(
                        "read",
                        now.host(),
                        engines.chromium().orElse("–"),
                        engines.axe().orElse("–")));
        now.medians().forEach((metric, median) -> terminal.out()
                .println("  "
                        + words.say(
                                "figure",
                                metric,
                                median,
                                now.loads().getOrDefault(metric, List.of()).size())));
        terminal.out().println("  " + words.say("rules", now.rules().size()));
    }

    private void conclude(
            Optional<ControlReading> trusted,
            ControlReading now,
            List<Difference> differences,
            boolean trust,
            Words words) {
        differences.forEach(difference -> terminal.out()
                .println("  "
                        + switch (difference) {
                            case Difference.Moved moved ->
                                words.say("moved", moved.metric(), moved.trusted(), moved.now());
                            case Difference.Lost lost -> words.say("lost", lost.rule());
                            case Difference.Found found -> words.say("found", found.rule());
                        }));
        if (trusted.isEmpty()) {
            terminal.out().println(words.say("first"));
        } else if (differences.isEmpty()) {
            terminal.out().println(words.say(sameEngines(trusted, now) ? "steady" : "compared"));
        } else if (trust) {
            terminal.out().println(words.say("accepted"));
        } else {
            terminal.out().println(words.say(sameEngines(trusted, now) ? "drift" : "distrusted"));
        }
    }
}
