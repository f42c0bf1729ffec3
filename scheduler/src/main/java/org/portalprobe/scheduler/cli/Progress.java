package org.portalprobe.scheduler.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.portalprobe.config.PortalId;
import org.portalprobe.crawler.VisitListener;
import org.portalprobe.crawler.artifact.Stopwatch;

/**
 * Shows how a run goes on: one live line for a person at a terminal, a plain line per phase and portal otherwise. Thread-safe.
 */
public final class Progress implements VisitListener, AutoCloseable {

    private record Step(PortalId portal, Phase phase, int done, int total, String what) {}

    private final Stopwatch elapsed = Stopwatch.start();
    private final Map<PortalId, Phase> announced = new HashMap<>();
    private final PrintWriter err;
    private final boolean live;
    private final Words words;
    private final Optional<ScheduledExecutorService> ticker;
    private Optional<Step> current = Optional.empty();

    public Progress(Terminal terminal, Words words) {
        this.err = terminal.err();
        this.live = terminal.interactive();
        this.words = words;
        this.ticker = live ? Optional.of(startTicker()) : Optional.empty();
    }

    private ScheduledExecutorService startTicker() {
        var clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        var unused = clockwork.scheduleAtFixedRate(this::redraw, 1, 1, TimeUnit.SECONDS);
        return clockwork;
    }

    @Override
    public synchronized void progress(PortalId portal, Phase phase, int done, int total, String what) {
        current = Optional.of(new Step(portal, phase, done, total, what));
        if (live) {
            redraw();
        } else if (announced.put(portal, phase) != phase) {
            err.println(clock() + " " + portal + ": " + words.say("phase." + phase));
        }
    }

    /** Prints a whole line without breaking the live one. */
    public void line(String text) {
        pause(() -> err.println(text));
    }

    /** Lets something else be printed without breaking the live line. */
    public synchronized void pause(Runnable print) {
        wipe();
        print.run();
        redraw();
    }

    public synchronized void done(PortalId portal, Duration took) {
        current = Optional.empty();
        line(clock() + " " + portal + ": " + words.say("portal.done", seconds(took)));
    }

    private synchronized void redraw() {
        if (live) {
            current.ifPresent(step -> {
                wipe();
                String counted = step.total() > 0 ? " " + step.done() + "/" + step.total() : "";
                String text = clock() + " " + step.portal() + " · " + words.say("phase." + step.phase()) + counted
                        + " · " + step.what();
                err.print(text.substring(0, Math.min(text.length(), 110)));
                err.flush();
            });
        }
    }

    private void wipe() {
        if (live) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private String clock() {
        Duration run = elapsed.elapsed();
        return "[%d:%02d]".formatted(run.toMinutes(), run.toSecondsPart());
    }

    public static String seconds(Duration took) {
        return "%d:%02d".formatted(took.toMinutes(), took.toSecondsPart());
    }

    @Override
    public synchronized void close() {
        ticker.ifPresent(ScheduledExecutorService::shutdownNow);
        current = Optional.empty();
        wipe();
    }
}
