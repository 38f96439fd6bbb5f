package org.jointly.consultation.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells of a table of comments look. All are text with the mark that spreadsheets set for a leading apostrophe. */
final class SheetStyles {
    private final XSSFWorkbook file;

    final XSSFCellStyle text;

    /** Over columns that are shown only. */
    final XSSFCellStyle heading;

    /** Over columns that are read back. */
    final XSSFCellStyle headingToFill;

    SheetStyles(XSSFWorkbook file) {
        this.file = file;
        text = style();
        heading = heading(IndexedColors.GREY_25_PERCENT, IndexedColors.BLACK);
        headingToFill = heading(IndexedColors.DARK_TEAL, IndexedColors.WHITE);
    }

    /** Without the mark, a spreadsheet makes a formula of {@code =1+1} as soon as somebody edits the cell. */
    private XSSFCellStyle style() {
        var style = file.createCellStyle();
        style.setDataFormat(file.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.HAIR);
        return style;
    }

    private XSSFCellStyle heading(IndexedColors ground, IndexedColors letters) {
        var font = file.createFont();
        font.setBold(true);
        font.setColor(letters.getIndex());
        var style = style();
        style.setFont(font);
        style.setFillForegroundColor(ground.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
