package org.jointly.consultation.sheet;

import static org.jointly.consultation.sheet.MatrixColumn.NATURE;
import static org.jointly.consultation.sheet.MatrixColumn.OUTCOME;
import static org.jointly.consultation.sheet.MatrixColumn.REFERENCE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jointly.api.consultation.MatrixRow;
import org.jointly.api.discussion.Disposition;

/** Writes the comments of a call as a spreadsheet (XLSX) in which dispositions can be filled in and read back. */
final class MatrixSheet {
    static final String APPLICATION = "Jointly";
    private static final MatrixColumn[] COLUMNS = MatrixColumn.values();
    private static final int KEYS = 0;
    private static final int HEADINGS = 1;
    private static final int FIRST = 2;
    private static final int LONGEST = 32_767;
    /** In points. */
    private static final double LINE = 15;

    private static final double TALLEST = 409;
    private static final int WIDE = 0x1100;
    private static final int VALUES = 90;

    private final SheetCall call;
    private final SheetWords words;
    private final SheetStyles styles;

    private MatrixSheet(XSSFWorkbook file, SheetCall call) {
        this.call = call;
        words = SheetWords.in(call.language());
        styles = new SheetStyles(file);
    }

    /** @param rows in the order in which they are to stand */
    static byte[] of(SheetCall call, List<MatrixRow> rows) {
        var out = new ByteArrayOutputStream();
        try (var file = new XSSFWorkbook()) {
            var sheet = new MatrixSheet(file, call);
            sheet.table(file.createSheet(sheet.words.say("table")), rows);
            sheet.about(file.createSheet(sheet.words.say("about")));
            anonymous(file.getProperties());
            file.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Files say nothing of who made them, with what, or where. */
    static void anonymous(POIXMLProperties properties) {
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(APPLICATION);
        properties.getCoreProperties().getUnderlyingProperties().setCreatorProperty(Optional.empty());
    }

    private void table(XSSFSheet sheet, List<MatrixRow> rows) {
        columns(sheet);
        var keys = sheet.createRow(KEYS);
        keys.setZeroHeight(true);
        var headings = sheet.createRow(HEADINGS);
        for (var column : COLUMNS) {
            write(keys, column, column.key(), styles.text);
            write(
                    headings,
                    column,
                    words.heading(column),
                    column.is(MatrixColumn.Use.READ) ? styles.headingToFill : styles.heading);
        }
        tall(headings, 2);
        var cells = new MatrixCells(call, rows);
        for (var i = 0; i < rows.size(); i++) {
            var line = sheet.createRow(FIRST + i);
            var lines = 1;
            for (var column : COLUMNS) {
                var text = cells.text(column, rows.get(i));
                write(line, column, text, styles.text);
                lines = column.is(MatrixColumn.Use.KEY) ? lines : Math.max(lines, lines(text, column.width()));
            }
            tall(line, lines);
        }
        // The hidden columns are filtered and sorted with the others, or rows would lose their keys.
        var last = Math.max(FIRST + rows.size() - 1, HEADINGS);
        sheet.setAutoFilter(new CellRangeAddress(HEADINGS, last, 0, COLUMNS.length - 1));
        sheet.createFreezePane(REFERENCE.ordinal() + 1, FIRST);
        if (!rows.isEmpty()) {
            choose(sheet, OUTCOME, words.outcomes(), last);
            choose(sheet, NATURE, words.natures(), last);
            mark(sheet, last);
        }
        page(sheet);
    }

    private void columns(XSSFSheet sheet) {
        for (var column : COLUMNS) {
            sheet.setColumnWidth(column.ordinal(), column.width() * 256);
            sheet.setDefaultColumnStyle(column.ordinal(), styles.text);
            sheet.setColumnHidden(column.ordinal(), column.is(MatrixColumn.Use.KEY));
        }
    }

    /** A cell that is empty has its style nevertheless: what somebody writes into it is text. */
    private static void write(XSSFRow row, MatrixColumn column, String text, XSSFCellStyle style) {
        var cell = row.createCell(column.ordinal());
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(fitting(SheetLetters.written(text)));
        }
    }

    /** Not every program measures rows when it opens a file. The row is not held to it: who writes more lets it grow. */
    private static void tall(XSSFRow row, int lines) {
        row.getCTRow().setHt(Math.min(TALLEST, Math.max(1, lines) * LINE));
    }

    /** How many lines a text takes in a column; what is written without blanks takes two places a letter. */
    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1
                        + line.codePoints().map(letter -> letter < WIDE ? 1 : 2).sum() / width)
                .sum();
    }

    /** No cell holds more; only the words commented on could, which are not read back. */
    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }

    private void choose(XSSFSheet sheet, MatrixColumn column, List<String> choices, int last) {
        var rules = sheet.getDataValidationHelper();
        var cells = new CellRangeAddressList(FIRST, last, column.ordinal(), column.ordinal());
        var list = rules.createValidation(rules.createExplicitListConstraint(choices.toArray(String[]::new)), cells);
        list.setSuppressDropDownArrow(true);
        list.setShowErrorBox(true);
        list.createErrorBox(words.heading(column), words.say("choose"));
        sheet.addValidationData(list);
    }

    private void mark(XSSFSheet sheet, int last) {
        var outcome = "$" + CellReference.convertNumToColString(OUTCOME.ordinal()) + (FIRST + 1);
        var all = new CellRangeAddress[] {new CellRangeAddress(FIRST, last, REFERENCE.ordinal(), COLUMNS.length - 1)};
        var same = "$" + CellReference.convertNumToColString(MatrixColumn.SAME.ordinal()) + (FIRST + 1);
        mark(sheet, all, outcome + "=\"" + words.word(Disposition.REJECTED) + '"', IndexedColors.ROSE);
        mark(sheet, all, "AND(" + outcome + "=\"\"," + same + "=\"\")", IndexedColors.LIGHT_YELLOW);
    }

    private static void mark(XSSFSheet sheet, CellRangeAddress[] cells, String when, IndexedColors ground) {
        var marks = sheet.getSheetConditionalFormatting();
        var rule = marks.createConditionalFormattingRule(when);
        rule.createPatternFormatting().setFillBackgroundColor(ground.getIndex());
        marks.addConditionalFormatting(cells, rule);
    }

    private void page(XSSFSheet sheet) {
        sheet.setRightToLeft(words.runsToTheLeft());
        sheet.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
        sheet.setFitToPage(true);
        var print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A3_PAPER);
        wide(print);
        sheet.getFooter().setCenter("&P / &N");
    }

    /** As wide as the page, and as many pages as it takes. */
    private static void wide(XSSFPrintSetup print) {
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    private void about(XSSFSheet sheet) {
        sheet.setRightToLeft(words.runsToTheLeft());
        sheet.setColumnWidth(0, 26 * 256);
        sheet.setColumnWidth(1, VALUES * 256);
        line(sheet, "about.title", call.title());
        line(sheet, "about.programme", call.programmeTitle());
        line(sheet, "about.organisation", call.organisation());
        line(sheet, "about.text", call.textTitle());
        line(sheet, "about.hash", call.textHash());
        line(sheet, "about.deadline", call.deadline());
        line(sheet, "about.how", words.say("about.instruction"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        wide(sheet.getPrintSetup());
    }

    private void line(XSSFSheet sheet, String label, String value) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        var name = row.createCell(0);
        name.setCellStyle(styles.heading);
        name.setCellValue(words.say(label));
        var cell = row.createCell(1);
        cell.setCellStyle(styles.text);
        cell.setCellValue(fitting(SheetLetters.written(value)));
        tall(row, lines(value, VALUES));
    }
}
