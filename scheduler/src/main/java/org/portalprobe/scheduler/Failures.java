package org.portalprobe.scheduler;

import java.io.IOException;
import org.portalprobe.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The one boundary where exceptions become a message for a person and an exit code. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static int exitCode(Throwable failure) {
        return failure instanceof ConfigException || failure instanceof ParameterException
                ? ExitCode.USAGE.code()
                : ExitCode.INTERNAL.code();
    }

    static int usage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println(problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        command.getErr().println("'" + command.getCommandSpec().qualifiedName() + " --help' shows how it is used.");
        return ExitCode.USAGE.code();
    }

    static int report(Exception failure, CommandLine command, ParseResult parsed) {
        switch (failure) {
            case ConfigException config ->
                config.problems().forEach(problem -> command.getErr().println(problem));
            case IOException io -> command.getErr().println("cannot write: " + io.getMessage());
            default -> {
                LOG.error("a bug of ours", failure);
                command.getErr().println("internal error, please report it: " + failure);
            }
        }
        return exitCode(failure);
    }
}
