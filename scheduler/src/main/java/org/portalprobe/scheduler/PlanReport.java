package org.portalprobe.scheduler;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.portalprobe.config.Language;
import org.portalprobe.scheduler.cli.Words;
import org.portalprobe.scheduler.plan.NightPlan;
import org.portalprobe.scheduler.plan.NightWork;
import org.portalprobe.scheduler.plan.VisitCosts;

/** The output of {@code plan} for a person: what it takes, what it was computed from, and what would make it cheaper. */
final class PlanReport {

    private static final int LABEL = 52;
    private static final int SHOWN_WORKERS = 8;

    private final PrintWriter out;
    private final Words words;
    private final Locale locale;

    PlanReport(PrintWriter out, Language language) {
        this.out = out;
        this.words = new Words(language, "plan");
        this.locale = language.locale();
    }

    void print(PlanCommand.Planned planned) {
        work(planned.plan());
        costs(planned);
        NightPlan plan = planned.plan();
        out.println();
        out.println(words.say("total", number(plan.workerHours(), 1)));
        plan.parts().forEach((part, hours) -> line(words.say("part." + part), words.say("hours", number(hours, 1))));
        workers(planned);
        adaptive(planned);
        effects(plan);
        out.println();
        out.println(verdict(planned));
        out.println(words.say("assumes"));
    }

    private void work(NightPlan plan) {
        NightWork work = plan.work();
        out.println(words.say(
                "work",
                number(work.portals(), 0),
                work.keyPages(),
                work.devices(),
                number(work.runs(), 1),
                number(work.portals() * work.timedLoads(), 0),
                number(work.portals() * work.otherPages(), 0)));
        out.println(words.say(
                "times",
                seconds(plan.times().p50()),
                seconds(plan.times().p90()),
                number(plan.costs().afterLargest(), 2),
                seconds(plan.costs().deadline())));
    }

    private void costs(PlanCommand.Planned planned) {
        PlanCosts.Sourced costs = planned.costs();
        out.println();
        out.println(planned.recorded()
                .map(seen -> words.say("recorded", seen.visits(), seen.loads()))
                .orElseGet(() -> words.say("recorded.none")));
        planned.recorded()
                .flatMap(VisitCosts::largest)
                .ifPresent(seen -> out.println(words.say("recorded.lcp", seconds(seen.p50()), seconds(seen.p90()))));
        cost("load", costs.load());
        cost("inspect", costs.inspect());
        cost("look", costs.look());
        cost("tls", costs.tls());
        cost("pause", costs.pause());
        line(
                words.say("cost.disturbed"),
                number(100 * costs.disturbed(), 0) + "%  " + words.say("from." + costs.disturbedFrom()));
    }

    private void cost(String name, PlanCosts.Cost cost) {
        line(words.say("cost." + name), number(cost.seconds(), 1) + " s  " + words.say("from." + cost.source()));
    }

    private void workers(PlanCommand.Planned planned) {
        out.println();
        out.println(words.say("workers", planned.plan().costs().browsers()));
        for (int workers = 1; workers <= Math.max(SHOWN_WORKERS, planned.workers()); workers++) {
            double hours = planned.plan().hours(workers);
            String fits = hours <= planned.night() ? "  " + words.say("fits") : "";
            line(words.say("worker", workers), words.say("hours", number(hours, 1)) + fits);
        }
    }

    private void adaptive(PlanCommand.Planned planned) {
        out.println();
        out.println(words.say("adaptive"));
        for (int runs : new int[] {1, 2, 3, 5, 7}) {
            NightPlan plan = planned.plan().withRuns(runs);
            line(
                    words.say("run", runs),
                    words.say("hours", number(plan.workerHours(), 1)) + "  " + needed(plan, planned.night()));
        }
    }

    private String needed(NightPlan plan, double night) {
        return plan.workersFor(night).stream()
                .mapToObj(workers -> words.say("needs", workers))
                .findFirst()
                .orElseGet(() -> words.say("never"));
    }

    private void effects(NightPlan plan) {
        out.println();
        out.println(words.say("effects"));
        plan.effects()
                .forEach(effect ->
                        line(words.say("input." + effect.input()), "−" + number(100 * effect.saved(), 0) + "%"));
    }

    private String verdict(PlanCommand.Planned planned) {
        String night = number(planned.night(), 1);
        String asked = words.say(
                planned.inTime() ? "in-time" : "too-long",
                planned.workers(),
                number(planned.plan().hours(planned.workers()), 1),
                night);
        return asked + " " + words.say("verdict", night, needed(planned.plan(), planned.night()));
    }

    private void line(String label, String value) {
        out.println("  " + String.format(Locale.ROOT, "%-" + LABEL + "s %s", label, value));
    }

    private String seconds(Duration time) {
        return number(time.toMillis() / 1e3, 1);
    }

    private String number(double value, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
