package org.jointly.document.text;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jointly.document.text.reading.Scribe;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Where in a Word file the next paragraph goes: into the text, or into the cell of the innermost table that is being written. */
final class DocxTables {
    private static final int WIDTH = 9400;

    private final XWPFDocument file;
    private final Deque<Open> open = new ArrayDeque<>();

    /** Whether the last that was written into the text itself is a table. */
    private boolean afterTable;

    /** A table on its way. */
    private static final class Open {
        private final XWPFTable table;
        private final int columns;
        private final boolean fromTheRight;

        /** By column, cells from above that go on in the next rows. */
        private final Map<Integer, Tall> tall = new TreeMap<>();

        private @Nullable XWPFTableRow row;
        private @Nullable XWPFTableCell cell;
        private int column;
        private boolean cellIsFresh;
        private boolean cellIsHeader;
        private boolean afterTable;
        private boolean headerRow;

        Open(XWPFTable table, Scribe.Table about) {
            this.table = table;
            this.columns = about.columns();
            this.fromTheRight = about.fromTheRight();
        }
    }

    /** @param rows how many more of them it takes */
    private record Tall(int wide, int rows) {}

    DocxTables(XWPFDocument file) {
        this.file = file;
    }

    void table(Scribe.Table about, Runnable content) {
        if (about.columns() == 0) {
            return;
        }
        var table = begun();
        table.removeRow(0);
        table.setWidth("100%");
        var properties = table.getCTTbl().getTblPr();
        if (about.fromTheRight()) {
            properties.addNewBidiVisual();
        }
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (var column = 0; column < about.columns(); column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(WIDTH / about.columns()));
        }
        open.push(new Open(table, about));
        content.run();
        open.pop();
        if (open.isEmpty()) {
            afterTable = true;
        } else {
            open.peek().afterTable = true;
        }
    }

    /** In the cell that is being written, or in the text. */
    private XWPFTable begun() {
        var around = open.peek();
        if (around == null || around.cell == null) {
            end();
            return file.createTable();
        }
        if (around.afterTable) {
            spacer(around.cell.addParagraph());
        } else if (around.cellIsFresh) {
            around.cell.removeParagraph(0);
        }
        around.cellIsFresh = false;
        return new XWPFTable(around.cell.getCTTc().addNewTbl(), around.cell);
    }

    /** Word joins a table with the next one, and wants a paragraph behind the last. */
    void end() {
        if (afterTable) {
            spacer(file.createParagraph());
            afterTable = false;
        }
    }

    /** As low as can be: it is nobody's line, and must not begin a page. */
    private static void spacer(XWPFParagraph paragraph) {
        var about = paragraph.getCTP().addNewPPr();
        var spacing = about.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(20));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        about.addNewRPr().addNewSz().setVal(BigInteger.TWO);
    }

    void row(Runnable content) {
        var table = open.element();
        table.row = new XWPFTableRow(table.table.getCTTbl().addNewTr(), table.table);
        table.column = 0;
        table.headerRow = true;
        content.run();
        covered(table, table.columns);
        if (table.headerRow) {
            table.row.setRepeatHeader(true);
        }
        table.row = null;
    }

    void cell(Scribe.Cell about, Runnable content) {
        var table = open.element();
        covered(table, about.column());
        table.headerRow &= about.header();
        var cell = next(table, about.wide());
        if (about.high() > 1) {
            about(cell).addNewVMerge().setVal(STMerge.RESTART);
            table.tall.put(about.column(), new Tall(about.wide(), about.high() - 1));
        }
        table.cell = cell;
        table.cellIsFresh = true;
        table.cellIsHeader = about.header();
        table.afterTable = false;
        content.run();
        if (table.afterTable) {
            spacer(cell.addParagraph());
        }
        table.afterTable = false;
        if (about.header()) {
            cell.setColor("EEEEEE");
        }
        table.cell = null;
    }

    /** The places before a column into which cells reach from above. */
    private static void covered(Open table, int upTo) {
        while (table.column < upTo) {
            var column = table.column;
            var above = table.tall.remove(column);
            var cell = next(table, above == null ? 1 : above.wide);
            if (above != null) {
                about(cell).addNewVMerge().setVal(STMerge.CONTINUE);
                if (above.rows > 1) {
                    table.tall.put(column, new Tall(above.wide, above.rows - 1));
                }
            }
        }
    }

    private static XWPFTableCell next(Open table, int wide) {
        if (table.row == null) {
            throw new IllegalStateException("a cell outside of a row");
        }
        var cell = table.row.createCell();
        if (wide > 1) {
            about(cell).addNewGridSpan().setVal(BigInteger.valueOf(wide));
        }
        table.column += wide;
        return cell;
    }

    private static CTTcPr about(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    /** Whether words stand in the head of a table. */
    boolean isHeader() {
        var table = open.peek();
        return table != null && table.cell != null && table.cellIsHeader;
    }

    /** Whether what has no letters of its own stands in columns that begin at the right. */
    boolean isFromTheRight() {
        var table = open.peek();
        return table != null && table.fromTheRight;
    }

    XWPFParagraph paragraph() {
        var table = open.peek();
        if (table == null || table.cell == null) {
            afterTable = false;
            return file.createParagraph();
        }
        table.afterTable = false;
        if (table.cellIsFresh) {
            table.cellIsFresh = false;
            return table.cell.getParagraphs().getFirst();
        }
        return table.cell.addParagraph();
    }
}
