package org.portalprobe.scheduler.page;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portalprobe.checks.pageload.Advice;
import org.portalprobe.checks.pageload.LoadMetric;
import org.portalprobe.checks.pageload.PageloadChecks;
import org.portalprobe.config.FormFactor;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.artifact.HostState;
import org.portalprobe.crawler.artifact.LoadTiming;
import org.portalprobe.crawler.artifact.TimedLoad;
import org.portalprobe.scheduler.cli.Printable;
import org.portalprobe.scheduler.cli.Words;

/** The output of {@code page} for a person: every number of every run, what it was made of, and what costs most. */
final class PageReport {

    private static final int LABEL = 44;

    private final PrintWriter out;
    private final Words words;
    private final Language language;
    private final Locale locale;

    PageReport(PrintWriter out, Words words, Language language) {
        this.out = out;
        this.words = words;
        this.language = language;
        this.locale = language.locale();
    }

    void print(MeasuredPage page) {
        out.println(words.say("page", page.url(), page.profile().id()));
        for (FormFactor device : FormFactor.values()) {
            if (!page.on(device).isEmpty()) {
                print(page, device);
            }
        }
        out.println();
        out.println(words.say("not-judged"));
    }

    private void print(MeasuredPage page, FormFactor device) {
        List<TimedLoad> loads = page.on(device);
        out.println();
        out.println(words.say(
                "device", words.say("device." + device), number(loads.getFirst().cpuSlowdown(), 2)));
        out.println("  " + row(words.say("metric"), words.say("median"), words.say("runs")));
        for (LoadMetric metric : LoadMetric.values()) {
            out.println("  "
                    + row(
                            words.say("metric." + metric.id()),
                            page.median(device, metric)
                                    .map(value -> value(value, metric))
                                    .orElse("–"),
                            loads.stream().map(load -> run(load, metric)).collect(Collectors.joining("  "))));
        }
        loads.forEach(this::remarks);
        page.detailed(device).ifPresent(last -> {
            new ResourceTable(out, words, locale).print(last.detail());
            last.timing()
                    .largestContentElement()
                    .ifPresent(element -> out.println("  " + words.say("largest", Printable.of(element))));
            print(PageloadChecks.advice(last.timing(), last.detail()));
        });
        Optional.ofNullable(page.explored().get(device))
                .ifPresent(seen -> new ExplorationLines(out, words, locale).print(seen));
    }

    private static String row(String label, String median, String runs) {
        return String.format(Locale.ROOT, "%-" + LABEL + "s %10s   %s", label, median, runs);
    }

    private String run(TimedLoad load, LoadMetric metric) {
        String value = load.timing()
                .toOptional()
                .flatMap(metric::of)
                .map(number -> value(number, metric))
                .orElse("–");
        return load.counts() ? value : "(" + value + ")";
    }

    private String value(double value, LoadMetric metric) {
        return number(value, metric.scale() == LoadMetric.Scale.SCORE ? 3 : 0);
    }

    private String number(double value, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    private void remarks(TimedLoad load) {
        load.timing()
                .fold(LoadTiming::marks, fault -> List.of())
                .forEach(mark -> out.println("  " + words.say("remark", load.run(), words.say("mark." + mark))));
        load.timing()
                .fold(
                        timing -> Optional.<String>empty(),
                        fault -> Optional.of(words.say("fault", fault.cause(), Printable.of(fault.detail()))))
                .ifPresent(said -> out.println("  " + words.say("remark", load.run(), said)));
        load.host()
                .flatMap(HostState::disturbed)
                .ifPresent(why -> out.println("  " + words.say("remark", load.run(), words.say("disturbed", why))));
    }

    private void print(List<Advice> advice) {
        out.println("  " + words.say(advice.isEmpty() ? "advice.none" : "advice"));
        var said = org.portalprobe.reports.words.Words.in(language);
        advice.forEach(one -> out.println("    " + Printable.of(said.advice(one))));
    }
}
