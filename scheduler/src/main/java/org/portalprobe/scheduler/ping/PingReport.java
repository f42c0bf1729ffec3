package org.portalprobe.scheduler.ping;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.Phase;
import org.portalprobe.crawler.artifact.Phases;
import org.portalprobe.crawler.artifact.TimedExchange;
import org.portalprobe.crawler.artifact.TimedHop;
import org.portalprobe.crawler.response.RequestPolicy;
import org.portalprobe.crawler.response.ResponseSummary;
import org.portalprobe.scheduler.cli.Printable;
import org.portalprobe.scheduler.cli.Words;

/** The output of {@code ping} for a person: a line a request as it ends, the figures at the end. */
final class PingReport {

    /** Less is the host's own jitter. */
    private static final double SHOWN_LATE = 100;

    private final PrintWriter out;
    private final Words words;
    private final org.portalprobe.reports.words.Words causes;

    PingReport(PrintWriter out, Words words, Language language) {
        this.out = out;
        this.words = words;
        this.causes = org.portalprobe.reports.words.Words.in(language);
    }

    void begin(URI url, RequestPolicy policy, Duration time) {
        out.println(words.say("begin", url, policy.gap().toMillis() / 1000.0, time.toSeconds(), policy.atOnce()));
    }

    void line(int number, TimedExchange seen) {
        String late = seen.late() >= SHOWN_LATE ? " · " + words.say("late", seen.late()) : "";
        String text = seen.fault().map(fault -> failed(seen, fault)).orElseGet(() -> "%3d  %s"
                .formatted(seen.status(), answered(seen)));
        out.println("%4d  %s%s".formatted(number, text, late));
        out.flush();
    }

    private String answered(TimedExchange seen) {
        TimedHop last = seen.hops().getLast();
        List<String> notes = new ArrayList<>();
        notes.add(words.say("answered", seen.millis(), last.protocol(), last.wireBytes() / 1000.0));
        notes.add(phases(seen.phases()));
        if (seen.hops().size() > 1) {
            notes.add(words.say("redirects", seen.hops().size() - 1));
        }
        seen.hops().stream()
                .filter(hop -> !hop.deadAddresses().isEmpty())
                .findFirst()
                .ifPresent(hop -> notes.add(words.say("dead", String.join(", ", hop.deadAddresses()))));
        return String.join(" · ", notes);
    }

    private String failed(TimedExchange seen, Fault fault) {
        String where = seen.stoppedIn()
                .map(phase -> " " + words.say("stopped", words.say("phase." + phase)))
                .orElse("");
        return "%3s  %s%s [%s] %s"
                .formatted(
                        seen.status() > 0 ? seen.status() : "--",
                        causes.name("cause", fault.cause()),
                        where,
                        words.say("millis", seen.millis()),
                        Printable.of(fault.detail()));
    }

    private String phases(Phases phases) {
        List<String> parts = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            phases.of(phase).ifPresent(millis -> parts.add(words.say("part", words.say("phase." + phase), millis)));
        }
        return String.join(", ", parts);
    }

    void end(ResponseSummary summary) {
        out.println();
        out.println(words.say("asked", summary.asked(), summary.answered(), summary.asked() - summary.answered()));
        if (summary.answered() > 0) {
            figures(words.say("whole"), summary.response());
            for (Phase phase : Phase.values()) {
                if (summary.phase(phase).count() > 0) {
                    figures(words.say("phase." + phase), summary.phase(phase));
                }
            }
        }
        summary.errors().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(error ->
                        out.println(words.say("error", error.getValue(), causes.name("cause", error.getKey()))));
        if (summary.late() > 0) {
            out.println(words.say("late-count", summary.late()));
        }
        out.println(words.say(
                "spent",
                summary.spent().connections(),
                summary.spent().requests(),
                summary.spent().bytes() / 1000.0));
    }

    private void figures(String what, ResponseSummary.Figures figures) {
        out.println("  %-12s %s"
                .formatted(
                        what,
                        words.say(
                                "figures",
                                figures.mean(),
                                figures.p50(),
                                figures.p90(),
                                figures.p99(),
                                figures.max())));
    }
}
