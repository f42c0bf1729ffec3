package org.portalprobe.reports.html;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.FormFactor;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/**
 * What a criterion rests on: one row an observation, worst first, and the things to mend.
 *
 * @param omitted rows after those shown
 * @param all how many rows there are
 */
public record EvidenceView(List<Row> rows, int omitted, int all, List<FindingView> findings) {

    /** Rows at once. */
    static final int MOST_ROWS = 60;

    /**
     * One observation.
     *
     * @param look name of the outcome for the style sheet
     */
    public record Row(Link subject, String device, String seen, String look, String outcome, Said detail) {}

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** @param from rows left out at the beginning; findings go with the first rows */
    static EvidenceView of(List<Observation> observations, int from, Portraits portraits, Words words) {
        List<Row> rows = observations.stream()
                .sorted(comparing(observation -> weight(observation.outcome())))
                .skip(from)
                .limit(MOST_ROWS)
                .map(observation -> row(observation, words))
                .toList();
        return new EvidenceView(
                rows,
                Math.max(0, observations.size() - from - MOST_ROWS),
                observations.size(),
                from > 0 ? List.of() : FindingView.all(observations, portraits, words));
    }

    private static Row row(Observation observation, Words words) {
        Outcome outcome = observation.outcome();
        return new Row(
                subject(observation.subject(), words),
                observation
                        .provenance()
                        .formFactor()
                        .map(device -> device(device, words))
                        .orElse(""),
                words.time(observation.provenance().instant()),
                look(outcome),
                words.text("outcome." + look(outcome)),
                detail(outcome, words));
    }

    static String device(FormFactor device, Words words) {
        return words.name("device", device);
    }

    private static Link subject(Subject subject, Words words) {
        return switch (subject) {
            case Subject.OfPortal portal -> new Link(words.text("subject.portal"), Optional.empty());
            case Subject.OfHost host -> new Link(ForeignText.line(host.host(), 120), Optional.empty());
            case Subject.OfPage page -> Link.of(page.page(), words);
            case Subject.OfKeyPage page -> Link.of(page.page(), words);
        };
    }

    private static int weight(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> 0;
            case Outcome.CannotTell unknown -> 1;
            case Outcome.Counted counted -> 2;
            case Outcome.Measured measured -> 2;
            case Outcome.Passed passed -> 3;
            case Outcome.Inapplicable inapplicable -> 4;
        };
    }

    private static String look(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> "failed";
            case Outcome.CannotTell unknown -> "cannotTell";
            case Outcome.Counted counted -> "counted";
            case Outcome.Measured measured -> "measured";
            case Outcome.Passed passed -> "passed";
            case Outcome.Inapplicable inapplicable -> "inapplicable";
        };
    }

    private static Said detail(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Failed failed -> words.remark(failed.remark());
            case Outcome.Passed passed -> words.remark(passed.remark());
            case Outcome.Inapplicable inapplicable -> words.remark(inapplicable.remark());
            case Outcome.CannotTell unknown -> words.fault(unknown.fault());
            case Outcome.Counted counted ->
                new Said(
                        words.text(
                                "outcome.counts",
                                counted.ok(),
                                counted.failed(),
                                counted.excluded(),
                                counted.unknown()),
                        "");
            case Outcome.Measured measured ->
                new Said(
                        String.join(
                                " · ",
                                measured.samples().stream()
                                        .map(sample -> words.value(sample, measured.unit()))
                                        .toList()),
                        "");
        };
    }
}
