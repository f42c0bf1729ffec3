package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.FormFactor;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.scheduler.cli.ExitCode;
import org.portalprobe.scheduler.plan.TimedVisit;

/** The command from its options to a plan; without a store unless one is named. */
class PlanCommandTest {

    private static final PublishedSchema SCHEMA = PublishedSchema.of("plan.schema.json");
    /** So that a store that happens to be there says nothing. */
    private static final String[] COSTS = {
        "--load-cost", "2s", "--inspect-cost", "4s", "--tls-cost", "3s", "--disturbed", "5"
    };

    private final Cli cli = new Cli();

    @Test
    void saysWhatANightTakesAndWhereEveryFigureIsFrom() {
        assertThat(plan("--workers", "8")).isZero();
        assertThat(cli.out())
                .contains("250 cổng: 3 trang trọng tâm × 2 thiết bị × 3 lượt = 4.500 lượt tải đo giờ")
                .contains("giờ máy", "Tải đo giờ", "được cho", "giả định", "8 máy", "kịp");
    }

    @Test
    void jsonKeepsToItsSchema() throws IOException {
        plan("--json", "--portals", "40");

        assertThat(SCHEMA.problems(cli.out())).isEmpty();
        JsonNode plan = new ObjectMapper().readTree(cli.out());
        double parts = 0;
        for (JsonNode part : plan.path("parts")) {
            parts += part.asDouble();
        }
        assertThat(parts).isEqualTo(plan.path("workerHours").asDouble());
        assertThat(plan.path("work").path("portals").asInt()).isEqualTo(40);
        assertThat(plan.path("costs").path("load").path("source").asText()).isEqualTo("GIVEN");
    }

    @Test
    void endsWithOneWhenTheNightIsTooShort() {
        assertThat(plan("--hours", "1h", "--workers", "1", "--lang", "en")).isEqualTo(ExitCode.NOT_GOOD_ENOUGH.code());
        assertThat(cli.out()).contains("not within the night of 1 h");
    }

    @Test
    void countsThePortalsOfARegistry(@TempDir Path folder) throws IOException {
        Path registry = Files.writeString(folder.resolve("portals.yaml"), """
                portals:
                  - { id: so-a, name: { vi: "A", en: "A" }, kind: service-portal, url: "https://a.example.vn/" }
                  - { id: so-b, name: { vi: "B", en: "B" }, kind: service-portal, url: "https://b.example.vn/" }
                """);

        assertThat(plan("--registry", registry.toString(), "--lang", "en")).isZero();
        assertThat(cli.out()).contains("2 portals:");
    }

    @Test
    void refusesEverythingUnfitAtOnce() {
        assertThat(plan(
                        "--portals",
                        "0",
                        "--runs",
                        "9",
                        "--key-pages",
                        "4",
                        "--sample",
                        "2",
                        "--lcp-p90",
                        "1s",
                        "--cores",
                        "0",
                        "--after-lcp",
                        "0.5",
                        "--workers",
                        "0"))
                .isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err())
                .contains("--portals", "--runs", "1 to 7", "--key-pages", "--sample", "--lcp-p90", "--cores")
                .contains("--after-lcp", "--workers");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThat(plan("--runs", "NaN")).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("--runs");
    }

    @Test
    void costsComeFromTheVisitsOfAStoreWhereNoneAreGiven(@TempDir Path folder) throws IOException {
        try (Store store = Store.open(StoreSettings.inFolder(folder), InstantSource.system())) {
            store.record(
                    new TimedVisit(InstantSource.system().instant())
                            .timed(FormFactor.MOBILE, 1, 0, 3_000)
                            .timed(FormFactor.DESKTOP, 1, 6_500, 3_000)
                            .timed(FormFactor.DESKTOP, 2, 13_000, 3_000)
                            .visit(),
                    List.of());
        }

        cli.run("plan", "--store", folder.toString(), "--json");

        JsonNode plan = new ObjectMapper().readTree(cli.out());
        assertThat(SCHEMA.problems(cli.out())).isEmpty();
        assertThat(plan.path("recorded").path("loads").asInt()).isEqualTo(3);
        assertThat(plan.path("costs").path("load").toString()).contains("3.0", "RECORDED");
        assertThat(plan.path("costs").path("inspect").toString()).contains("ASSUMED");
    }

    @Test
    void aStoreThatIsNamedMustBeThere(@TempDir Path empty) {
        assertThat(plan("--store", empty.toString())).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains(empty.toString());
    }

    private int plan(String... more) {
        return cli.run(Stream.of(Stream.of("plan"), Stream.of(COSTS), Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }
}
