package org.jointly.document.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.jointly.document.yjs.XmlFragment;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** A Word file: real headings, lists, tables, footnotes, revisions and comments, so that it can be worked on there. */
public final class Docx implements Scribe {
    private static final int WIDEST_PICTURE = 600;
    private static final Pattern FOREIGN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");
    private static final double POINTS_PER_PIXEL = 0.75;

    private final XWPFDocument file = new XWPFDocument();
    private final DocxStyles styles = new DocxStyles(file);
    private final DocxRemarks remarks;
    private final Pictures pictures = new Pictures();
    private final Deque<BigInteger> lists = new ArrayDeque<>();
    private @Nullable XWPFTable table;
    private @Nullable XWPFTableRow row;
    private @Nullable XWPFTableCell cell;
    private boolean cellIsFresh;
    private boolean itemIsFresh;
    private boolean headerRow;
    private int rows;
    private int cells;
    private int quotes;
    private long revisions;

    private Docx(List<Remark> remarks) {
        this.remarks = new DocxRemarks(file, remarks);
    }

    public static byte[] of(XmlFragment text, Cover cover, List<Remark> remarks) {
        var docx = new Docx(remarks);
        docx.cover(cover);
        NodeReader.read(text, docx);
        docx.remarks.leftOver();
        var out = new ByteArrayOutputStream();
        try (docx.file) {
            docx.file.getProperties().getCoreProperties().setTitle(clean(cover.title()));
            docx.file.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void cover(Cover cover) {
        words(file.createParagraph(), cover.programme(), cover.labels());
        var title = file.createParagraph();
        title.setStyle(DocxStyles.TITLE);
        words(title, cover.title(), cover.labels());
        words(file.createParagraph(), cover.state(), cover.labels());
        if (!cover.organisations().isEmpty()) {
            var signatures = file.createTable(cover.organisations().size(), 3);
            signatures.setWidth("100%");
            for (var i = 0; i < cover.organisations().size(); i++) {
                var organisation = cover.organisations().get(i);
                var cells = signatures.getRow(i);
                words(cells.getCell(0).getParagraphs().getFirst(), organisation.name(), cover.labels());
                words(cells.getCell(1).getParagraphs().getFirst(), organisation.capacity(), cover.labels());
                words(
                        cells.getCell(2).getParagraphs().getFirst(),
                        cover.labels().signature() + ":",
                        cover.labels());
            }
        }
        file.createParagraph().setPageBreak(true);
    }

    private static void words(XWPFParagraph paragraph, String text, Cover.Labels labels) {
        direct(paragraph, text);
        var run = paragraph.createRun();
        run.setText(clean(text));
        run.setLang(labels.language().toLanguageTag());
        direct(run, text);
    }

    @Override
    public void heading(int level, List<Span> line) {
        var paragraph = next();
        paragraph.setStyle(DocxStyles.heading(level));
        line(paragraph, line);
    }

    @Override
    public void paragraph(List<Span> line) {
        var paragraph = next();
        if (quotes > 0) {
            paragraph.setStyle(DocxStyles.QUOTE);
        }
        line(paragraph, line);
    }

    @Override
    public void code(String text) {
        var paragraph = next();
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
        next().setBorderBottom(Borders.SINGLE);
    }

    @Override
    public void image(String source, String description) {
        var paragraph = next();
        var picture = pictures.of(source);
        if (picture.isEmpty()) {
            paragraph.createRun().setText("[" + clean(description.isBlank() ? Letters.BOX : description) + "]");
            return;
        }
        var scale = Math.min(1, WIDEST_PICTURE / (double) picture.get().width());
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.get().png()),
                            Document.PICTURE_TYPE_PNG,
                            clean(description),
                            Units.toEMU(picture.get().width() * scale * POINTS_PER_PIXEL),
                            Units.toEMU(picture.get().height() * scale * POINTS_PER_PIXEL))
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(clean(description));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void list(boolean ordered, Runnable items) {
        lists.push(styles.list(ordered));
        items.run();
        lists.pop();
    }

    @Override
    public void item(Runnable content) {
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
    public void table(Runnable content) {
        if (cell != null) {
            // A table in a cell reads on as paragraphs of that cell.
            content.run();
            return;
        }
        table = file.createTable();
        table.setWidth("100%");
        rows = 0;
        content.run();
        table = null;
        // Word wants a paragraph between a table and whatever follows.
        file.createParagraph();
    }

    @Override
    public void row(Runnable content) {
        if (cell != null || table == null) {
            content.run();
            return;
        }
        row = rows++ == 0 ? table.getRow(0) : table.createRow();
        cells = 0;
        headerRow = true;
        content.run();
        row.setRepeatHeader(headerRow);
        row = null;
    }

    @Override
    public void cell(boolean header, Runnable content) {
        if (cell != null || row == null) {
            content.run();
            return;
        }
        headerRow &= header;
        cell = cells < row.getTableCells().size() ? row.getCell(cells) : row.createCell();
        cells++;
        cellIsFresh = true;
        content.run();
        if (header) {
            cell.getParagraphs().forEach(paragraph -> paragraph.getRuns().forEach(run -> run.setBold(true)));
            cell.setColor("EEEEEE");
        }
        cell = null;
    }

    private XWPFParagraph next() {
        var paragraph = place();
        if (!lists.isEmpty()) {
            if (itemIsFresh) {
                paragraph.setNumID(lists.peek());
                paragraph.setNumILvl(BigInteger.valueOf(Math.min(lists.size() - 1, 8)));
                itemIsFresh = false;
            } else {
                paragraph.setIndentationLeft(720 * lists.size());
            }
        }
        return paragraph;
    }

    private XWPFParagraph place() {
        if (cell == null) {
            return file.createParagraph();
        }
        if (cellIsFresh) {
            cellIsFresh = false;
            return cell.getParagraphs().getFirst();
        }
        return cell.addParagraph();
    }

    private void line(XWPFParagraph paragraph, List<Span> line) {
        direct(paragraph, NodeReader.plain(line));
        var noted = remarks.about(NodeReader.plain(line));
        var at = 0;
        for (var span : noted.cut(line)) {
            noted.begin(paragraph, at);
            switch (span) {
                case Span.Words words -> words(paragraph, words);
                case Span.LineBreak _ -> paragraph.createRun().addBreak();
                case Span.Footnote footnote -> {
                    var note = file.createFootnote();
                    note.createParagraph().createRun().setText(clean(footnote.text()));
                    paragraph.addFootnoteReference(note);
                }
            }
            at += NodeReader.plain(List.of(span)).length();
            noted.end(paragraph, at);
        }
    }

    private void words(XWPFParagraph paragraph, Span.Words words) {
        var link = words.link();
        var suggestion = words.suggestion();
        if (suggestion != null) {
            var change = link == null ? change(paragraph, suggestion) : change(link(paragraph, link), suggestion);
            revision(change, paragraph, words, suggestion);
            return;
        }
        var run = link == null ? paragraph.createRun() : paragraph.createHyperlinkRun(link);
        run.setText(clean(words.text()));
        look(run, words);
    }

    private static CTHyperlink link(XWPFParagraph paragraph, String address) {
        var link = paragraph.getCTP().addNewHyperlink();
        link.setId(paragraph
                .getPart()
                .getPackagePart()
                .addExternalRelationship(address, XWPFRelation.HYPERLINK.getRelation())
                .getId());
        return link;
    }

    private static CTRunTrackChange change(XWPFParagraph paragraph, Span.Suggestion suggestion) {
        return suggestion.addition()
                ? paragraph.getCTP().addNewIns()
                : paragraph.getCTP().addNewDel();
    }

    private static CTRunTrackChange change(CTHyperlink link, Span.Suggestion suggestion) {
        return suggestion.addition() ? link.addNewIns() : link.addNewDel();
    }

    private static void look(XWPFRun run, Span.Words words) {
        var look = words.look();
        run.setBold(look.bold());
        run.setItalic(look.italic());
        run.setStrikeThrough(look.strike());
        if (look.underline()) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        if (look.code()) {
            run.setFontFamily("Courier New");
        }
        if (words.link() != null) {
            run.setColor("0B5C66");
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        direct(run, words.text());
    }

    private static void direct(XWPFParagraph paragraph, String text) {
        if (Direction.isRightToLeft(text)) {
            (paragraph.getCTP().isSetPPr()
                            ? paragraph.getCTP().getPPr()
                            : paragraph.getCTP().addNewPPr())
                    .addNewBidi();
        }
    }

    private static void direct(XWPFRun run, String text) {
        if (Direction.isRightToLeft(text)) {
            run.getCTR().getRPr().addNewRtl();
        }
    }

    private void revision(
            CTRunTrackChange change, XWPFParagraph paragraph, Span.Words words, Span.Suggestion suggestion) {
        change.setId(BigInteger.valueOf(++revisions));
        change.setAuthor(clean(suggestion.author()));
        date(change, suggestion.at());
        CTR run = change.addNewR();
        look(new XWPFRun(run, (IRunBody) paragraph), words);
        var text = suggestion.addition() ? run.addNewT() : run.addNewDelText();
        text.setStringValue(clean(words.text()));
        text.setSpace(SpaceAttribute.Space.PRESERVE);
    }

    private static void date(CTRunTrackChange change, String at) {
        try {
            change.setDate(GregorianCalendar.from(Instant.parse(at).atZone(ZoneOffset.UTC)));
        } catch (DateTimeParseException e) {
            // A browser may say anything; without a date the change is as good.
        }
    }

    /** With a sign for each character that XML does not know, and for halves of pairs. */
    static String clean(String text) {
        return FOREIGN.matcher(text).replaceAll("\ufffd");
    }
}
