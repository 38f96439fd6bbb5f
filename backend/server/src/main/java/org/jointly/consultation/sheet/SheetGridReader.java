package org.jointly.consultation.sheet;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of one sheet while it streams by: a tree of it would take ten times the memory. Nothing is calculated. */
final class SheetGridReader extends DefaultHandler {
    private static final int MOST_ARRAYS = 100;

    private final SheetGrid grid = new SheetGrid();
    private final SharedStrings strings;
    private final SheetDates dates;
    private final List<CellRangeAddress> arrays = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private int row = -1;
    private int column = -1;
    private String type = "n";
    private int style;
    private boolean formula;
    private boolean reading;
    private boolean pronunciation;

    SheetGridReader(SharedStrings strings, SheetDates dates) {
        this.strings = strings;
        this.dates = dates;
    }

    SheetGrid grid() {
        return grid;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes about) {
        switch (name) {
            case "row" -> {
                var number = about.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
            }
            case "c" -> cell(about);
            case "f" -> formula(about);
            case "v", "t" -> reading = !pronunciation;
            case "rPh" -> pronunciation = true;
            case "mergeCell" -> grid.merge(CellRangeAddress.valueOf(about.getValue("ref")));
            default -> {}
        }
    }

    private void cell(Attributes about) {
        var name = about.getValue("r");
        if (name == null) {
            column++;
        } else {
            var place = new CellReference(name);
            row = place.getRow();
            column = place.getCol();
        }
        type = requireNonNullElse(about.getValue("t"), "n");
        style = Integer.parseInt(requireNonNullElse(about.getValue("s"), "0"));
        formula = false;
        text.setLength(0);
    }

    /** The formula of one cell may fill others, which hold nothing but its results. */
    private void formula(Attributes about) {
        formula = true;
        var filled = about.getValue("ref");
        if ("array".equals(about.getValue("t")) && filled != null) {
            arrays.add(CellRangeAddress.valueOf(filled));
            if (arrays.size() > MOST_ARRAYS) {
                throw SheetGrid.tooLarge();
            }
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        if (reading) {
            text.append(letters, start, length);
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        switch (name) {
            case "v", "t" -> reading = false;
            case "rPh" -> pronunciation = false;
            case "c" -> {
                var value = text.isEmpty() ? "" : value();
                if (formula || !value.isEmpty()) {
                    grid.add(new SheetCell(kind(), value, row, column));
                }
            }
            default -> {}
        }
    }

    private SheetCell.Kind kind() {
        if (formula || arrays.stream().anyMatch(array -> array.isInRange(row, column))) {
            return SheetCell.Kind.FORMULA;
        }
        return switch (type) {
            case "s", "inlineStr", "str" -> SheetCell.Kind.TEXT;
            case "d" -> SheetCell.Kind.DATE;
            case "n" -> dates.isDate(style) ? SheetCell.Kind.DATE : SheetCell.Kind.NUMBER;
            default -> SheetCell.Kind.OTHER;
        };
    }

    private String value() {
        return switch (type) {
            case "s" ->
                strings.getItemAt(Integer.parseInt(text.toString().strip())).getString();
            case "inlineStr", "str" -> new XSSFRichTextString(text.toString()).getString();
            default -> text.toString();
        };
    }
}
