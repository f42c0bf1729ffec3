package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.PortalId;
import org.portalprobe.scheduler.cli.DayConverter;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code portalprobe night}: what an operator asks and orders in the morning. */
@Command(
        name = "night",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Says how a night went, and takes orders.",
        description = "Asks the process that serves the store; where none does, the store itself.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe night report                      the last night",
            "  portalprobe night retry                       visit at once what it did not see",
            "  portalprobe night letters --registry portals.yaml --from 192.0.2.10 --sender \"Trung tâm A\""
        })
final class NightCommand implements Runnable {

    private final Terminal terminal;
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    NightCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Command(name = "report", mixinStandardHelpOptions = true, header = "Prints how a night went, as mail or data.")
    int report(
            @Mixin NightOptions options,
            @Option(
                            names = "--night",
                            paramLabel = "DAY",
                            converter = DayConverter.class,
                            description = "Day on which it began (default: the last night).")
                    @Nullable
                    LocalDate night,
            @Option(names = "--json", description = "Prints data.") boolean json)
            throws IOException, InterruptedException {
        String day = night == null ? Desk.LATEST : night.toString();
        Optional<String> report = options.at(clock, desk -> json ? desk.json(day) : desk.mail(day, options.language));
        if (report.isEmpty()) {
            terminal.err().println(options.words().say("none"));
            return ExitCode.NOT_ENOUGH_MEASURED.code();
        }
        terminal.out().print(report.get());
        terminal.out().flush();
        return ExitCode.OK.code();
    }

    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            header = "Lets nothing new begin, pulses go on; what is planned waits until its time is over.")
    int pause(
            @Mixin NightOptions options,
            @Parameters(paramLabel = "REASON", arity = "0..1", description = "For those who wonder.") @Nullable
                    String reason)
            throws IOException, InterruptedException {
        boolean changed = options.at(clock, desk -> desk.pause(reason == null ? "–" : reason));
        return said(options, changed ? "paused" : "paused.already");
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, header = "Lets runs begin again.")
    int resume(@Mixin NightOptions options) throws IOException, InterruptedException {
        return said(options, options.at(clock, Desk::resume) ? "resumed" : "resumed.already");
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            header = "Visits at once, before all others, what the last night did not see wholly.")
    int retry(@Mixin NightOptions options) throws IOException, InterruptedException {
        return said(options, "retry", options.at(clock, Desk::retry));
    }

    @Command(name = "now", mixinStandardHelpOptions = true, header = "Visits these portals at once, before all others.")
    int now(
            @Mixin NightOptions options,
            @Parameters(paramLabel = "PORTAL", arity = "1..*", description = "Ids of the registry.")
                    List<String> portals)
            throws IOException, InterruptedException {
        List<PortalId> ids = ids(portals);
        int begun = options.at(clock, desk -> desk.now(ids));
        said(options, "now", begun, ids.size());
        return begun < ids.size() ? ExitCode.USAGE.code() : ExitCode.OK.code();
    }

    private static List<PortalId> ids(List<String> names) {
        List<PortalId> ids = new ArrayList<>();
        List<ConfigProblem> problems = new ArrayList<>();
        for (String name : names) {
            try {
                ids.add(new PortalId(name));
            } catch (IllegalArgumentException unfit) {
                problems.add(new ConfigProblem("PORTAL", 0, "", name, "is no portal's id", "such as so-a"));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return ids;
    }

    @Command(
            name = "letters",
            mixinStandardHelpOptions = true,
            header = "Writes a letter to each owner whose portal was blocked in the last night.",
            description = "One file a portal below --out/letters; their dates go to letters.tsv there.")
    int letters(
            @Mixin NightOptions options,
            @Option(names = "--registry", paramLabel = "FILE", required = true, description = "Knows the portals.")
                    Path registry,
            @Option(
                            names = "--from",
                            paramLabel = "ADDRESS",
                            description = "An address that we measure from; may be repeated.")
                    @Nullable
                    List<String> from,
            @Option(names = "--sender", paramLabel = "NAME", description = "Who signs.", defaultValue = "")
                    String sender,
            @Option(
                            names = "--out",
                            paramLabel = "DIR",
                            defaultValue = "out",
                            description = "Gets letters/ (default: ${DEFAULT-VALUE}).")
                    Path out)
            throws IOException, InterruptedException {
        Optional<String> night = options.at(clock, desk -> desk.json(Desk.LATEST));
        var letter = new Letter(from == null ? List.of() : from, sender, options.language);
        List<Path> written = new BlockedLetters(letter, out, clock).write(night.orElse("{}"), registry);
        written.forEach(file -> terminal.out().println(file));
        return said(options, "letters", written.size());
    }

    private int said(NightOptions options, String key, Object... arguments) {
        terminal.err().println(options.words().say(key, arguments));
        return ExitCode.OK.code();
    }
}
