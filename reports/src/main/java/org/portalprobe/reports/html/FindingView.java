package org.portalprobe.reports.html;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.wcag.Fingerprint;
import org.portalprobe.config.model.Impact;
import org.portalprobe.reports.words.ForeignText;
import org.portalprobe.reports.words.ProblemWords;
import org.portalprobe.reports.words.Said;
import org.portalprobe.reports.words.Words;

/**
 * All places where one rule fails, told once: what is wrong, whom it hurts, how to mend it.
 *
 * @param who empty for a rule that we have no own words for
 * @param mend likewise
 * @param count how often on how many pages, in words
 * @param omitted places that are in the evidence and not on the page
 */
public record FindingView(
        String rule,
        String title,
        Optional<String> who,
        Optional<String> mend,
        String impact,
        String look,
        boolean needsReview,
        String clauses,
        String count,
        Optional<String> help,
        List<PlaceView> places,
        int omitted) {

    private static final int MOST_PLACES = 6;
    private static final int MOST_PAGES = 20;
    private static final int LONGEST_SNIPPET = 300;

    /**
     * Where: a page, a place in it, what a check of ours says of it and what stands there.
     *
     * @param alike how often the same fault of a template shows, in words; empty where it shows once
     * @param fingerprint by which a person can decide about it; empty for what is no fault of an element
     * @param others further pages of the same fault
     * @param portrait the element on its page's picture
     */
    public record PlaceView(
            Link page,
            String place,
            Optional<Said> remark,
            String snippet,
            String alike,
            String fingerprint,
            List<Link> others,
            Optional<Portraits.Portrait> portrait) {}

    /** Failures first, worst first, most frequent first; then what a person must look at. */
    static List<FindingView> all(List<Observation> observations, Portraits portraits, Words words) {
        Collection<List<Finding>> byRule = observations.stream()
                .flatMap(observation -> observation.findings().stream())
                .collect(groupingBy(Kind::of, LinkedHashMap::new, toList()))
                .values();
        return byRule.stream()
                .sorted(comparing((List<Finding> places) -> places.getFirst().needsReview())
                        .thenComparing(FindingView::worst, reverseOrder())
                        .thenComparing(FindingView::elements, reverseOrder()))
                .map(places -> of(places, portraits, words))
                .toList();
    }

    private static FindingView of(List<Finding> places, Portraits portraits, Words words) {
        List<List<Finding>> clusters = clusters(places);
        Finding first = places.getFirst();
        String rule = ForeignText.line(first.rule(), 80);
        Impact worst = worst(places);
        long pages = places.stream().map(Finding::page).distinct().count();
        return new FindingView(
                rule,
                ProblemWords.what(first.rule(), words),
                ProblemWords.who(first.rule(), words),
                ProblemWords.mend(first.rule(), words),
                words.name("impact", worst),
                "impact-" + worst.name().toLowerCase(Locale.ROOT),
                first.needsReview(),
                ForeignText.line(String.join(", ", first.clauses()), 120),
                words.text("finding.count", words.number(elements(places), 0), pages),
                first.help().flatMap((URI help) -> ForeignText.link(help)),
                clusters.stream()
                        .limit(MOST_PLACES)
                        .map(cluster -> place(cluster, portraits, words))
                        .toList(),
                clusters.stream()
                        .skip(MOST_PLACES)
                        .mapToInt(FindingView::elements)
                        .sum());
    }

    /** Places of one fault of a template are one; most frequent first. */
    private static List<List<Finding>> clusters(List<Finding> places) {
        return places.stream()
                .collect(groupingBy(
                        place -> place.place().isEmpty() || place.remark().isPresent() ? place : fingerprint(place),
                        LinkedHashMap::new,
                        toList()))
                .values()
                .stream()
                .sorted(comparing(FindingView::elements, reverseOrder()))
                .toList();
    }

    private static Fingerprint fingerprint(Finding finding) {
        return Fingerprint.of(finding.rule(), finding.place(), finding.evidence());
    }

    private static int elements(List<Finding> places) {
        return places.stream().mapToInt(Finding::elements).sum();
    }

    private static PlaceView place(List<Finding> cluster, Portraits portraits, Words words) {
        Finding finding = cluster.getFirst();
        List<URI> pages = cluster.stream().map(Finding::page).distinct().toList();
        boolean element = !finding.place().isEmpty() && finding.remark().isEmpty();
        return new PlaceView(
                Link.of(finding.page(), words),
                ForeignText.line(finding.place(), 200),
                finding.remark().map(words::remark),
                ForeignText.line(finding.evidence(), LONGEST_SNIPPET),
                cluster.size() > 1 ? words.text("finding.alike", cluster.size(), pages.size()) : "",
                element ? fingerprint(finding).id() : "",
                pages.stream()
                        .skip(1)
                        .limit(MOST_PAGES)
                        .map(page -> Link.of(page, words))
                        .toList(),
                cluster.stream().flatMap(one -> portraits.of(one).stream()).findFirst());
    }

    private static Impact worst(List<Finding> places) {
        return places.stream()
                .map(Finding::impact)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private record Kind(String rule, boolean needsReview) {
        static Kind of(Finding finding) {
            return new Kind(finding.rule(), finding.needsReview());
        }
    }
}
