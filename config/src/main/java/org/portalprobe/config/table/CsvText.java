package org.portalprobe.config.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.portalprobe.config.yaml.Unfit;

/** Comma-separated text in UTF-8; Vietnamese spreadsheets write semicolons. */
final class CsvText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    static List<TableRow> read(byte[] bytes) throws Unfit {
        String text = decoded(bytes);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return rows(reader);
        } catch (CsvParseException malformed) {
            throw new Unfit("is no sound CSV: " + malformed.getMessage(), "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<TableRow> rows(CsvReader<CsvRecord> reader) throws Unfit {
        var rows = new ArrayList<TableRow>();
        for (CsvRecord line : reader) {
            int number = (int) line.getStartingLineNumber();
            rows.add(new TableRow(
                    number,
                    IntStream.range(0, line.getFieldCount())
                            .mapToObj(column -> Cell.sound(Addresses.of(column, number), line.getField(column)))
                            .toList()));
            if (rows.size() > TableFile.MAX_ROWS) {
                throw new Unfit("has more than " + TableFile.MAX_ROWS + " rows", "split it");
            }
        }
        return rows;
    }

    private static String decoded(byte[] bytes) throws Unfit {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new Unfit("is not UTF-8 text", "save the file as CSV UTF-8");
        }
    }

    /** The mark that the first line has most of. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return (char) ",;\t"
                .chars()
                .boxed()
                .max((a, b) -> Long.compare(count(first, a), count(first, b)))
                .orElseThrow()
                .intValue();
    }

    private static long count(String line, int mark) {
        return line.chars().filter(letter -> letter == mark).count();
    }

    /** With a byte order mark, without which spreadsheets misread Vietnamese. */
    static byte[] write(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        try (CsvWriter writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            rows.forEach(row ->
                    writer.writeRecord(row.stream().map(CsvText::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A spreadsheet would run what looks like a formula. */
    private static String harmless(String text) {
        return text.matches("[=+@\\t\\r-].*") ? "'" + text : text;
    }
}
