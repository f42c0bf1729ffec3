package org.portalprobe.reports.offer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.functions.FunctionChecks;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/**
 * How one function stands on a portal.
 *
 * @param check its id
 * @param look state in lower case: passed, failed, partly, moved, unknown
 * @param state in words, with how many pages or cases
 * @param said what was seen, with page and words; each once, at most a few
 * @param places CSS selectors of what is at fault, as evidence
 */
public record FunctionLine(
        String check, String name, String look, String state, List<String> said, List<String> places) {

    private static final int MOST = 4;
    private static final int LONGEST = 160;

    public FunctionLine {
        said = List.copyOf(said);
        places = List.copyOf(places);
    }

    /** In the order of the model's criteria. */
    public static List<FunctionLine> of(Visit visit, Words words) {
        Map<String, List<Observation>> byCheck = new LinkedHashMap<>();
        FunctionChecks.all().forEach(check -> byCheck.put(check.id().value(), check.observe(visit)));
        return byCheck.entrySet().stream()
                .map(asked -> line(asked.getKey(), asked.getValue(), words))
                .toList();
    }

    private static FunctionLine line(String check, List<Observation> seen, Words words) {
        long passed = seen.stream().mapToLong(FunctionLine::ok).sum();
        long failed = seen.stream().mapToLong(FunctionLine::bad).sum();
        boolean moved = seen.stream().anyMatch(one -> one.outcome() instanceof Outcome.Inapplicable);
        String look = passed + failed == 0
                ? moved ? "moved" : "unknown"
                : failed == 0 ? "passed" : passed == 0 ? "failed" : "partly";
        String counts = passed + failed > 1 ? words.text("offer.of", passed, passed + failed) : "";
        return new FunctionLine(
                check,
                words.text("function." + check),
                look,
                words.text("offer." + look) + counts,
                seen.stream()
                        .flatMap(one -> said(one, words))
                        .distinct()
                        .limit(MOST)
                        .toList(),
                seen.stream()
                        .flatMap(one -> one.findings().stream())
                        .map(Finding::place)
                        .filter(place -> !place.isEmpty())
                        .map(place -> ForeignText.line(place, LONGEST))
                        .distinct()
                        .limit(MOST)
                        .toList());
    }

    private static long ok(Observation seen) {
        return seen.outcome() instanceof Outcome.Counted counted
                ? counted.ok()
                : seen.outcome() instanceof Outcome.Passed ? 1 : 0;
    }

    private static long bad(Observation seen) {
        return seen.outcome() instanceof Outcome.Counted counted
                ? counted.failed()
                : seen.outcome() instanceof Outcome.Failed ? 1 : 0;
    }

    private static Stream<String> said(Observation seen, Words words) {
        return switch (seen.outcome()) {
            case Outcome.Passed passed -> Stream.of(text(passed.remark(), words));
            case Outcome.Failed failed -> Stream.of(text(failed.remark(), words));
            case Outcome.Inapplicable inapplicable -> Stream.of(text(inapplicable.remark(), words));
            case Outcome.CannotTell doubt -> Stream.of(text(words.fault(doubt.fault()), words));
            case Outcome.Counted counted ->
                seen.findings().stream()
                        .flatMap(finding -> finding.remark().stream())
                        .map(remark -> text(remark, words));
            case Outcome.Measured measured -> Stream.empty();
        };
    }

    private static String text(Said said, Words words) {
        return said.technical().isEmpty() ? said.text() : said.text() + " " + words.technical(said);
    }

    private static String text(Remark remark, Words words) {
        return words.remark(remark).text();
    }
}
