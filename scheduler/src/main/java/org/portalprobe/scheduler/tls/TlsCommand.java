package org.portalprobe.scheduler.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.checks.tls.TlsVerdict;
import org.portalprobe.config.NetworkPolicy;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.artifact.TlsSurvey;
import org.portalprobe.crawler.artifact.TlsSurvey.Depth;
import org.portalprobe.crawler.egress.Egress;
import org.portalprobe.crawler.egress.EgressEnvironment;
import org.portalprobe.crawler.tls.Pacer;
import org.portalprobe.crawler.tls.Pacing;
import org.portalprobe.crawler.tls.SurveyPolicy;
import org.portalprobe.crawler.tls.TlsSurveyor;
import org.portalprobe.crawler.tls.TlsTarget;
import org.portalprobe.crawler.tls.TrustRoots;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.OwnMachine;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portalprobe tls}: surveys one host and says what to mend. */
@Command(
        name = "tls",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Surveys the TLS of one host, grades it and says what to change.",
        description = "Polite: connections 50 ms apart, two at once. Sends no attack packets. A letter ends with exit"
                + " code 0, \"?\" with 4, a host that cannot be surveyed with 3.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe tls dichvucong.example",
            "  portalprobe tls dichvucong.example:8443 --full --json",
            "  portalprobe tls 192.0.2.7 --sni staging.example --root national-root.pem"
        })
public final class TlsCommand implements Callable<Integer> {

    private static final int BENCH_CONNECTIONS = 120;

    @Mixin
    private TlsOptions options = new TlsOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before any command runs
    private CommandSpec spec;

    private final Terminal terminal;
    private final InstantSource clock;

    public TlsCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Words words = new Words(options.language, "tls");
        TlsTarget target = target(words);
        for (Path file : options.roots) {
            var unused = TrustRoots.none().plus(file, true);
        }
        Seen<TlsSurvey> seen = survey(target);
        TlsReport report = new TlsReport(terminal.out(), words, options.language);
        return seen.fold(survey -> told(survey, report), fault -> missing(target, fault, report));
    }

    private TlsTarget target(Words words) {
        try {
            TlsTarget named = TlsTarget.parse(options.target);
            TlsTarget target = options.serverName == null ? named : named.withServerName(options.serverName);
            if (options.unpaced && !isThisMachine(target)) {
                throw new ParameterException(spec.commandLine(), words.say("unpaced"));
            }
            return target;
        } catch (IllegalArgumentException malformed) {
            throw new ParameterException(
                    spec.commandLine(), words.say("bad-target", String.valueOf(malformed.getMessage())));
        }
    }

    private static boolean isThisMachine(TlsTarget target) {
        String host = target.endpoint().host();
        return OwnMachine.is(host);
    }

    private Seen<TlsSurvey> survey(TlsTarget target) {
        SurveyPolicy polite = SurveyPolicy.polite("PortalProbe");
        SurveyPolicy policy = options.unpaced ? polite.withConnections(BENCH_CONNECTIONS) : polite;
        Pacer pacer = new Pacer(options.unpaced ? Pacing.LOOPBACK_BENCH : Pacing.POLITE);
        // An address that a person typed is meant; a name that leads to one may be a trap.
        boolean allowPrivate =
                options.allowPrivate || TlsTarget.isLiteral(target.endpoint().host());
        NetworkPolicy network = new NetworkPolicy(allowPrivate, Map.of(), List.of(), false);
        try (Egress egress = Egress.open(network, EgressEnvironment.system())) {
            return new TlsSurveyor(policy, pacer, this::roots, clock)
                    .survey(egress, target, options.full ? Depth.FULL : Depth.LIGHT);
        }
    }

    private TrustRoots roots() {
        TrustRoots roots = TrustRoots.shipped();
        for (Path file : options.roots) {
            try {
                roots = roots.plus(file, true);
            } catch (IOException vanished) {
                throw new UncheckedIOException(vanished);
            }
        }
        return roots;
    }

    private int told(TlsSurvey survey, TlsReport report) {
        TlsVerdict verdict = TlsVerdict.of(survey);
        if (options.json) {
            terminal.out().println(TlsJson.of(survey, verdict));
        } else {
            report.print(survey, verdict);
        }
        return (verdict.grade() == TlsGrade.UNKNOWN ? ExitCode.NOT_ENOUGH_MEASURED : ExitCode.OK).code();
    }

    private int missing(TlsTarget target, Fault fault, TlsReport report) {
        if (options.json) {
            terminal.out().println(TlsJson.of(target.endpoint(), fault));
        } else {
            report.printMissing(target.endpoint(), fault);
        }
        return ExitCode.UNREACHABLE.code();
    }
}
