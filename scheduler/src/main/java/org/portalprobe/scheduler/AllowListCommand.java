package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Language;
import org.portalprobe.config.Portal;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code portalprobe allow-list}: writes the letter that asks a portal's owner to let us look (scoring section 7). */
@Command(
        name = "allow-list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Writes the letter that asks a portal's owner to let the measurement through.",
        description = "The letter goes to standard output; its date to letters.tsv below --out, which only grows.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe allow-list https://dichvucong.example/ --from 192.0.2.10 --sender \"Trung tâm A\"",
            "  portalprobe allow-list so-a --registry portals.yaml --from 192.0.2.10 > thu.txt"
        })
final class AllowListCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PORTAL", description = "The portal's address, or with --registry its id.")
    private String portal = "";

    @Option(names = "--registry", paramLabel = "FILE", description = "A registry file (YAML) that knows the portal.")
    @Nullable
    private Path registry;

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            description =
                    "An address that we measure from; may be repeated. Left open in the letter when none is given.")
    private List<String> from = new ArrayList<>();

    @Option(names = "--sender", paramLabel = "NAME", description = "Who signs; left open when nobody is given.")
    private String sender = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Gets letters.tsv (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("out");

    @Option(names = "--lang", paramLabel = "vi|en", description = "Language of the letter (default: vi).")
    private Language language = Language.VI;

    private final Terminal terminal;
    private final InstantSource clock;

    AllowListCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Portal asked = portal();
        LocalDate today = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        terminal.out().println(new Letter(from, sender, language).to(asked, today));
        new Letters(out).written(asked.id(), today);
        return ExitCode.OK.code();
    }

    private Portal portal() {
        if (registry == null) {
            return Portals.ofUrl(portal);
        }
        return RegistryFile.read(registry).portals().stream()
                .filter(known -> known.id().value().equals(portal)
                        || known.url().toString().equals(portal))
                .findFirst()
                .orElseThrow(() -> new ConfigException(List.of(new ConfigProblem(
                        "PORTAL", 0, "", portal, "is no portal of " + registry, "write an id or its address"))));
    }
}
