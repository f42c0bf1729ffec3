package org.portalprobe.scheduler;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import org.portalprobe.reports.ci.GateRun;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Version;
import org.portalprobe.scheduler.gate.Gate;
import org.portalprobe.scheduler.gate.GateOptions;
import org.portalprobe.scheduler.gate.GatePapers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code portalprobe gate}: fails a build for what got worse, and for nothing else. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header =
                "Fails a build for what a release made worse: faults, weight, headers, TLS, functions, and timings side by side.",
        description = {
            "0: nothing got worse; 1: something did; 2: options, baseline or waivers cannot be used; 3: no page could be",
            "looked at; 4: coverage was lost (something known before could not be looked at: not looked at is never clean).",
            "Timings are only ever compared with those of another release in the same job, never with a file."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe gate --url https://staging.example/ --baseline gate.yaml --update-baseline",
            "  portalprobe gate --url https://staging.example/ https://staging.example/tra-cuu --baseline gate.yaml --out gate",
            "  portalprobe gate --dir dist --baseline gate.yaml --waivers waivers.yaml --junit gate.xml --sarif gate.sarif",
            "  portalprobe gate --url https://staging.example/ --against https://www.example/",
            "  portalprobe gate --url https://staging.example/ --basic-auth-env STAGING --ca ca.pem --baseline gate.yaml"
        })
final class GateCommand implements Callable<Integer> {

    @Mixin
    private GateOptions options = new GateOptions();

    private final Terminal terminal;
    private final InstantSource clock;
    private final Map<String, String> environment;

    GateCommand(Terminal terminal, InstantSource clock, Map<String, String> environment) {
        this.terminal = terminal;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        GatePapers papers = new GatePapers(options, environment);
        papers.demandPlaces();
        Gate gate = new Gate(options, environment, terminal.err(), clock, Version.current());
        GateRun run = gate.run();
        papers.write(run);
        papers.console(run).forEach(terminal.out()::println);
        return switch (gate.end(run)) {
            case CLEAN -> ExitCode.OK.code();
            case WORSE -> ExitCode.NOT_GOOD_ENOUGH.code();
            case LOST_COVERAGE -> ExitCode.NOT_ENOUGH_MEASURED.code();
            case UNREACHABLE -> ExitCode.UNREACHABLE.code();
        };
    }
}
