package org.portalprobe.reports.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.Finding;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.Outcome;
import org.portalprobe.checks.Subject;
import org.portalprobe.config.PortalId;
import org.portalprobe.config.model.Impact;
import org.portalprobe.crawler.artifact.Stopwatch;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.Visits;

/** A country's nights written and read back; {@code bench/store} runs it at full size, the long tier at a tenth of it. */
@Tag("long")
class StoreBenchTest {

    private static final int PORTALS = Integer.getInteger("portalprobe.bench.portals", 25);
    private static final int NIGHTS = Integer.getInteger("portalprobe.bench.nights", 30);
    private static final Instant FIRST = Instant.parse("2026-11-01T17:00:00Z");
    private static final long MOST_BYTES_OF_OBSERVATIONS = 200_000;
    private static final double LONGEST_LOAD_MILLIS = 50;

    /** What every page of a portal repeats, what a page has of its own, and what is new each night. */
    private static final int SHARED_FINDINGS = 12;

    private static final int OWN_FINDINGS = 6;

    /** Loads until the JVM has compiled what loading runs through; the very first one is printed apart. */
    private static final int WARMING = 100;

    @TempDir
    Path folder;

    @Test
    void holdsACountryInH2() throws IOException {
        measure("H2", StoreSettings.inFolder(folder.resolve("h2")));
    }

    @Test
    void holdsACountryInPostgres() throws IOException {
        measure("PostgreSQL", Postgres.fresh(folder.resolve("postgres")));
    }

    private void measure(String name, StoreSettings settings) throws IOException {
        long observations;
        Stopwatch writing = Stopwatch.start();
        long grown;
        Store written = Store.open(settings, InstantSource.fixed(FIRST));
        try {
            observations = write(written);
            grown = written.stats().databaseBytes();
        } finally {
            // As the nightly prune ends.
            written.closeCompacted();
        }
        double wrote = writing.millis();
        try (Store store = Store.open(settings, InstantSource.fixed(FIRST))) {
            StoreStats stats = store.stats();
            long perNight = stats.databaseBytes() / ((long) PORTALS * NIGHTS);
            Stopwatch cold = Stopwatch.start();
            read(store, PORTALS - 1);
            double first = cold.millis();
            double[] loads = load(store);
            System.out.printf(
                    "%s: %d portals x %d nights, %d observations (%d a night); written in %.0f s, %.1f ms a portal-night;"
                            + " database %d bytes a portal-night (%d before its files are compacted), raw visit %d; a portal's %d nights load in"
                            + " %.1f ms median, %.1f p95, %.1f worst (the first of the process in %.0f)%n",
                    name,
                    PORTALS,
                    NIGHTS,
                    observations,
                    observations / PORTALS / NIGHTS,
                    wrote / 1000,
                    wrote / PORTALS / NIGHTS,
                    perNight,
                    grown / ((long) PORTALS * NIGHTS),
                    stats.evidenceBytes() / ((long) PORTALS * NIGHTS),
                    NIGHTS,
                    loads[loads.length / 2],
                    loads[loads.length * 95 / 100],
                    loads[loads.length - 1],
                    first);
            assertThat(perNight).isLessThanOrEqualTo(MOST_BYTES_OF_OBSERVATIONS);
            // A bound in milliseconds belongs to the bench, not to a test on whatever machine runs it.
            if (Integer.getInteger("portalprobe.bench.portals") != null) {
                assertThat(loads[loads.length * 95 / 100]).isLessThanOrEqualTo(LONGEST_LOAD_MILLIS);
            }
        }
    }

    private static long write(Store store) {
        long written = 0;
        for (int night = 0; night < NIGHTS; night++) {
            Instant start = FIRST.plus(night, ChronoUnit.DAYS);
            for (int number = 0; number < PORTALS; number++) {
                Visit visit = Nights.at(Visits.seen("portal-" + number, 20), start.plusSeconds(number));
                List<Observation> observations = shaped(visit, new Random(night * 1000L + number), night);
                store.record(visit, observations);
                store.record(pulses(visit.portal(), start));
                written += observations.size();
            }
        }
        return written;
    }

    private static double[] load(Store store) {
        for (int warm = 0; warm < WARMING; warm++) {
            read(store, warm % PORTALS);
        }
        return IntStream.range(0, PORTALS)
                .mapToDouble(number -> {
                    Stopwatch watch = Stopwatch.start();
                    int found = read(store, number);
                    double took = watch.millis();
                    assertThat(found).isPositive();
                    return took;
                })
                .sorted()
                .toArray();
    }

    private static int read(Store store, int number) {
        var query = new ObservationQuery(
                new PortalId("portal-" + number), FIRST, FIRST.plus(NIGHTS, ChronoUnit.DAYS), Optional.empty());
        return store.observations(query).size();
    }

    /** What the checks say, with other timings each night and the findings of a real portal. */
    static List<Observation> shaped(Visit visit, Random random, int night) {
        var shaped = new ArrayList<Observation>();
        for (Observation seen : Nights.observations(visit)) {
            shaped.add(
                    switch (seen.outcome()) {
                        case Outcome.Measured measured ->
                            with(
                                    seen,
                                    new Outcome.Measured(
                                            measured.samples().stream()
                                                    .map(sample -> sample * (0.8 + random.nextDouble() / 2))
                                                    .toList(),
                                            measured.unit()),
                                    seen.findings());
                        default -> with(seen, seen.outcome(), findings(seen, night));
                    });
        }
        return shaped;
    }

    private static List<Finding> findings(Observation seen, int night) {
        if (!seen.check().value().startsWith("wcag-") || !(seen.subject() instanceof Subject.OfPage page)) {
            return seen.findings();
        }
        var findings = new ArrayList<>(seen.findings());
        for (int number = 0; number < SHARED_FINDINGS; number++) {
            findings.add(finding(seen, page.page(), "header " + number));
        }
        for (int number = 0; number < OWN_FINDINGS; number++) {
            findings.add(finding(seen, page.page(), page.page() + " " + number));
        }
        findings.add(finding(seen, page.page(), page.page() + " night " + night));
        return findings;
    }

    private static Finding finding(Observation seen, URI page, String what) {
        return new Finding(
                "color-contrast",
                Impact.SERIOUS,
                false,
                List.of("1.4.3"),
                page,
                "#portlet_com_liferay > div.portlet-content > ul > li:nth-child(3) > a." + seen.check(),
                1,
                "<a href=\"/web/guest/thu-tuc-hanh-chinh?p_p_id=" + what.hashCode()
                        + "\" class=\"item nav-link\" style=\"color:#999\">" + what
                        + " Thủ tục hành chính</a> tỷ lệ tương phản 2,85 cần 4,5",
                Optional.empty(),
                Optional.of(URI.create("https://dequeuniversity.com/rules/axe/4.11/color-contrast")));
    }

    private static Observation with(Observation seen, Outcome outcome, List<Finding> findings) {
        return new Observation(seen.check(), seen.revision(), seen.subject(), seen.provenance(), outcome, findings);
    }

    private static PulseHistogram pulses(PortalId portal, Instant night) {
        return new PulseHistogram(
                portal,
                "hanoi-1",
                LocalDate.ofInstant(night, ZoneOffset.UTC),
                1,
                286,
                1,
                0,
                1,
                LongStream.range(0, 64)
                        .mapToObj(bucket -> bucket % 9 * bucket % 17)
                        .toList());
    }
}
