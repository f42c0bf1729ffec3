package org.portalprobe.scheduler;

import java.time.InstantSource;
import java.util.concurrent.Callable;
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
    public Integer call() {
        terminal.err().println(options.out + " " + clock.instant());
        return ExitCode.OK.code();
    }
}
