package org.portalprobe.reports.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.portalprobe.crawler.artifact.Fault;
import org.portalprobe.reports.ledger.RunState;
import org.portalprobe.reports.night.FaultCount;
import org.portalprobe.reports.night.NightReport;
import org.portalprobe.reports.night.PortalNight;
import org.portalprobe.reports.words.Words;

/** A night in words. */
public record NightView(
        String title,
        String lead,
        List<String> notes,
        List<Count> counts,
        List<Why> failures,
        List<Why> gaps,
        List<Row> rows,
        String night,
        List<String> others) {

    public record Count(String label, int portals) {}

    public record Why(String count, String text, String portals) {}

    public record Row(
            String portal, String kind, String state, String cause, int runs, String seconds, int disturbed) {}

    static NightView of(NightReport report, List<LocalDate> others, Words words) {
        List<Count> counts = new ArrayList<>();
        for (RunState state : RunState.values()) {
            int portals = report.in(state).size();
            if (portals > 0) {
                counts.add(new Count(words.text("night.state." + state), portals));
            }
        }
        long seen = report.portals().stream()
                .filter(one -> one.state().isOver() && one.state() != RunState.CARRIED)
                .count();
        return new NightView(
                words.text("night.title", words.day(report.night())),
                words.text("night.lead", report.portals().size(), seen),
                notes(report, words),
                counts,
                whys(report.failures(), words),
                whys(report.gaps(), words),
                report.portals().stream().map(one -> row(one, words)).toList(),
                report.night().toString(),
                others.stream().map(LocalDate::toString).toList());
    }

    private static List<String> notes(NightReport report, Words words) {
        List<String> notes = new ArrayList<>();
        if (!report.isOver()) {
            notes.add(words.text(
                    "night.open",
                    report.in(RunState.WAITING).size(),
                    report.in(RunState.RUNNING).size()));
        }
        if (report.lostNodes() > 0) {
            notes.add(words.text("night.lost", report.lostNodes()));
        }
        report.registryProblem().ifPresent(problem -> notes.add(words.text("night.registry", problem)));
        return notes;
    }

    private static List<Why> whys(List<FaultCount> counts, Words words) {
        return counts.stream()
                .map(count -> new Why(
                        String.valueOf(count.portals().size()),
                        words.text("cause." + count.cause()) + " (" + words.text("attribution." + count.attribution())
                                + ")",
                        String.join(
                                ", ",
                                count.portals().stream().map(id -> id.value()).toList())))
                .toList();
    }

    private static Row row(PortalNight one, Words words) {
        return new Row(
                one.portal().value(),
                words.text("night.kind." + one.kind()),
                words.text("night.state." + one.state()),
                one.fault().map(fault -> cause(fault, words)).orElse(""),
                one.runs().size(),
                String.valueOf(one.took().toSeconds()),
                one.disturbed());
    }

    private static String cause(Fault fault, Words words) {
        return words.text("cause." + fault.cause());
    }
}
