package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.Observation;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;
import org.portalprobe.scheduler.cli.ExitCode;

/** Scores and judges again what the store remembers of one dead portal. */
class RescoreCommandTest {

    private static final Visit VISIT = RunVerdictTest.visit(RunVerdictTest.fault(Cause.CONNECTION_REFUSED));

    @TempDir
    private Path folder;

    private final Cli cli = new Cli();

    @BeforeEach
    void recordAnOldAnswer() {
        try (Store store = Store.open(StoreSettings.inFolder(folder), InstantSource.system())) {
            List<Observation> all = Catalogue.observe(VISIT);
            store.record(VISIT, all.subList(0, all.size() / 2));
        }
    }

    private int run(String... arguments) {
        return cli.run(Stream.concat(Stream.of(arguments), Stream.of("--store", folder.toString()))
                .toArray(String[]::new));
    }

    @Test
    void scoresAMonthWithoutVisitingAnything() {
        assertThat(run("rescore", "--period", "2026-11")).isZero();
        assertThat(cli.out()).contains("Kỳ", "2026-11", "httt-tthc-2024, bản", "so-a", "0/100", "100/100", "E–A");
    }

    @Test
    void countsADocumentThatIsValidInTheMonth() throws IOException {
        Path registry = Files.writeString(
                folder.resolve("r.yaml"),
                "portals: [ { id: so-a, name: \"A\", kind: service-portal, url: \"https://dvc.example/\" } ]");
        Path table = Files.writeString(
                folder.resolve("a.csv"), "entity,criterion,level,number,issued\nso-a,A1,both,1/QĐ,02/07/2025\n");

        assertThat(run("attest", "import", table.toString(), "--registry", registry.toString()))
                .isZero();
        assertThat(run("rescore", "--period", "2026-11")).isZero();
        assertThat(cli.out()).contains(" 5/100", "100/100");
    }

    @Test
    void writesTheMonthsReport() throws IOException {
        Path report = folder.resolve("bao-cao");
        assertThat(run("rescore", "--period", "2026-11", "--report", report.toString()))
                .isZero();
        assertThat(report.resolve("portal-so-a.html")).content().contains("01/11/2026", "30/11/2026");
    }

    @Test
    void showsTheNightsOfAMonthWithTheLetterThatStays() {
        assertThat(run("rescore", "--period", "2026-11", "--nights")).isZero();
        assertThat(cli.out()).contains("so-a theo từng đêm", "Loại ổn định", "Từ đêm", "4 đêm gần nhất");
    }

    @Test
    void saysWhatMendingWouldBring() {
        assertThat(run("rescore", "--period", "2026-11", "--what-if", "A2b")).isZero();
        assertThat(cli.out()).contains("Nếu đạt đủ A2b", "2,5/100");
        assertThat(run("rescore", "--period", "2026-11", "--what-if", "Z9")).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("--what-if", "no such criterion that applies: Z9");
    }

    private Path owned(String organisation) throws IOException {
        return Files.writeString(
                folder.resolve("owned.yaml"),
                "portals: [ { id: so-a, name: \"A\", kind: service-portal, url: \"https://a.test/\", scored: true,"
                        + " organisation: " + organisation + " } ]");
    }

    @Test
    void ranksNobodyWhoWasNoMoreWhenTheMonthBeganAndSaysWhoCameAfter() throws IOException {
        String ended = owned("province-2024-93").toString();

        assertThat(run("rank", "--period", "2026-11", "--registry", ended, "--lang", "en"))
                .isZero();
        assertThat(cli.out()).doesNotContain("Hậu Giang");
        assertThat(cli.err())
                .contains(
                        "so-a: Hậu Giang ended on 01/07/2025, before the period 2026-11, so it is not ranked; now Cần Thơ");
        assertThat(run("rank", "--period", "2025-06", "--registry", ended)).isZero();
        assertThat(cli.out()).contains("Hậu Giang");
    }

    @Test
    void saysWhichOwnerNobodyKnows() throws IOException {
        assertThat(run(
                        "rank",
                        "--period",
                        "2026-11",
                        "--registry",
                        owned("bo-la").toString(),
                        "--lang",
                        "en"))
                .isZero();
        assertThat(cli.err()).contains("so-a: nobody knows an organisation bo-la, so it is not ranked");
    }

    @Test
    void movesNobodyBetweenMonthsWithoutAPlace() throws IOException {
        String registry = owned("province-2025-92").toString();

        assertThat(run("tables", "card", "Cần Thơ", "--period", "2026-11", "--registry", registry))
                .isZero();
        assertThat(cli.out()).contains("0/100");
        assertThat(run("tables", "grades", "--period", "2026-11", "--registry", registry))
                .isZero();
        assertThat(cli.out()).contains("Khối tỉnh: 1 đơn vị không có loại", "Kỳ 2026-11");
        assertThat(run("tables", "movers", "--period", "2026-10", "--period", "2026-11", "--registry", registry))
                .isEqualTo(ExitCode.NOT_ENOUGH_MEASURED.code());
        assertThat(run("tables", "grades", "--period", "2026-10", "--registry", registry))
                .isZero();
    }

    @Test
    void ranksThoseWhoseScoredPortalARegistryNames() throws IOException {
        Path registry = Files.writeString(folder.resolve("portals.yaml"), """
                portals:
                  - id: so-a
                    name: { vi: "Cổng thành phố Cần Thơ", en: "Portal of Can Tho" }
                    organisation: province-2025-92
                    scored: true
                    kind: service-portal
                    url: https://a.test/
                """);

        assertThat(run("rank", "--period", "2026-11", "--registry", registry.toString()))
                .isZero();
        assertThat(cli.out()).contains("Cần Thơ");
        assertThat(run("rank", "--period", "2026-11")).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("--registry", "whose scored portals");
    }

    @Test
    void saysThatAMonthIsEmpty() {
        assertThat(run("rescore", "--period", "2026-10")).isEqualTo(ExitCode.NOT_ENOUGH_MEASURED.code());
        assertThat(cli.err()).contains("không có kết quả kiểm tra nào");
    }

    @Test
    void refusesWhatIsNoMonth() {
        assertThat(run("rescore", "--period", "11/2026")).isEqualTo(ExitCode.USAGE.code());
        assertThat(cli.err()).contains("'11/2026' is no month; write it as 2026-11");
    }

    @Test
    void oneReportIsOfOneMonthAndModel() {
        assertThat(run("rescore", "--period", "2026-10", "--period", "2026-11", "--report", folder.toString()))
                .isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void judgesAgainWithTodaysChecks() {
        int all = Catalogue.observe(VISIT).size();

        assertThat(run("rejudge", "--period", "2026-11")).isZero();
        assertThat(cli.out()).contains("Đã phán lại 1 lượt quan sát, " + (all - all / 2) + " kết quả");
        assertThat(run("rejudge", "--period", "2026-11")).isZero();
        assertThat(cli.out()).contains("Đã phán lại 1 lượt quan sát, 0 kết quả");
    }
}
