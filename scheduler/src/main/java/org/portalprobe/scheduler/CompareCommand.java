package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portalprobe.checks.assessment.Period;
import org.portalprobe.checks.assessment.change.CardChange;
import org.portalprobe.checks.assessment.change.JudgedCard;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.loader.Models;
import org.portalprobe.reports.block.ChangeTable;
import org.portalprobe.reports.emit.ChangeEmission;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.table.TableText;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.PeriodOptions;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.YearMonthConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portalprobe compare}: why a portal's card of one month differs from that of another (scoring section 9). */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Says what changed between two months of a portal, and why: site, rule, software, network or host.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe compare --portal so-a --from 2026-10 --to 2026-11",
            "  portalprobe compare --portal so-a --from 2026-11 --to 2026-11 --model-before httt-tthc-2024 --model my-model.yaml"
        })
final class CompareCommand implements Callable<Integer> {

    @Option(names = "--portal", required = true, paramLabel = "ID", description = "The portal.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private String portal;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "YYYY-MM",
            converter = YearMonthConverter.class,
            description = "The month before.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private YearMonth from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "YYYY-MM",
            converter = YearMonthConverter.class,
            description = "The month after; may be the same, to see what another model does.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private YearMonth to;

    @Option(names = "--model", paramLabel = "ID|FILE", description = "Assessment model (default: ${DEFAULT-VALUE}).")
    private String model = Models.DEFAULT;

    @Option(
            names = "--model-before",
            paramLabel = "ID|FILE",
            description = "Model of the month before (default: that of --model).")
    @Nullable
    private String modelBefore;

    @Option(names = "--registry", paramLabel = "FILE", description = "Registry that says what the portal is.")
    @Nullable
    private Path registry;

    @Option(names = "--json", description = "JSON by card-change.schema.json instead of a table.")
    private boolean json;

    @Mixin
    private StoreOptions options = new StoreOptions();

    private final Terminal terminal;
    private final InstantSource clock;

    CompareCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Instant now = clock.instant();
        PeriodOptions wanted = PeriodOptions.of(List.of(), registry);
        try (Store store = options.existing(clock)) {
            var rescoring = new Rescoring(store, wanted);
            String old = modelBefore == null ? model : modelBefore;
            Optional<JudgedCard> before = card(rescoring, from, old, now);
            Optional<JudgedCard> after = card(rescoring, to, model, now);
            if (before.isEmpty() || after.isEmpty()) {
                return ExitCode.NOT_ENOUGH_MEASURED.code();
            }
            print(CardChange.between(before.get(), after.get()));
            return ExitCode.OK.code();
        }
    }

    private Optional<JudgedCard> card(Rescoring rescoring, YearMonth month, String by, Instant now) throws IOException {
        List<JudgedCard> cards =
                rescoring.judged(new PortalId(portal), Period.month(month, now), List.of(Models.load(by)));
        if (cards.isEmpty()) {
            boolean nameless = rescoring.unknown().contains(portal);
            terminal.err()
                    .println(
                            nameless
                                    ? options.words().say("rescore.unknown", portal)
                                    : options.words().say("compare.nothing", portal, month.toString()));
        }
        return cards.stream().findFirst();
    }

    private void print(CardChange change) {
        var words = org.portalprobe.reports.words.Words.in(options.language());
        terminal.out()
                .println(
                        json
                                ? new String(ChangeEmission.of(change), StandardCharsets.UTF_8).strip()
                                : TableText.plain(ChangeTable.of(change, words), words));
    }
}
