package org.portalprobe.scheduler;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.model.ModelCommand;
import org.portalprobe.scheduler.page.PageCommand;
import org.portalprobe.scheduler.ping.PingCommand;
import org.portalprobe.scheduler.tls.TlsCommand;
import org.portalprobe.scheduler.wcag.WcagCommand;
import picocli.CommandLine;

/** Entry point of the program. */
public final class Main {

    /** Commands whose log a machine reads. */
    private static final Set<String> LASTING = Set.of("serve", "worker");

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && LASTING.contains(arguments[0])) {
            Logging.inJson();
        } else {
            Logging.configure();
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err, InstantSource.system()).execute(arguments));
    }

    /** The launcher says whether a person watches standard error: Java cannot ask. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, InstantSource clock) {
        CommandLine line = new CommandLine(new PortalProbeCommand());
        Terminal terminal = new Terminal(
                out, err, Boolean.getBoolean("portalprobe.interactive"), Boolean.getBoolean("portalprobe.coloured"));
        line.addSubcommand(new RunCommand(terminal, clock));
        line.addSubcommand(new ControlCommand(terminal, clock));
        line.addSubcommand(new ServeCommand(terminal, clock));
        line.addSubcommand(new WorkerCommand(terminal, clock));
        line.addSubcommand(new NightCommand(terminal, clock));
        line.addSubcommand(new RegistryCommand(terminal, clock));
        line.addSubcommand(new ModelCommand(terminal));
        line.addSubcommand(new AttestCommand(terminal, clock));
        line.addSubcommand(new OfficialCommand(terminal, clock));
        line.addSubcommand(new EmcCommand(terminal, clock));
        line.addSubcommand(new RescoreCommand(terminal, clock));
        line.addSubcommand(new CompareCommand(terminal, clock));
        line.addSubcommand(new RankCommand(terminal, clock));
        CommandLine tables = new CommandLine(new TablesCommand(terminal, clock));
        tables.addSubcommand(new ServicesCommand(terminal, clock));
        line.addSubcommand(tables);
        line.addSubcommand(new ReportCommand(terminal, clock));
        line.addSubcommand(new NotifyCommand(terminal, clock));
        line.addSubcommand(new RejudgeCommand(terminal, clock));
        line.addSubcommand(new EmitCommand(terminal, clock));
        line.addSubcommand(new StoreCommand(terminal, clock));
        line.addSubcommand(new PulseCommand(new Terminal(out, err, false, false), clock));
        line.addSubcommand(new PingCommand(new Terminal(out, err, false, false), clock));
        line.addSubcommand(new TlsCommand(new Terminal(out, err, false, false), clock));
        line.addSubcommand(new WcagCommand(new Terminal(out, err, false, false), clock));
        line.addSubcommand(new PageCommand(new Terminal(out, err, false, false), clock));
        line.addSubcommand(new GateCommand(new Terminal(out, err, false, false), clock, System.getenv()));
        line.addSubcommand(new PlanCommand(terminal, clock));
        line.addSubcommand(new AllowListCommand(terminal, clock));
        line.addSubcommand(new CrawlCommand(new Terminal(out, err, false, false), clock));
        return line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(Failures::exitCode)
                .setParameterExceptionHandler(Failures::usage)
                .setExecutionExceptionHandler(Failures::report);
    }
}
