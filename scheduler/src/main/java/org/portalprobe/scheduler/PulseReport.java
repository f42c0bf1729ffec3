package org.portalprobe.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.portalprobe.config.Language;
import org.portalprobe.config.Portal;
import org.portalprobe.config.VietnamTime;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.pulse.PulseTaken;
import org.portalprobe.crawler.pulse.PulseTarget;
import org.portalprobe.scheduler.cli.Printable;
import org.portalprobe.scheduler.cli.Terminal;
import org.portalprobe.scheduler.cli.Words;
import org.portalprobe.scheduler.pulse.PulseTalk;

/** The output of {@code pulse} for a person: a line a round, and one for each portal that did not answer. */
final class PulseReport implements PulseTalk {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(VietnamTime.ZONE);

    private final Terminal terminal;
    private final Words words;
    private final org.portalprobe.reports.words.Words causes;
    private volatile boolean answered;

    PulseReport(Terminal terminal, Language language) {
        this.terminal = terminal;
        this.words = new Words(language, "pulse");
        this.causes = org.portalprobe.reports.words.Words.in(language);
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    void begin(int portals, Duration every, boolean control) {
        terminal.out().println(say("begin", portals, every.toMinutes()));
        if (!control) {
            terminal.err().println(say("no-control"));
        }
    }

    /** Whether any portal answered any pulse. */
    boolean answered() {
        return answered;
    }

    @Override
    public void targets(Map<Portal, Seen<PulseTarget>> targets) {
        targets.forEach((portal, target) -> {
            if (target instanceof Seen.Missing<PulseTarget> missing) {
                terminal.err().println(say("left-out", portal.id(), why(missing.fault())));
            }
        });
    }

    @Override
    public void round(Instant start, List<PulseTaken> taken) {
        List<PulseTaken> failed =
                taken.stream().filter(one -> one.pulse().fault().isPresent()).toList();
        answered |= failed.size() < taken.size();
        terminal.out()
                .println(say("round", TIME.format(start), taken.size(), taken.size() - failed.size(), failed.size()));
        for (PulseTaken one : failed) {
            String reason = one.pulse().fault().map(this::why).orElseThrow();
            terminal.out().println("  " + one.target().portal().id() + ": " + reason);
        }
        terminal.out().flush();
    }

    private String why(Fault fault) {
        return causes.name("cause", fault.cause()) + " " + Printable.of(fault.detail());
    }

    @Override
    public void skipped(long rounds) {
        terminal.err().println(say("skipped", rounds));
    }

    @Override
    public void stored(int days, int damaged) {
        terminal.out().println(say("stored", days));
        if (damaged > 0) {
            terminal.err().println(say("damaged", damaged));
        }
    }

    @Override
    public void waiting(String problem) {
        terminal.err().println(say("waiting", problem));
    }
}
