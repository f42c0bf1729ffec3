package org.portalprobe.reports.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portalprobe.config.Language;
import org.portalprobe.reports.edition.Edition;
import org.portalprobe.reports.edition.Editions;
import org.portalprobe.reports.edition.Entry;
import org.portalprobe.reports.paper.Letterhead;
import org.portalprobe.reports.paper.Paper;
import org.portalprobe.reports.words.Words;

/** What a portal may write, as its name and as evidence, through every format. */
class HostileFilesTest {

    private static final Words VI = Words.in(Language.VI);
    private static final Pattern FORMULA = Pattern.compile("^[=+@\\t\\r＝＋－＠].*|^-[^0-9].*", Pattern.DOTALL);
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final int LARGEST_DOCUMENT = 3_000_000;

    @TempDir
    private Path folder;

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "\u202Efdp.exe\u202C",
                "\u200F\u2066=1+1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1+1",
                "\r\n=1+1",
                "＝1+1",
                "a\u0000b\u0008c\u000Bd\u001Be\uFFFEf\uFFFF",
                "half \uD800 pair \uDC00",
                "]]>&amp;&#0;%PDF-{{7*7}}${7*7}",
                "a,b\";c\n\"d\"",
                "Ở".repeat(1_000_000));
    }

    /** A long text of one letter compresses well; it is no bomb. */
    @BeforeAll
    static void letGoodCompressionPass() {
        ZipSecureFile.setMinInflateRatio(0.0001);
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("texts")
    void noFormatRunsOrBreaksOnWhatAPortalWrote(String text) throws Exception {
        Edition edition = Editions.hostile(text);
        Entry entry = edition.entries().getFirst();
        List<FindingLine> findings =
                Editions.findings(entry, text).stream().limit(5).toList();

        try (var files = new FindingFiles(folder, edition, EnumSet.allOf(FindingFiles.Format.class), VI)) {
            for (FindingLine line : findings) {
                files.add(line);
            }
        }
        var book = new ByteArrayOutputStream();
        EditionBook.xlsx(edition, VI, book);
        harmlessBook(book.toByteArray());
        harmlessBook(Files.readAllBytes(folder.resolve("findings.xlsx")));

        var portals = new StringWriter();
        EditionBook.portals(edition, VI, portals);
        harmlessCsv(portals.toString());
        harmlessCsv(Files.readString(folder.resolve("findings.csv")));

        var json = new ByteArrayOutputStream();
        EditionJson.write(edition, VI, json);
        assertThat(new ObjectMapper().readTree(json.toByteArray()).get("portals"))
                .hasSize(1);
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("findings.json").toFile())
                        .get("findings"))
                .hasSameSizeAs(findings);

        harmlessMarkup(Badge.svg(edition, entry, VI));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Badge.svg(edition, entry, VI).getBytes(UTF_8)));
        harmlessMarkup(Paper.leader(edition, VI));
        harmlessMarkup(Paper.leader(edition, entry, VI));
        harmlessMarkup(Paper.pack(edition, entry, findings, VI));
        harmlessMarkup(Paper.weekly(edition, new Letterhead(text, text, text), VI));
    }

    private static void harmlessBook(byte[] xlsx) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(HostileFilesTest::harmlessCell)));
        }
    }

    private static void harmlessCell(Cell cell) {
        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        if (cell.getCellType() == CellType.STRING) {
            String text = cell.getStringCellValue();
            assertThat(DIRECTIONS.matcher(text).find()).isFalse();
            if (FORMULA.matcher(text).matches()) {
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(text).isTrue();
            }
        }
    }

    private static void harmlessCsv(String csv) throws IOException {
        for (String table : csv.substring(1).split("\r\n\r\n", 2)) {
            try (var reader = CsvReader.builder().ofCsvRecord(table)) {
                reader.forEach(row -> assertThat(row.getFields()).allSatisfy(field -> {
                    assertThat(FORMULA.matcher(field).matches()).as(field).isFalse();
                    assertThat(DIRECTIONS.matcher(field).find()).isFalse();
                }));
            }
        }
    }

    private static void harmlessMarkup(String document) {
        assertThat(document.length()).isLessThan(LARGEST_DOCUMENT);
        assertThat(document).doesNotContain("<script", "<img", "\u0000", "\u000B", "\uFFFE", "\uFFFF");
        assertThat(document.indexOf("</style>")).isEqualTo(document.lastIndexOf("</style>"));
        assertThat(DIRECTIONS.matcher(document).find()).isFalse();
    }
}
