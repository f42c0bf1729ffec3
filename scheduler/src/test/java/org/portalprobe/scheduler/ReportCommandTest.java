package org.portalprobe.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.checks.catalogue.Catalogue;
import org.portalprobe.crawler.artifact.Cause;
import org.portalprobe.crawler.artifact.Visit;
import org.portalprobe.reports.store.Store;
import org.portalprobe.reports.store.StoreSettings;

class ReportCommandTest {

    @TempDir
    private Path folder;

    private Path registry;

    @BeforeEach
    void recordAVisit() throws IOException {
        Visit visit = RunVerdictTest.visit(RunVerdictTest.fault(Cause.CONNECTION_REFUSED));
        try (Store store = Store.open(StoreSettings.inFolder(folder.resolve("kho")), InstantSource.system())) {
            store.record(visit, Catalogue.observe(visit));
        }
        registry = Files.writeString(folder.resolve("portals.yaml"), """
                portals:
                  - { id: so-a, name: "Cổng A", kind: service-portal, url: "https://so-a.example.vn/",
                      organisation: province-2025-92, scored: true }
                """);
    }

    private Cli ran(int code, String... arguments) {
        var cli = new Cli();
        List<String> all = new ArrayList<>(List.of("report", "--out", out().toString()));
        all.addAll(List.of(arguments));
        if (!all.contains("--period")) {
            all.addAll(List.of("--period", "2026-11"));
        }
        all.addAll(List.of("--store", folder.resolve("kho").toString()));
        assertThat(cli.run(all.toArray(String[]::new))).as(cli.err()).isEqualTo(code);
        return cli;
    }

    private Path out() {
        return folder.resolve("ra");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(out())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> out().relativize(file).toString())
                    .filter(name -> !name.startsWith("site"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesEveryKindThatNeedsNoBrowser() throws IOException {
        Cli cli = ran(
                0,
                "--registry",
                registry.toString(),
                "--only",
                "xlsx",
                "--only",
                "csv",
                "--only",
                "json",
                "--only",
                "badge");

        assertThat(files())
                .containsExactly(
                        "badges/so-a.svg",
                        "csv/criteria.csv",
                        "csv/history-provinces.csv",
                        "csv/portals.csv",
                        "csv/ranking-provinces.csv",
                        "findings.csv",
                        "findings.json",
                        "findings.schema.json",
                        "findings.xlsx",
                        "rankings.xlsx",
                        "report.json",
                        "report.schema.json");
        assertThat(cli.err()).contains("Đã lập báo cáo kỳ 2026-11: 1 cổng");
        assertThat(Files.readString(out().resolve("csv/ranking-provinces.csv"))).contains("Cần Thơ");
    }

    @Test
    void replacesWhatItMadeAndLeavesTheRestAlone() throws IOException {
        Files.createDirectories(out().resolve("badges"));
        Files.writeString(out().resolve("badges/old.svg"), "x");
        Files.writeString(out().resolve("ghi-chu.txt"), "của tôi");

        ran(0, "--registry", registry.toString(), "--only", "badge");

        assertThat(files()).containsExactly("badges/so-a.svg", "ghi-chu.txt");
    }

    @Test
    void withoutARegistryEveryPortalStandsForItself() throws IOException {
        ran(0, "--only", "csv");

        assertThat(files()).containsExactly("csv/criteria.csv", "csv/portals.csv", "findings.csv");
    }

    @Test
    void aMonthWithoutAnythingIsLessThanWasAskedFor() {
        assertThat(ran(4, "--period", "2025-01", "--period", "2025-02", "--only", "csv")
                        .err())
                .contains("Kỳ 2025-02 chưa có phiếu điểm nào");
        assertThat(out()).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithAnOrganisationAndThatARegistryIsMissing() {
        assertThat(ran(2, "--org", "Hậu Gian").err())
                .contains("--org: \"Hậu Gian\": is no known organisation", "stands without --registry");
    }

    @Test
    void thePagesOpenFromDiskAndEveryLinkLeadsToAFile() throws IOException {
        ran(0, "--registry", registry.toString(), "--only", "site");

        Path site = out().resolve("site");
        assertThat(site.resolve("index.html")).content().contains("Cần Thơ");
        assertThat(site.resolve("province-2025-92.en.html")).exists();
        try (Stream<Path> pages = Files.walk(site)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                Matcher links = Pattern.compile(" (?:href|src)=\"([^\"#]+)").matcher(Files.readString(page));
                while (links.find()) {
                    String link = links.group(1);
                    if (!link.matches("(?:https?|data):.*")) {
                        assertThat(page.resolveSibling(link))
                                .as("%s from %s", link, page)
                                .exists();
                    }
                }
            }
        }
    }

    @Test
    void writesIntoNoFile() throws IOException {
        Files.writeString(out(), "x");

        assertThat(ran(2, "--only", "csv").err()).contains("is a file");
    }

    @Test
    void namesTheKindsThatThereAre() {
        assertThat(ran(2, "--only", "docx").err()).contains("PDF", "XLSX", "SITE");
    }
}
