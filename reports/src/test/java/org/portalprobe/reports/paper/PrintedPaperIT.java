package org.portalprobe.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.Language;
import org.portalprobe.crawler.artifact.Seen;
import org.portalprobe.crawler.browser.BrowserSettings;
import org.portalprobe.crawler.browser.Press;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Editions;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.files.EditionBook;
import org.portalprobe.reports.words.Words;

/** The documents as PDF, read by PDFBox, and by poppler and LibreOffice where they are. */
@Tag("long")
class PrintedPaperIT {

    private static final Words VI = Words.in(Language.VI);
    private static final Edition NATIONAL = Editions.national();
    private static final Entry LAST = NATIONAL.entries().getLast();
    private static final long PROGRAM_SECONDS = 120;

    private static Press press;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openThePress() throws IOException {
        press = ((Seen.Got<Press>) Press.open(BrowserSettings.fromSystem())).value();
    }

    @AfterAll
    static void close() {
        press.close();
    }

    private static byte[] pdf(String html) {
        return ((Seen.Got<byte[]>) press.pdf(html)).value();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theLeadersPageIsOnePageWhateverItSays() throws IOException {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            assertThat(pages(pdf(Paper.leader(NATIONAL, words)))).isEqualTo(1);
            assertThat(pages(pdf(Paper.leader(NATIONAL, LAST, words)))).isEqualTo(1);
            assertThat(pages(pdf(Paper.leader(Editions.empty(), words)))).isEqualTo(1);
        }
        Edition endless = Editions.hostile("Cổng Dịch vụ công trực tuyến ".repeat(40_000));
        assertThat(pages(pdf(Paper.leader(endless, VI)))).isEqualTo(1);
        assertThat(pages(pdf(Paper.leader(endless, endless.entries().getFirst(), VI))))
                .isEqualTo(1);
    }

    @Test
    void theTextOfADocumentCanBeReadAndIsTagged() throws IOException {
        byte[] pack = pdf(Paper.pack(NATIONAL, LAST, Editions.findings(LAST, "<img src=a>"), VI));

        assertThat(text(pack)).contains("Phiếu điểm", "Khắc phục gì trước", "mô hình 2024, tham chiếu", "<img src=a>");
        try (PDDocument document = Loader.loadPDF(pack)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("vi");
        }
    }

    @Test
    void popplerReadsThePdfWithoutComplaint() throws Exception {
        assumeTrue(isThere("pdfinfo") && isThere("pdftotext"), "poppler-utils absent");
        Path file = Files.write(folder.resolve("w.pdf"), pdf(Paper.weekly(NATIONAL, Letterhead.open(VI), VI)));

        assertThat(run(List.of("pdfinfo", file.toString())))
                .contains("Page size:       594")
                .doesNotContain("Error");
        assertThat(run(List.of("pdftotext", "-layout", file.toString(), "-")))
                .contains("BÁO CÁO CHUYÊN ĐỀ", "Bảng 1 –", "Thời hạn hoàn thành")
                .doesNotContain("Error");
    }

    @Test
    void libreOfficeOpensTheWorkbook() throws Exception {
        assumeTrue(isThere("soffice"), "LibreOffice absent");
        Path file = folder.resolve("rankings.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            EditionBook.xlsx(NATIONAL, VI, out);
        }

        String said = run(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString()));

        assertThat(said).doesNotContain("Error");
        assertThat(text(Files.readAllBytes(folder.resolve("rankings.pdf"))))
                .contains("province-2024-01", "mô hình 2024, tham chiếu");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(PROGRAM_SECONDS, TimeUnit.SECONDS))
                .as("%s ended in time", command)
                .isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(said);
    }
}
