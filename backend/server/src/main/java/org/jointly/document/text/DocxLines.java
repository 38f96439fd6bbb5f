package org.jointly.document.text;

import static org.jointly.document.text.DocxLetters.clean;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.jointly.document.text.reading.Direction;
import org.jointly.document.text.reading.Letters;
import org.jointly.document.text.reading.Scribe;
import org.jointly.document.text.reading.Span;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrackChange;

/** The lines of a Word file: words with their look, links, footnotes, and what was suggested as revisions. */
final class DocxLines {
    private static final int WIDEST_PICTURE = 600;
    private static final double POINTS_PER_PIXEL = 0.75;

    private final XWPFDocument file;
    private final DocxRemarks remarks;
    private final Pictures pictures = new Pictures();
    private long revisions;

    DocxLines(XWPFDocument file, DocxRemarks remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    /** @param around whether what has no letters runs from right to left there */
    void write(XWPFParagraph paragraph, List<Span> line, Scribe.Layout layout, boolean around) {
        var direction = layout.direction();
        var plain = Span.plain(line);
        var fromTheRight = direction.isEmpty()
                ? plain.codePoints().anyMatch(Character::isLetter) ? Direction.isRightToLeft(plain) : around
                : direction.equals("rtl");
        DocxLetters.direct(paragraph, fromTheRight, plain);
        for (var span : line) {
            switch (span) {
                case Span.Words words -> words(paragraph, words, fromTheRight);
                case Span.LineBreak _ -> paragraph.createRun().addBreak();
                case Span.Footnote footnote -> {
                    var note = file.createFootnote();
                    note.createParagraph().createRun().setText(clean(footnote.text()));
                    paragraph.addFootnoteReference(note);
                }
                case Span.Image(var source, var description) ->
                    pictures.of(source)
                            .ifPresentOrElse(
                                    picture -> picture(paragraph, picture, description),
                                    () -> paragraph
                                            .createRun()
                                            .setText("["
                                                    + clean(description.isBlank() ? Letters.BOX : description)
                                                    + "]"));
                case Span.Edge(var remark, var begins) -> remarks.edge(paragraph, remark, begins);
            }
        }
        if (layout.end() != null) {
            end(paragraph, layout.end());
        }
    }

    /** For Word it is the end of a paragraph that somebody added or removed. */
    private void end(XWPFParagraph paragraph, Span.Suggestion suggestion) {
        var about = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        var mark = about.isSetRPr() ? about.getRPr() : about.addNewRPr();
        sign(suggestion.addition() ? mark.addNewIns() : mark.addNewDel(), suggestion);
    }

    private void sign(CTTrackChange change, Span.Suggestion suggestion) {
        change.setId(BigInteger.valueOf(++revisions));
        change.setAuthor(clean(suggestion.author()));
        date(change, suggestion.at());
    }

    private static void picture(XWPFParagraph paragraph, Picture picture, String description) {
        var scale = Math.min(1, WIDEST_PICTURE / (double) picture.width());
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.png()),
                            Document.PICTURE_TYPE_PNG,
                            clean(description),
                            Units.toEMU(picture.width() * scale * POINTS_PER_PIXEL),
                            Units.toEMU(picture.height() * scale * POINTS_PER_PIXEL))
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

    private void words(XWPFParagraph paragraph, Span.Words words, boolean fromTheRight) {
        var address = words.link();
        var link = address == null ? null : link(paragraph, address);
        var suggestion = words.suggestion();
        var change = suggestion == null ? null : change(paragraph, link, suggestion);
        for (var piece : DocxLetters.pieces(clean(words.text()), fromTheRight)) {
            var letters = change != null
                    ? change.addNewR()
                    : link != null ? link.addNewR() : paragraph.getCTP().addNewR();
            var run = new XWPFRun(letters, (IRunBody) paragraph);
            if (suggestion != null && !suggestion.addition()) {
                removed(letters, piece);
            } else {
                run.setText(piece);
            }
            look(run, words, piece);
        }
    }

    private static void removed(CTR run, String letters) {
        var text = run.addNewDelText();
        text.setStringValue(letters);
        text.setSpace(SpaceAttribute.Space.PRESERVE);
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

    private CTRunTrackChange change(XWPFParagraph paragraph, @Nullable CTHyperlink link, Span.Suggestion suggestion) {
        var text = paragraph.getCTP();
        var change = suggestion.addition()
                ? link == null ? text.addNewIns() : link.addNewIns()
                : link == null ? text.addNewDel() : link.addNewDel();
        sign(change, suggestion);
        return change;
    }

    private static void look(XWPFRun run, Span.Words words, String piece) {
        var look = words.look();
        if (look.bold()) {
            DocxLetters.bold(run);
        }
        if (look.italic()) {
            DocxLetters.italic(run);
        }
        if (look.strike()) {
            run.setStrikeThrough(true);
        }
        if (look.height() != Span.Height.EVEN) {
            run.setSubscript(look.height() == Span.Height.HIGH ? VerticalAlign.SUPERSCRIPT : VerticalAlign.SUBSCRIPT);
        }
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
        DocxLetters.direct(run, piece);
    }

    private static void date(CTTrackChange change, String at) {
        try {
            change.setDate(GregorianCalendar.from(Instant.parse(at).atZone(ZoneOffset.UTC)));
        } catch (DateTimeParseException e) {
            // A browser may say anything; without a date the change is as good.
        }
    }
}
