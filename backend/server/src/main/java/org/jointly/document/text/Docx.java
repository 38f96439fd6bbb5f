package org.jointly.document.text;

import static org.jointly.document.text.DocxLetters.clean;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jointly.document.text.reading.BlockReader;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Remark;
import org.jointly.document.text.reading.Scribe;
import org.jointly.document.text.reading.Shape.ListKind;
import org.jointly.document.text.reading.Span;

/** A Word file: real headings, lists, tables, footnotes, revisions and comments, so that it can be worked on there. */
public final class Docx implements Scribe {
    private static final int INDENT = 720;
    private static final Layout NOWHERE_ELSE = new Layout(0, "", "", null);

    private final DocxStyles styles;
    private final DocxTables tables;
    private final DocxLines lines;
    private final Deque<BigInteger> lists = new ArrayDeque<>();
    private boolean itemIsFresh;
    private int quotes;

    private Docx(XWPFDocument file, DocxRemarks remarks, Locale language) {
        styles = new DocxStyles(file, language);
        tables = new DocxTables(file);
        lines = new DocxLines(file, remarks);
    }

    public static byte[] of(FlatText text, Cover cover, List<Remark> remarks) {
        var out = new ByteArrayOutputStream();
        try (var file = new XWPFDocument()) {
            var margin = new DocxRemarks(file, remarks);
            var language = TextLanguage.of(text).orElse(cover.labels().language());
            var docx = new Docx(file, margin, language);
            new DocxCover(file, cover).write(!text.isBlank() || !remarks.isEmpty());
            if (!text.isBlank()) {
                BlockReader.read(text, margin.placed(), docx);
            }
            docx.tables.end();
            margin.leftOver();
            DocxCover.page(file.getDocument().getBody().addNewSectPr());
            var about = file.getProperties().getCoreProperties();
            about.setTitle(clean(cover.title()));
            about.getUnderlyingProperties().setLanguageProperty(language.toLanguageTag());
            file.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void heading(int level, Layout layout, List<Span> line) {
        var paragraph = next(layout);
        paragraph.setStyle(DocxStyles.heading(level));
        lines.write(paragraph, line, layout, tables.isFromTheRight());
    }

    @Override
    public void paragraph(Layout layout, List<Span> line) {
        var paragraph = next(layout);
        if (quotes > 0) {
            paragraph.setStyle(DocxStyles.QUOTE);
        } else if (tables.isHeader()) {
            paragraph.setStyle(DocxStyles.TABLE_HEAD);
        }
        lines.write(paragraph, line, layout, tables.isFromTheRight());
    }

    @Override
    public void code(String text) {
        var paragraph = next(NOWHERE_ELSE);
        paragraph.setStyle(DocxStyles.CODE);
        var run = paragraph.createRun();
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(clean(lines[i]));
        }
    }

    @Override
    public void rule() {
        next(NOWHERE_ELSE).setBorderBottom(Borders.SINGLE);
    }

    @Override
    public void list(ListKind kind, int start, Runnable items) {
        lists.push(styles.list(kind, Math.max(start, 0)));
        items.run();
        lists.pop();
    }

    @Override
    public void item(ListKind kind, boolean checked, Runnable content) {
        itemIsFresh = true;
        content.run();
        itemIsFresh = false;
    }

    @Override
    public void quote(Runnable content) {
        quotes++;
        content.run();
        quotes--;
    }

    @Override
    public void table(Table about, Runnable content) {
        tables.table(about, content);
    }

    @Override
    public void row(Runnable content) {
        tables.row(content);
    }

    @Override
    public void cell(Cell about, Runnable content) {
        tables.cell(about, content);
    }

    private XWPFParagraph next(Layout layout) {
        var paragraph = tables.paragraph();
        switch (layout.align()) {
            case "center" -> paragraph.setAlignment(ParagraphAlignment.CENTER);
            case "end" -> paragraph.setAlignment(ParagraphAlignment.END);
            case "justify" -> paragraph.setAlignment(ParagraphAlignment.BOTH);
            default -> {}
        }
        if (!lists.isEmpty()) {
            if (itemIsFresh) {
                paragraph.setNumID(lists.peek());
                paragraph.setNumILvl(BigInteger.valueOf(Math.min(lists.size() - 1, 8)));
                if (quotes > 0) {
                    indent(paragraph, lists.size());
                    paragraph.setIndentationHanging(INDENT / 2);
                }
                itemIsFresh = false;
            } else {
                indent(paragraph, lists.size() + layout.further());
            }
        } else if (layout.further() > 0) {
            indent(paragraph, layout.further());
        }
        return paragraph;
    }

    /** What is quoted stands further in by itself; whatever is said here is said in place of that. */
    private void indent(XWPFParagraph paragraph, int depth) {
        paragraph.setIndentationLeft(INDENT * (depth + Math.min(quotes, 1)));
    }
}
