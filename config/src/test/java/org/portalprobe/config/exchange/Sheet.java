package org.portalprobe.config.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as people make them. */
final class Sheet {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("Danh sách");

    Sheet text(String address, String... texts) {
        var at = new CellReference(address);
        for (int column = 0; column < texts.length; column++) {
            cell(at.getRow(), at.getCol() + column).setCellValue(texts[column]);
        }
        return this;
    }

    Sheet number(String address, double number) {
        cell(address).setCellValue(number);
        return this;
    }

    Sheet day(String address, LocalDate day) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        cell(address).setCellValue(day);
        cell(address).setCellStyle(style);
        return this;
    }

    Sheet formula(String address, String formula) {
        cell(address).setCellFormula(formula);
        return this;
    }

    Sheet merge(String range) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    /** Computes the formulas, as a spreadsheet program does when it saves. */
    Sheet computed() {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return this;
    }

    Path save(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
            workbook.close();
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Cell cell(String address) {
        var at = new CellReference(address);
        return cell(at.getRow(), at.getCol());
    }

    private Cell cell(int row, int column) {
        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
