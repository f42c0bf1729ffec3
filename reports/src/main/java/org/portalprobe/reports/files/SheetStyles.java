package org.portalprobe.reports.files;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.portalprobe.reports.table.TableText;

/** How cells look, one style of each kind a workbook: it may hold few. */
final class SheetStyles {

    /** What a cell holds. */
    enum Kind {
        TITLE("@"),
        NOTE("@"),
        HEADING("@"),
        TEXT("@"),
        WHOLE("#,##0"),
        CHANGE("+0;-0;0"),
        POINTS("0.##"),
        PERCENT("0.00%"),
        DAY("dd/mm/yyyy");

        private final String format;

        Kind(String format) {
            this.format = format;
        }
    }

    private final Map<Kind, CellStyle> styles = new EnumMap<>(Kind.class);
    private final CellStyle quoted;

    SheetStyles(Workbook workbook) {
        for (Kind kind : Kind.values()) {
            styles.put(kind, style(workbook, kind));
        }
        quoted = style(workbook, Kind.TEXT);
        // As if typed after an apostrophe: it stays a text when somebody edits the cell or saves the sheet elsewhere.
        quoted.setQuotePrefixed(true);
    }

    private static CellStyle style(Workbook workbook, Kind kind) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(kind.format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        Font font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) (kind == Kind.TITLE ? 14 : 10));
        font.setBold(kind == Kind.TITLE || kind == Kind.HEADING);
        style.setFont(font);
        if (kind == Kind.HEADING) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setWrapText(true);
        }
        if (kind == Kind.TEXT) {
            style.setWrapText(true);
        }
        return style;
    }

    CellStyle of(Kind kind) {
        return styles.getOrDefault(kind, quoted);
    }

    /** The same for a text; one that looks like a formula is marked as none. */
    CellStyle of(Kind kind, String text) {
        return TableText.looksLikeFormula(text) ? quoted : of(kind);
    }
}
