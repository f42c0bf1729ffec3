package org.portalprobe.reports.night;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portalprobe.config.Language;
import org.portalprobe.config.PortalId;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.words.Words;

/** The report of a night as a mail in plain text: a subject that says the worst, then what a person may do about it. */
public final class NightMail {

    private static final int MOST_NAMES = 12;

    private NightMail() {}

    /** @return subject, empty line, text */
    public static String of(NightReport report, Language language) {
        Words words = Words.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(subject(report, words));
        lines.add("");
        for (RunState state : RunState.values()) {
            int count = report.in(state).size();
            if (count > 0) {
                lines.add(words.text("night.line", words.text("night.state." + state), count));
            }
        }
        faults(lines, words.text("night.failures"), report.failures(), words);
        faults(lines, words.text("night.gaps"), report.gaps(), words);
        names(lines, words.text("night.blocked"), report.in(RunState.BLOCKED));
        names(lines, words.text("night.carried"), report.in(RunState.CARRIED));
        names(lines, words.text("night.retried"), report.retried());
        names(lines, words.text("night.disturbed"), report.disturbed());
        if (!report.slowest().isEmpty()) {
            lines.add("");
            lines.add(words.text("night.slowest"));
            report.slowest()
                    .forEach(one -> lines.add("  "
                            + words.text("night.took", one.portal(), one.took().toSeconds())));
        }
        report.registryProblem().ifPresent(problem -> lines.add("\n" + words.text("night.registry", problem)));
        lines.add("");
        lines.add(words.text("night.todo"));
        return String.join("\n", lines) + "\n";
    }

    private static String subject(NightReport report, Words words) {
        int seen =
                report.in(RunState.COMPLETE).size() + report.in(RunState.PARTLY).size();
        return words.text(
                report.isOver() ? "night.subject" : "night.subject.open",
                words.day(report.night()),
                seen,
                report.portals().size());
    }

    private static void faults(List<String> lines, String title, List<FaultCount> counts, Words words) {
        if (counts.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(title);
        counts.forEach(count -> lines.add("  "
                + words.text(
                        "night.fault",
                        count.portals().size(),
                        words.text("cause." + count.cause()),
                        words.text("attribution." + count.attribution()),
                        names(count.portals()))));
    }

    private static void names(List<String> lines, String title, List<PortalNight> portals) {
        if (!portals.isEmpty()) {
            lines.add("");
            lines.add(title + " "
                    + names(portals.stream().map(PortalNight::portal).toList()));
        }
    }

    private static String names(List<PortalId> portals) {
        String first = portals.stream().limit(MOST_NAMES).map(PortalId::value).collect(Collectors.joining(", "));
        int more = portals.size() - MOST_NAMES;
        return more > 0 ? first + " … (+" + more + ")" : first;
    }
}
