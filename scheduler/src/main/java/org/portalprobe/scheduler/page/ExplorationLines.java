package org.portalprobe.scheduler.page;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.crawler.artifact.PageExploration;
import org.portalprobe.crawler.artifact.ScriptUse;
import org.portalprobe.scheduler.cli.Printable;
import org.portalprobe.scheduler.cli.Words;

/** What a page was asked apart from its scored loads. */
final class ExplorationLines {

    private static final int SCRIPTS = 5;

    private final PrintWriter out;
    private final Words words;
    private final NumberFormat numbers;

    ExplorationLines(PrintWriter out, Words words, Locale locale) {
        this.out = out;
        this.words = words;
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    void print(PageExploration seen) {
        out.println("  " + words.say("apart"));
        out.println("    "
                + seen.interactionToNextPaint()
                        .fold(millis -> words.say("inp", numbers.format(millis)), fault -> unknown("inp", fault)));
        seen.scripts().fold(this::scripts, fault -> line(unknown("unused", fault)));
        seen.consoleErrors().fold(this::errors, fault -> line(unknown("errors", fault)));
    }

    private boolean scripts(List<ScriptUse> scripts) {
        long all = scripts.stream().mapToLong(ScriptUse::length).sum();
        long unused = scripts.stream().mapToLong(ScriptUse::unused).sum();
        line(words.say("unused", numbers.format(unused), numbers.format(all), scripts.size()));
        scripts.stream()
                .limit(SCRIPTS)
                .forEach(script -> line("  "
                        + words.say(
                                "script",
                                numbers.format(script.unused()),
                                numbers.format(script.length()),
                                Printable.of(script.url()))));
        return true;
    }

    private boolean errors(List<String> errors) {
        line(words.say("errors", errors.size()));
        errors.forEach(error -> line("  " + Printable.of(error)));
        return true;
    }

    private boolean line(String text) {
        out.println("    " + text);
        return true;
    }

    private String unknown(String what, Fault fault) {
        return words.say("unknown." + what, fault.cause(), Printable.of(fault.detail()));
    }
}
