package org.portalprobe.reports.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.regression.Answered;
import org.portalprobe.checks.regression.Answered.State;
import org.portalprobe.checks.regression.Baseline;
import org.portalprobe.checks.regression.Budget;
import org.portalprobe.checks.regression.Defect;
import org.portalprobe.checks.regression.Figure;
import org.portalprobe.checks.regression.Snapshot;
import org.portalprobe.checks.regression.Terms;
import org.portalprobe.checks.tls.TlsGrade;
import org.portalprobe.checks.wcag.Fingerprint;
import org.portalprobe.config.ConfigException;
import org.portalprobe.config.model.CheckId;
import org.portalprobe.config.model.Points;

class BaselineFileTest {

    @TempDir
    Path folder;

    private static Baseline baseline() {
        CheckId wcag = new CheckId("wcag-perceivable");
        Snapshot snapshot = new Snapshot(
                new Terms("httt-tthc-2024 v12", Optional.of("4.11.1"), "0123456789ab"),
                new TreeSet<>(List.of("/", "/tra-cứu?mã=\"1\"")),
                new TreeMap<>(),
                List.of(
                        new Answered(wcag, "/", State.FAILED),
                        new Answered(new CheckId("hsts"), "@", State.PASSED),
                        new Answered(new CheckId("search-filters"), "site", State.INAPPLICABLE)),
                List.of(
                        new Defect(
                                new Fingerprint("image-alt", "main > img", "none"),
                                wcag,
                                new TreeMap<>(Map.of("/", 2)),
                                Optional.empty()),
                        new Defect(
                                new Fingerprint("emc-absent", "", "none"),
                                new CheckId("emc-code"),
                                new TreeMap<>(Map.of("/", 1)),
                                Optional.empty())),
                List.of(
                        new Figure(Figure.Kind.TRANSFER_BYTES, "/", 5_000_000_000L),
                        new Figure(Figure.Kind.REQUESTS, "/", 7)),
                new TreeMap<>(Map.of("@", TlsGrade.A_PLUS)),
                Optional.empty());
        Budget budget = new Budget(
                new TreeMap<>(Map.of(Figure.Kind.TRANSFER_BYTES, 2_000_000L)),
                Optional.of(TlsGrade.A),
                Optional.of(Points.of("41.25")));
        return new Baseline(snapshot, budget);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("edited.yaml"), text);
    }

    private String text() throws IOException {
        Path file = folder.resolve("gate.yaml");
        BaselineFile.write(file, baseline());
        return Files.readString(file);
    }

    @Test
    void whatIsWrittenIsReadAgainAndWrittenTheSame() throws IOException {
        Path file = folder.resolve("gate.yaml");
        BaselineFile.write(file, baseline());
        byte[] first = Files.readAllBytes(file);

        Baseline read = BaselineFile.read(file);
        BaselineFile.write(file, read);

        assertThat(read).isEqualTo(baseline());
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(Files.readString(file).indexOf("emc-absent"))
                .isLessThan(Files.readString(file).indexOf("image-alt"));
    }

    @Test
    void aFaultThatWasChangedByHandIsRefusedWithItsLineAndOneTakenOutIsFine() throws IOException {
        assertThatThrownBy(() -> BaselineFile.read(written(text().replace("main > img", "main img"))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("was changed by hand")
                .hasMessageContaining("--update-baseline")
                .hasMessageMatching("(?s).*edited.yaml:\\d+.*");

        String without = text().replaceFirst(
                        "(?s)(faults:\n).*?(- fingerprint: \"[0-9a-f]{12}\"\n *rule: \"image-alt\")", "$1$2");
        assertThat(BaselineFile.read(written(without)).snapshot().defects())
                .extracting(Defect::rule)
                .containsExactly("image-alt");
    }

    @Test
    void slipsOfTheHandAreToldAllAtOnce() throws IOException {
        String edited = text().replace("budgets:", "budget:").replace("\"passed\"", "\"pased\"");

        assertThatThrownBy(() -> BaselineFile.read(written(edited)))
                .hasMessageContaining("did you mean budgets?")
                .hasMessageContaining("did you mean passed?");
        assertThatThrownBy(() -> BaselineFile.read(written("format: 1\nmodel: [")))
                .isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> BaselineFile.read(written(""))).hasMessageContaining("is empty");
        assertThatThrownBy(() -> BaselineFile.read(folder.resolve("none.yaml"))).hasMessageContaining("no such file");
    }

    @Test
    void anotherFormatIsRefusedWithoutNoise() throws IOException {
        assertThatThrownBy(() -> BaselineFile.read(written("format: 2\nwhatever: 1\n")))
                .isInstanceOfSatisfying(ConfigException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem ->
                                assertThat(problem.problem()).contains("format that this version does not read")));
    }

    @Test
    void anotherModelAxeOrChecksAreRefusedByName() {
        Path file = folder.resolve("gate.yaml");
        Terms now = new Terms("httt-tthc-2024 v13", Optional.of("4.12.0"), "ffffffffffff");

        assertThatThrownBy(() -> BaselineFile.demandSameTerms(file, baseline(), now))
                .isInstanceOfSatisfying(ConfigException.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.path())
                        .containsExactly("model", "axe", "checks"));
        BaselineFile.demandSameTerms(
                file, baseline(), new Terms("httt-tthc-2024 v12", Optional.empty(), "0123456789ab"));
    }
}
