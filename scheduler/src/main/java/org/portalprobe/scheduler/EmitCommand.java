package org.portalprobe.scheduler;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.reports.delivery.Delivered;
import org.portalprobe.reports.delivery.Delivery;
import org.portalprobe.reports.delivery.Patience;
import org.portalprobe.reports.delivery.Target;
import org.portalprobe.reports.store.Outbox;
import org.portalprobe.reports.store.OutboxCount;
import org.portalprobe.reports.store.Store;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.cli.StoreOptions;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code portalprobe emit}: events of kept cards to a folder or an HTTP endpoint of the operator. */
@Command(
        name = "emit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Sends an event (CloudEvents 1.0, JSON) of every kept card to a folder or an HTTP endpoint.",
        description = {
            "What a target got is remembered, so that each run sends what is new, oldest first; an event may arrive twice, then with the"
                    + " same id and idempotency key. The endpoint is yours: rules for visiting portals do not apply to it.",
            "A bearer token is read from $" + EmitCommand.TOKEN
                    + " alone and never printed. It is sent over https, or on this machine.",
            "Ends with 0 when the target has everything, 1 when events wait or were parked, 3 when the target is down or shut."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  portalprobe emit --to su-kien",
            "  portalprobe emit --to https://nhan-diem.example/events --from 2026-11-01",
            "  portalprobe emit --to su-kien --from 120 --replay",
            "  portalprobe emit status"
        })
final class EmitCommand implements Callable<Integer> {

    static final String TOKEN = "PORTALPROBE_EMIT_TOKEN";

    @Option(names = "--to", paramLabel = "FOLDER|URL", description = "Where events go.")
    @Nullable
    private String to;

    @Option(
            names = "--from",
            paramLabel = "SEQ|DATE",
            description =
                    "Start with this event, or with cards kept on this day (2026-11-01) or later; older events that this"
                            + " target never got are left out from now on.")
    @Nullable
    private String from;

    @Option(names = "--replay", description = "Send again what was delivered, parked or left out (from --from on).")
    private boolean again;

    @Mixin
    private StoreOptions options = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    private final Terminal terminal;
    private final InstantSource clock;

    EmitCommand(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Target target = target();
        try (Store store = options.existing(clock)) {
            Outbox outbox = store.outbox();
            OptionalLong start = start(outbox);
            Delivered done = new Delivery(outbox, Patience.USUAL, clock).to(target, start, again);
            say("emit.done", done.taken(), target, done.parked(), done.waiting(), done.skipped());
            done.stopped()
                    .ifPresent(why -> terminal.err().println(options.words().say("emit.stopped", why)));
            if (done.stopped().isPresent()) {
                return ExitCode.UNREACHABLE.code();
            }
            return (done.everything() ? ExitCode.OK : ExitCode.NOT_GOOD_ENOUGH).code();
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true, header = "Says how far every target is.")
    int status(@Mixin StoreOptions place) {
        try (Store store = place.existing(clock)) {
            terminal.out()
                    .println(place.words().say("emit.outbox", store.outbox().size()));
            store.outbox().counts().forEach(count -> print(count, place.words()));
            return ExitCode.OK.code();
        }
    }

    private void print(OutboxCount count, Words words) {
        terminal.out()
                .println(words.say(
                        "emit.target",
                        count.target(),
                        count.delivered(),
                        count.pending(),
                        count.waiting(),
                        count.parked(),
                        count.skipped(),
                        count.oldest().map(Instant::toString).orElse("–")));
        for (OutboxCount.Trouble trouble : count.troubles()) {
            terminal.out()
                    .println(words.say(
                            "emit.trouble." + trouble.state(),
                            String.valueOf(trouble.seq()),
                            trouble.attempts(),
                            trouble.last().toString(),
                            trouble.reason()));
        }
        long listed = count.troubles().size();
        if (count.waiting() + count.parked() > listed) {
            terminal.out().println(words.say("emit.more", count.waiting() + count.parked() - listed));
        }
    }

    private Target target() {
        if (to == null) {
            throw new ParameterException(spec.commandLine(), "--to is missing: a folder, or http(s)://host/…");
        }
        try {
            return Target.of(to, Optional.ofNullable(System.getenv(TOKEN)).filter(token -> !token.isEmpty()));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), "--to " + unfit.getMessage());
        }
    }

    /** A day without cards since starts behind the last event. */
    private OptionalLong start(Outbox outbox) {
        if (from == null) {
            return OptionalLong.empty();
        }
        if (from.matches("[0-9]{1,18}")) {
            return OptionalLong.of(Long.parseLong(from));
        }
        try {
            Instant day = LocalDate.parse(from).atStartOfDay(VietnamTime.ZONE).toInstant();
            return OptionalLong.of(outbox.firstSince(day).orElse(Long.MAX_VALUE));
        } catch (DateTimeException neither) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--from: '" + from + "' is neither an event's number nor a day; write it as 2026-11-01",
                    neither);
        }
    }

    private void say(String key, Object... arguments) {
        terminal.out().println(options.words().say(key, arguments));
    }
}
