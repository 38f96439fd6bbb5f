package org.jointly.consultation.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jointly.api.consultation.MatrixRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes the comments of a call as a report in Word, with what became of each; without what is internal. */
final class MatrixDocx {
    /** A table for each section, with the widths of its columns in twentieths of a point; A4 across, between the margins. */
    private static final MatrixColumn[] COLUMNS = {
        MatrixColumn.REFERENCE,
        MatrixColumn.ORGANISATION,
        MatrixColumn.WORDS,
        MatrixColumn.COMMENT,
        MatrixColumn.PROPOSAL,
        MatrixColumn.OUTCOME,
        MatrixColumn.REASON,
        MatrixColumn.CHANGED
    };

    private static final int[] WIDTHS = {700, 1700, 2200, 2900, 2200, 1500, 2200, 2000};

    private final XWPFDocument file;
    private final SheetCall call;
    private final SheetWords words;
    private final MatrixCells cells;
    private final WordParagraphs paragraphs;

    private MatrixDocx(XWPFDocument file, SheetCall call, List<MatrixRow> rows) {
        this.file = file;
        this.call = call;
        words = SheetWords.in(call.language());
        cells = new MatrixCells(call, rows);
        paragraphs = new WordParagraphs(file, words.language());
    }

    /** @param rows in the order in which they are to stand */
    static byte[] of(SheetCall call, List<MatrixRow> rows) {
        var out = new ByteArrayOutputStream();
        try (var file = new XWPFDocument()) {
            var report = new MatrixDocx(file, call, rows);
            report.head();
            report.sections(rows);
            report.page();
            MatrixSheet.anonymous(file.getProperties());
            file.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void head() {
        paragraphs.write(file.createParagraph(), call.programmeTitle());
        paragraphs.styled(file.createParagraph(), WordParagraphs.TITLE, call.title());
        label("about.organisation", call.organisation());
        label("about.text", call.textTitle());
        label("about.hash", call.textHash());
        label("about.deadline", call.deadline());
    }

    private void label(String key, String value) {
        paragraphs.write(file.createParagraph(), words.say("labelled", words.say(key), value));
    }

    /** The rows stand in the order of the text, so that those of one section stand together. */
    private void sections(List<MatrixRow> rows) {
        var section = "";
        XWPFTable table = null;
        for (var row : rows) {
            var next = cells.text(MatrixColumn.SECTION, row);
            if (table == null || !next.equals(section)) {
                section = next;
                paragraphs.styled(file.createParagraph(), WordParagraphs.HEADING, section);
                table = table();
            }
            row(table, row);
        }
    }

    private XWPFTable table() {
        var table = file.createTable();
        table.removeRow(0);
        var layout = table.getCTTbl();
        if (words.runsToTheLeft()) {
            layout.getTblPr().addNewBidiVisual();
        }
        var grid = layout.getTblGrid() == null ? layout.addNewTblGrid() : layout.getTblGrid();
        for (var width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        var head = new XWPFTableRow(layout.addNewTr(), table);
        head.setRepeatHeader(true);
        for (var i = 0; i < COLUMNS.length; i++) {
            var cell = head.createCell();
            cell.setWidth(String.valueOf(WIDTHS[i]));
            cell.setColor("E4EAEC");
            paragraphs.styled(cell.getParagraphs().getFirst(), WordParagraphs.TABLE_HEAD, words.heading(COLUMNS[i]));
        }
        return table;
    }

    private void row(XWPFTable table, MatrixRow comment) {
        var row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
        for (var i = 0; i < COLUMNS.length; i++) {
            var cell = row.createCell();
            cell.setWidth(String.valueOf(WIDTHS[i]));
            var lines = lines(COLUMNS[i], comment);
            for (var line = 0; line < lines.size(); line++) {
                var paragraph = line == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
                paragraphs.write(paragraph, lines.get(line));
            }
        }
    }

    /** What stands in a column of its own in the spreadsheet stands beneath what it belongs to. */
    private List<String> lines(MatrixColumn column, MatrixRow row) {
        var lines = new ArrayList<String>();
        var text = cells.text(column, row);
        lines.add(column == MatrixColumn.OUTCOME ? outcome(text, row) : text);
        switch (column) {
            case REFERENCE -> lines.add(cells.text(MatrixColumn.LATE, row));
            case ORGANISATION -> lines.add(cells.text(MatrixColumn.KIND, row));
            case COMMENT -> lines.add(labelled(MatrixColumn.STANCE, row));
            case OUTCOME -> {
                lines.add(labelled(MatrixColumn.SAME, row));
                lines.add(labelled(MatrixColumn.NATURE, row));
            }
            case REASON -> lines.add(labelled(MatrixColumn.REACTION, row));
            default -> {}
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    private String outcome(String word, MatrixRow row) {
        return word.isEmpty() && cells.text(MatrixColumn.SAME, row).isEmpty() ? words.say("undecided") : word;
    }

    private String labelled(MatrixColumn column, MatrixRow row) {
        var text = cells.text(column, row);
        return text.isEmpty() ? "" : words.say("labelled", words.heading(column), text);
    }

    private void page() {
        var section = file.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setOrient(STPageOrientation.LANDSCAPE);
        size.setW(BigInteger.valueOf(16838));
        size.setH(BigInteger.valueOf(11906));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(850));
        margins.setBottom(BigInteger.valueOf(850));
        margins.setLeft(BigInteger.valueOf(719));
        margins.setRight(BigInteger.valueOf(719));
        margins.setHeader(BigInteger.valueOf(567));
        margins.setFooter(BigInteger.valueOf(567));
        margins.setGutter(BigInteger.ZERO);
        if (words.runsToTheLeft()) {
            section.addNewBidi();
        }
    }
}
