package org.portalprobe.scheduler;

import java.io.IOException;
import org.portalprobe.config.ConfigException;
import org.portalprobe.reports.store.StoreException;
import org.portalprobe.scheduler.cli.ExitCode;
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
        boolean usage = failure instanceof ConfigException
                || failure instanceof ParameterException
                || (failure instanceof StoreException store && isUsage(store.reason()));
        return usage ? ExitCode.USAGE.code() : ExitCode.INTERNAL.code();
    }

    /** What another option or another moment would mend, as against a fault of the store itself. */
    private static boolean isUsage(StoreException.Reason reason) {
        return switch (reason) {
            case ADDRESS, IN_USE, UNREACHABLE, NEWER, NOT_WRITABLE, MISSING, ARCHIVE -> true;
            case DAMAGED, FULL, FAILED -> false;
        };
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
            case StoreException store -> command.getErr().println(store.getMessage());
            case IOException io -> command.getErr().println("cannot write: " + io.getMessage());
            default -> {
                LOG.error("a bug of ours", failure);
                command.getErr().println("internal error, please report it: " + failure);
            }
        }
        return exitCode(failure);
    }
}
