package org.portalprobe.reports.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Provenance;
import org.portalprobe.checks.Remark;
import org.portalprobe.checks.RemarkCode;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.loader.Models;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.SightingId;
import org.portalprobe.reports.Visits;

class FindingLinesTest {

    private static final PortalId PORTAL = new PortalId("so-a");
    private static final URI PAGE = URI.create("https://so-a.example.vn/");

    private static Observation seen(int day, String... evidence) {
        List<Finding> findings = Stream.of(evidence)
                .map(text -> new Finding(
                        "image-alt",
                        text.startsWith("!") ? Impact.CRITICAL : Impact.MINOR,
                        false,
                        List.of("1.1.1"),
                        PAGE,
                        "#a",
                        1,
                        text,
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        Instant at = Instant.parse("2026-11-%02dT15:00:00Z".formatted(day));
        return new Observation(
                new CheckId("wcag-perceivable"),
                1,
                new Subject.OfPage(PAGE),
                new Provenance(
                        new SightingId("so-a-202611%02dT150000Z".formatted(day)),
                        PORTAL,
                        at,
                        "hn",
                        "real-use",
                        Optional.empty(),
                        Visits.ENGINES),
                new Outcome.Failed(Remark.of(RemarkCode.WCAG_FAILURES, "image-alt")),
                findings);
    }

    private static List<FindingLine> lines(Observation... observations) {
        return FindingLines.of(PORTAL, List.of(observations), Models.load(Models.DEFAULT));
    }

    @Test
    void tellsOneFaultOnceWithItsFirstAndLastDay() {
        FindingLine line =
                lines(seen(3, "<img>"), seen(1, "<img>"), seen(2, "<img>")).getFirst();

        assertThat(line.sightings()).isEqualTo(3);
        assertThat(line.first()).isEqualTo(Instant.parse("2026-11-01T15:00:00Z"));
        assertThat(line.last()).isEqualTo(Instant.parse("2026-11-03T15:00:00Z"));
        assertThat(line.still()).isTrue();
        assertThat(line.criteria()).containsExactly("W1");
    }

    @Test
    void saysOfAFaultThatTheLatestVisitNoLongerSawThatItIsGone() {
        List<FindingLine> lines = lines(seen(1, "<img>"), seen(2));

        assertThat(lines).singleElement().matches(line -> !line.still());
    }

    @Test
    void theWorstStandsFirst() {
        assertThat(lines(seen(1, "<a>", "!<b>")))
                .extracting(line -> line.finding().evidence())
                .containsExactly("!<b>", "<a>");
    }
}
