package org.portalprobe.scheduler;

import org.portalprobe.scheduler.cli.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program as a whole: says what commands there are. */
@Command(
        name = "portalprobe",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Measures public-service portals and scores them by the national assessment model.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe run                                      the embedded demo portals",
            "  portalprobe run --portal https://dichvucong.example  your own portal",
            "  portalprobe run --registry portals.yaml --only so-a  some portals of a registry",
            "",
            "Exit codes of every command: 0 ok, 1 not good enough, 2 usage or configuration,",
            "3 target unreachable, 4 not enough measured, 5 internal."
        },
        synopsisSubcommandLabel = "COMMAND")
final class PortalProbeCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
