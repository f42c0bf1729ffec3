package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.ConfigProblem;
import org.portalprobe.config.Language;
import org.portalprobe.config.Portal;
import org.portalprobe.config.ProbeSettings;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.loader.Portals;
import org.portalprobe.config.loader.RegistryFile;
import org.portalprobe.crawler.http.UserAgent;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Days until the ranking says that the portal does not let us look (scoring section 7, proposed). */
    private static final int GRACE = 30;

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
        terminal.out().println(letter(asked, today));
        new Letters(out).written(asked.id(), today);
        return ExitCode.OK.code();
    }

    private String letter(Portal asked, LocalDate today) {
        Words words = new Words(language, "letter");
        String open = words.say("open");
        ProbeSettings usual = ProbeSettings.DEFAULT;
        return words.say(
                "letter",
                today.format(DAY),
                language == Language.VI ? asked.name().vi() : asked.name().en(),
                asked.url(),
                from.isEmpty() ? open : String.join(", ", from),
                UserAgent.of(usual),
                usual.contact(),
                usual.requestDelay().toMillis() / 1_000.0,
                usual.sampleSize(),
                today.plusDays(GRACE).format(DAY),
                sender.isBlank() ? open : sender);
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
