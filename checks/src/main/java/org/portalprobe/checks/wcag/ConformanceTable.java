package org.portalprobe.checks.wcag;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The 38 success criteria of level A and AA over a sample of pages. A program can find a criterion failed, or nothing to apply it to;
 * that it is met only a person can say.
 *
 * @param pages asked for
 * @param judged of these, pages on which rules could be asked at all
 */
public record ConformanceTable(List<Row> rows, int pages, int judged) {

    public ConformanceTable {
        rows = List.copyOf(rows);
    }

    /** What the sample says of one criterion. */
    public enum State {
        FAILED,
        /** Something was checked, and nothing failed. */
        CANNOT_TELL,
        /** Nothing on the pages that the criterion could apply to. */
        NOT_PRESENT,
        /** No rule of ours touches it, or none could be asked. */
        NOT_CHECKED
    }

    /**
     * @param rules that failed or need review, sorted
     * @param failing pages with a failure
     * @param reviewing pages with something to look at
     */
    public record Row(Criterion criterion, State state, List<String> rules, int failing, int reviewing) {
        public Row {
            rules = List.copyOf(rules);
        }
    }

    /** Rules that see every sound and film; without any, these criteria have nothing to apply to. */
    private static final Set<String> MEDIA =
            Set.of("sound-without-transcript", "film-without-alternative", "media-elsewhere");

    private static final Set<String> OF_MEDIA = Set.of("1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.4.2");
    /** Asked of every form field. */
    private static final Set<String> FIELDS = Set.of("placeholder-as-label");

    private static final Set<String> OF_FIELDS = Set.of("3.3.1", "3.3.3", "3.3.4");

    public static ConformanceTable of(List<PageVerdict> pages) {
        return of(pages, List.of());
    }

    /** @param together what rules say of all pages together */
    public static ConformanceTable of(List<PageVerdict> pages, List<SampleVerdict> together) {
        List<PageVerdict> judged = pages.stream()
                .filter(page -> !page.rules().isEmpty())
                .map(page -> page.with(together))
                .toList();
        return new ConformanceTable(
                Criterion.ALL.stream().map(criterion -> row(criterion, judged)).toList(), pages.size(), judged.size());
    }

    /** One failed criterion is enough; without one nothing is determined. */
    public boolean conformanceRefuted() {
        return rows.stream().anyMatch(row -> row.state() == State.FAILED);
    }

    private static Row row(Criterion criterion, List<PageVerdict> pages) {
        Predicate<RuleVerdict> about = rule -> rule.criteria().contains(criterion.id());
        int failing = count(pages, about.and(RuleVerdict::failed));
        int reviewing = count(pages, about.and(rule -> rule.spots().stream().anyMatch(RuleVerdict.Spot::needsReview)));
        List<String> rules = rules(pages)
                .filter(about)
                .filter(rule -> rule.failed() || rule.outcome() == RuleOutcome.NEEDS_REVIEW)
                .map(RuleVerdict::rule)
                .distinct()
                .sorted()
                .toList();
        return new Row(criterion, state(criterion, pages, about, failing), rules, failing, reviewing);
    }

    private static State state(
            Criterion criterion, List<PageVerdict> pages, Predicate<RuleVerdict> about, int failing) {
        // HTML is to be treated as always satisfying it: no failure of it is ever counted.
        if (failing > 0 && !criterion.id().equals(SuccessCriteria.PARSING)) {
            return State.FAILED;
        }
        if (pages.isEmpty()) {
            return State.NOT_CHECKED;
        }
        boolean absent = (OF_MEDIA.contains(criterion.id()) && nothing(pages, MEDIA))
                || (OF_FIELDS.contains(criterion.id()) && nothing(pages, FIELDS));
        if (absent) {
            return State.NOT_PRESENT;
        }
        boolean asked = rules(pages).anyMatch(about.and(rule -> rule.outcome() != RuleOutcome.INAPPLICABLE));
        return asked ? State.CANNOT_TELL : State.NOT_CHECKED;
    }

    private static boolean nothing(List<PageVerdict> pages, Set<String> rules) {
        return pages.stream().allMatch(page -> page.notAnalysed().isEmpty())
                && rules(pages)
                        .filter(rule -> rules.contains(rule.rule()))
                        .allMatch(rule -> rule.outcome() == RuleOutcome.INAPPLICABLE);
    }

    private static int count(List<PageVerdict> pages, Predicate<RuleVerdict> wanted) {
        return (int) pages.stream()
                .filter(page -> page.rules().stream().anyMatch(wanted))
                .count();
    }

    private static Stream<RuleVerdict> rules(List<PageVerdict> pages) {
        return pages.stream().flatMap(page -> page.rules().stream());
    }
}
