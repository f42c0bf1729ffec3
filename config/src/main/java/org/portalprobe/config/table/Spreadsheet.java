package org.portalprobe.config.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.portalprobe.config.yaml.Unfit;

/** A workbook's first visible sheet. Formulas are never computed: what the spreadsheet program stored beside them counts. */
final class Spreadsheet {

    private static final int WIDTH = 24 * 256;

    private Spreadsheet() {}

    static List<TableRow> read(byte[] bytes) throws Unfit {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            Sheet sheet = IntStream.range(0, workbook.getNumberOfSheets())
                    .filter(index -> workbook.getSheetVisibility(index) == SheetVisibility.VISIBLE)
                    .mapToObj(workbook::getSheetAt)
                    .findFirst()
                    .orElseThrow(() -> new IOException("it has no visible sheet"));
            return rows(sheet);
        } catch (EncryptedDocumentException locked) {
            throw new Unfit("is protected by a password", "save it without one");
        } catch (IOException | RuntimeException broken) {
            // POI meets a broken file with whatever its inside throws.
            throw new Unfit("is no sound spreadsheet: " + broken.getMessage(), "save it as XLSX again");
        }
    }

    private static List<TableRow> rows(Sheet sheet) throws Unfit {
        if (sheet.getLastRowNum() >= TableFile.MAX_ROWS) {
            throw new Unfit(
                    "has more than " + TableFile.MAX_ROWS + " rows", "split it, or delete what is below the table");
        }
        var merged = new MergedCells(sheet);
        var rows = new ArrayList<TableRow>();
        for (int number = 0; number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            int columns = Math.max(row == null ? 0 : row.getLastCellNum(), merged.columns(number));
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < columns; column++) {
                cells.add(merged.cell(number, column));
            }
            rows.add(new TableRow(number + 1, cells));
        }
        return rows;
    }

    static byte[] write(List<List<String>> rows) {
        try (Workbook workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("portals");
            CellStyle bold = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            for (int number = 0; number < rows.size(); number++) {
                Row row = sheet.createRow(number);
                List<String> texts = rows.get(number);
                for (int column = 0; column < texts.size(); column++) {
                    var cell = row.createCell(column);
                    cell.setCellValue(texts.get(column));
                    if (number == 0) {
                        cell.setCellStyle(bold);
                        sheet.setColumnWidth(column, WIDTH);
                    }
                }
            }
            sheet.createFreezePane(0, 1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
