package org.portalprobe.scheduler.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Language;
import org.portalprobe.config.loader.ModelFile;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.Channel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Model;
import org.portalprobe.config.model.ModelOutline;
import org.portalprobe.config.model.Points;
import org.portalprobe.reports.words.Words;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code portalprobe model}: looks after assessment models, which are files. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        header = "Checks, compares and lists assessment models.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe model check bo-tieu-chi.yaml",
            "  portalprobe model diff httt-tthc-2024 httt-tthc-2024-strict",
            "  portalprobe model diff httt-tthc-2024 bo-tieu-chi.yaml --json"
        })
public final class ModelCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            scope = ScopeType.INHERIT,
            description = "Language of the console (default: vi).")
    private Language language = Language.VI;

    public ModelCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            header =
                    "Says everything that is wrong with model files, each with line, field, value and what would be right.",
            description =
                    "Sums, levels that overlap or cannot be reached, units, unknown checks. Ends with 2 when something is.")
    int check(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
        Set<CheckId> known = knownChecks();
        var problems = new ArrayList<ConfigProblem>();
        for (Path file : files) {
            try {
                summary(ModelFile.check(file, known));
            } catch (ConfigException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return ExitCode.OK.code();
    }

    /** Those that answer, and those that shipped models wait for. */
    private static Set<CheckId> knownChecks() {
        Stream<CheckId> named = Models.grading().stream()
                .map(Models::load)
                .flatMap(AssessmentModel::criteria)
                .flatMap(criterion -> criterion.rule().checks().stream());
        return Stream.concat(Catalogue.served().stream(), named).collect(Collectors.toSet());
    }

    private void summary(Model model) {
        switch (model) {
            case AssessmentModel whole -> {
                say(
                        "sound",
                        whole.id(),
                        whole.version(),
                        whole.groups().size(),
                        whole.criteria().count(),
                        whole.max());
                say(
                        "channels",
                        worth(whole, Channel.MEASURED),
                        worth(whole, Channel.ATTESTED),
                        worth(whole, Channel.IMPORTED));
                List<String> waiting = whole.criteria()
                        .flatMap(criterion -> criterion.rule().checks().stream())
                        .filter(check -> !Catalogue.served().contains(check))
                        .map(CheckId::value)
                        .distinct()
                        .sorted()
                        .toList();
                if (!waiting.isEmpty()) {
                    say("unserved", String.join(", ", waiting));
                }
            }
            case ModelOutline outline -> {
                say("outline", outline.id(), outline.version(), outline.groups().size());
                say("use." + outline.use().name(), String.join(", ", outline.unweighted()));
            }
        }
    }

    private String worth(AssessmentModel model, Channel channel) {
        return Words.in(language)
                .points(model.criteria()
                        .filter(criterion -> criterion.channel() == channel)
                        .map(criterion -> criterion.points())
                        .reduce(Points.ZERO, Points::plus));
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            header = "Says what differs between two models, shipped ones or files.")
    int diff(
            @Parameters(paramLabel = "A", description = "A shipped model's id, or a file.") String a,
            @Parameters(paramLabel = "B") String b,
            @Option(names = "--json", description = "As data.") boolean json) {
        ModelDiff diff = ModelDiff.of(Models.any(a), Models.any(b), Words.in(language));
        if (json) {
            terminal.out().println(diff.json());
            return ExitCode.OK.code();
        }
        var words = words();
        terminal.out().println(words.say("diff.title", diff.from(), diff.to()));
        diff.changes().forEach(change -> change.lines(words).forEach(terminal.out()::println));
        terminal.out().println(words.say("diff.sum", diff.changes().size()));
        return ExitCode.OK.code();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, header = "Lists the models that are shipped.")
    int list() {
        for (String id : Models.shipped()) {
            Model model = Models.any(id);
            terminal.out()
                    .println("%-24s %s"
                            .formatted(
                                    id + " (" + model.version() + ")",
                                    model.title().in(language)));
            if (model instanceof ModelOutline outline) {
                terminal.out()
                        .println(" ".repeat(25)
                                + words().say("use." + outline.use().name(), String.join(", ", outline.unweighted())));
            }
        }
        return ExitCode.OK.code();
    }

    @Command(
            name = "schema",
            mixinStandardHelpOptions = true,
            header = "Prints the JSON Schema of model files, for editors that complete and check while one writes.")
    int schema() {
        terminal.out().print(new String(Models.schema(), StandardCharsets.UTF_8));
        terminal.out().flush();
        return ExitCode.OK.code();
    }

    private org.portalprobe.scheduler.cli.Words words() {
        return new org.portalprobe.scheduler.cli.Words(language, "model");
    }

    private void say(String key, Object... arguments) {
        terminal.out().println(words().say(key, arguments));
    }
}
