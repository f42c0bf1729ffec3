package org.portalprobe.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.QuietHours;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.loader.NoticeFile;
import org.portalprobe.config.notice.NoticeSettings;
import org.portalprobe.reports.notice.Message;
import org.portalprobe.reports.notice.NoticeBook;
import org.portalprobe.reports.post.Channel;
import org.portalprobe.reports.post.NoticeRound;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.DayConverter;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;
import org.portalprobe.scheduler.notices.Channels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code portalprobe notify}: what {@code serve --notices} would tell, shown or sent by hand. */
@Command(
        name = "notify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tells what rose and fell, certificates that end, portals that are down, letters that changed.",
        description = "Mail and webhook as a file says; secrets come from " + Channels.PASSWORD + " and "
                + Channels.SECRET + ". What was told once is not told again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe notify --notices thong-bao.yaml --registry portals.yaml --dry-run",
            "  portalprobe notify --notices thong-bao.yaml --registry portals.yaml",
            "  portalprobe serve --notices thong-bao.yaml --registry portals.yaml …    the same by itself"
        })
final class NotifyCommand implements Callable<Integer> {

    @Option(names = "--notices", paramLabel = "FILE", required = true, description = "Who is told what.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Path notices;

    @Option(names = "--registry", paramLabel = "FILE", required = true, description = "The portals.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Path registry;

    @Option(names = "--model", paramLabel = "ID|FILE", description = "Assessment model (default: ${DEFAULT-VALUE}).")
    private String model = Models.DEFAULT;

    @Option(
            names = "--night",
            paramLabel = "YYYY-MM-DD",
            converter = DayConverter.class,
            description = "Night after which it is (default: the last).")
    @Nullable
    private LocalDate night;

    @Option(names = "--dry-run", description = "Only shows what would be told; nothing is sent or remembered.")
    private boolean dryRun;

    @Option(names = "--now", description = "Sends in quiet hours too.")
    private boolean now;

    @Mixin
    private StoreOptions options = new StoreOptions();

    private final Terminal terminal;
    private final InstantSource clock;

    NotifyCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        NoticeSettings settings = NoticeFile.read(notices);
        List<Channel> channels = dryRun ? List.of() : Channels.of(settings, System.getenv(), clock);
        Instant moment = clock.instant();
        LocalDate after =
                night == null ? LocalDate.ofInstant(moment, VietnamTime.ZONE).minusDays(1) : night;
        try (Store store = options.existing(clock)) {
            List<Message> messages =
                    new NoticeGathering(store, registry, Models.load(model), settings, clock).after(after);
            if (dryRun) {
                show(messages);
                return ExitCode.OK.code();
            }
            QuietHours quiet = now ? QuietHours.NONE : settings.quiet();
            return told(new NoticeRound(new NoticeBook(store.connections()), channels, quiet).run(messages, moment));
        }
    }

    private void show(List<Message> messages) {
        messages.forEach(one -> {
            terminal.out().println(one.subject());
            terminal.out().println();
            terminal.out().println(one.body());
        });
        terminal.err().println(words().say("shown", messages.size()));
    }

    private int told(NoticeRound.Told told) {
        terminal.err().println(words().say("told", told.taken(), told.sent()));
        if (told.quiet()) {
            terminal.err().println(words().say("quiet"));
        }
        told.failed().forEach(why -> terminal.err().println(words().say("failed", why)));
        return (told.failed().isEmpty() ? ExitCode.OK : ExitCode.UNREACHABLE).code();
    }

    private Words words() {
        return new Words(options.language(), "notify");
    }
}
