package org.portalprobe.reports.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portalprobe.config.Language;
import org.portalprobe.reports.Golden;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Editions;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.table.Cell;
import org.portalprobe.reports.words.Words;

class EditionFilesTest {

    private static final Words VI = Words.in(Language.VI);
    private static final Words EN = Words.in(Language.EN);
    private static final Edition SMALL = Editions.small();
    private static final Entry FIRST = SMALL.entries().getFirst();

    @TempDir
    private Path folder;

    private static byte[] book(Edition edition, Words words) throws IOException {
        var out = new ByteArrayOutputStream();
        EditionBook.xlsx(edition, words, out);
        return out.toByteArray();
    }

    private static byte[] json(Edition edition, Words words) throws IOException {
        var out = new ByteArrayOutputStream();
        EditionJson.write(edition, words, out);
        return out.toByteArray();
    }

    private void findings(Edition edition, String text, Words words) throws IOException {
        try (var files = new FindingFiles(folder, edition, EnumSet.allOf(FindingFiles.Format.class), words)) {
            for (FindingLine line : Editions.findings(FIRST, text)) {
                files.add(line);
            }
        }
    }

    /** What a person sees in it, sheet by sheet. */
    private static String seen(byte[] xlsx) throws IOException {
        var text = new StringBuilder();
        var formatter = new DataFormatter(Language.EN.locale());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            workbook.forEach(sheet -> {
                text.append("== ").append(sheet.getSheetName()).append('\n');
                sheet.forEach(row -> {
                    row.forEach(cell -> text.append(cell.getColumnIndex())
                            .append(':')
                            .append(formatter.formatCellValue(cell))
                            .append('|'));
                    text.append('\n');
                });
            });
        }
        return text.toString();
    }

    @Test
    void writesTheWorkbookOfRankingsAsBefore() throws IOException {
        Golden.assertSame("rankings.xlsx.txt", seen(book(SMALL, VI)).getBytes(UTF_8));
    }

    @Test
    void everySheetSaysWhereItsFiguresComeFrom() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(book(Editions.national(), VI)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(7);
            workbook.forEach(sheet -> assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .contains("httt-tthc-2024, bản 2", "01/11/2026", "mô hình 2024, tham chiếu"));
        }
    }

    @Test
    void numbersAreNumbersAndCanBeAddedUp() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(book(SMALL, VI)))) {
            var row = workbook.getSheetAt(1).getRow(SheetRows.HEAD + 1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(6).getNumericCellValue()).isPositive();
            assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void rowsThatASheetCannotHoldStandOnTheNext() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new SheetBook("t", "b", Editions.MADE, VI)) {
            var rows = new SheetRows(book, "Lỗi", "t", List.of("a"), SheetRows.HEAD + 3);
            for (int row = 0; row < 5; row++) {
                rows.add(List.of(new Cell.Whole(row)));
            }
            rows.close();
            book.write(out);
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetName(1)).isEqualTo("Lỗi 2");
            assertThat(workbook.getSheetAt(2).getLastRowNum()).isEqualTo(SheetRows.HEAD + 1);
        }
    }

    @Test
    void writesTheRankingAsCsvWithWhatItRestsOnAboveIt() throws IOException {
        var out = new StringWriter();
        EditionBook.ranking(SMALL, SMALL.rankings().getFirst(), VI, out);

        assertThat(out.toString()).startsWith("\uFEFF").contains("mô hình 2024, tham chiếu", "\r\n\r\nHạng,");
        Golden.assertSame("ranking.csv", out.toString().getBytes(UTF_8));
    }

    @Test
    void writesFindingsOnceHoweverOftenTheyWereSeen() throws IOException {
        findings(SMALL, "=1+1", VI);

        String csv = Files.readString(folder.resolve("findings.csv"));
        Golden.assertSame("findings.csv", csv.getBytes(UTF_8));
        assertThat(seen(Files.readAllBytes(folder.resolve("findings.xlsx")))).contains("=1+1", "Ảnh");
    }

    @Test
    void jsonKeepsToItsPublishedSchemas() throws IOException {
        findings(SMALL, "<b>", EN);

        assertThat(problems(EditionJson.schema(), json(Editions.national(), EN)))
                .isEqualTo(List.of());
        assertThat(problems(EditionJson.schema(), json(Editions.empty(), VI))).isEqualTo(List.of());
        assertThat(problems(EditionJson.findingsSchema(), Files.readAllBytes(folder.resolve("findings.json"))))
                .isEqualTo(List.of());
        Golden.assertSame("report.json", json(SMALL, VI));
    }

    private static List<?> problems(byte[] schema, byte[] document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(schema, UTF_8), InputFormat.JSON)
                .validate(new String(document, UTF_8), InputFormat.JSON);
    }

    @Test
    void aBadgeSaysPointsAndWhatIsStillPossible() throws IOException {
        Golden.assertSame("badge.svg", Badge.svg(SMALL, FIRST, VI).getBytes(UTF_8));
    }

    @Test
    void anEditionWithoutAnyPortalStillSaysWhatItIs() throws IOException {
        assertThat(seen(book(Editions.empty(), VI))).contains("chưa có cổng nào được đo");
    }
}
