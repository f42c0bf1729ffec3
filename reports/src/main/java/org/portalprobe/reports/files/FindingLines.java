package org.portalprobe.reports.files;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.AssessmentModel;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.crawler.artifact.SightingId;

/** Finds each fault once among the observations of one portal: failures first, worst first. */
public final class FindingLines {

    private static final Comparator<FindingLine> ORDER = comparing(
                    (FindingLine line) -> line.finding().needsReview())
            .thenComparing(line -> line.finding().impact(), reverseOrder())
            .thenComparing(line -> line.finding().rule())
            .thenComparing(line -> line.finding().page())
            .thenComparing(line -> line.finding().place())
            .thenComparing(line -> line.finding().evidence());

    private record Same(String rule, boolean needsReview, String page, String place, String evidence) {
        static Same of(Finding finding) {
            return new Same(
                    finding.rule(),
                    finding.needsReview(),
                    finding.page().toString(),
                    finding.place(),
                    // A remark may carry figures that differ from night to night.
                    finding.evidence());
        }
    }

    private static final class Seen {
        private final Set<CheckId> checks = new LinkedHashSet<>();
        private final Set<SightingId> sightings = new HashSet<>();
        private Finding latest;
        private Instant first;
        private Instant last;

        Seen(Finding finding, Instant at) {
            this.latest = finding;
            this.first = at;
            this.last = at;
        }

        void again(CheckId check, Finding finding, SightingId sighting, Instant at) {
            checks.add(check);
            sightings.add(sighting);
            first = at.isBefore(first) ? at : first;
            if (!at.isBefore(last)) {
                last = at;
                latest = finding;
            }
        }
    }

    private record Asked(SightingId sighting, Instant at) {}

    private FindingLines() {}

    public static List<FindingLine> of(PortalId portal, Collection<Observation> observations, AssessmentModel model) {
        Map<Same, Seen> seen = new LinkedHashMap<>();
        Map<CheckId, Asked> latest = new HashMap<>();
        for (Observation one : observations) {
            SightingId sighting = one.provenance().sighting();
            Instant at = one.provenance().instant();
            latest.merge(
                    one.check(), new Asked(sighting, at), (old, now) -> now.at().isAfter(old.at()) ? now : old);
            for (Finding finding : one.findings()) {
                seen.computeIfAbsent(Same.of(finding), unused -> new Seen(finding, at))
                        .again(one.check(), finding, sighting, at);
            }
        }
        List<FindingLine> lines = new ArrayList<>();
        seen.values().forEach(one -> lines.add(line(portal, one, latest, model)));
        lines.sort(ORDER);
        return lines;
    }

    private static FindingLine line(PortalId portal, Seen seen, Map<CheckId, Asked> latest, AssessmentModel model) {
        List<String> criteria = model.criteria()
                .filter(criterion -> criterion.rule().checks().stream().anyMatch(seen.checks::contains))
                .map(criterion -> criterion.id())
                .toList();
        boolean still = seen.checks.stream()
                .flatMap(check -> Stream.ofNullable(latest.get(check)))
                .anyMatch(asked -> seen.sightings.contains(asked.sighting()));
        return new FindingLine(
                portal,
                List.copyOf(seen.checks),
                criteria,
                seen.latest,
                seen.first,
                seen.last,
                seen.sightings.size(),
                still);
    }
}
