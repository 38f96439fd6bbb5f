package org.jointly.document.text;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jointly.document.text.reading.Direction;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The first page of a Word file: programme, title, state, and a table for signatures. */
final class DocxCover {
    private final XWPFDocument file;
    private final Cover cover;

    DocxCover(XWPFDocument file, Cover cover) {
        this.file = file;
        this.cover = cover;
    }

    /** @param begins whether something follows, on a page of its own */
    void write(boolean begins) {
        words(file.createParagraph(), cover.programme());
        var title = file.createParagraph();
        title.setStyle(DocxStyles.TITLE);
        words(title, cover.title());
        var last = file.createParagraph();
        words(last, cover.state());
        if (!cover.organisations().isEmpty()) {
            signatures(cover.organisations());
            last = file.createParagraph();
        }
        // The cover is a section of its own: a page break would leave an empty line on the next page.
        if (begins) {
            page(DocxLetters.about(last).addNewSectPr());
        }
    }

    /** As large as paper is in most of the world. */
    static void page(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1417));
        margins.setBottom(BigInteger.valueOf(1417));
        margins.setLeft(BigInteger.valueOf(1247));
        margins.setRight(BigInteger.valueOf(1247));
        margins.setHeader(BigInteger.valueOf(708));
        margins.setFooter(BigInteger.valueOf(708));
        margins.setGutter(BigInteger.ZERO);
    }

    private void signatures(List<Cover.Participant> organisations) {
        var table = file.createTable(organisations.size(), 3);
        table.setWidth("100%");
        if (Direction.isRightToLeft(cover.labels().language())) {
            table.getCTTbl().getTblPr().addNewBidiVisual();
        }
        for (var i = 0; i < organisations.size(); i++) {
            var row = table.getRow(i);
            words(first(row, 0), organisations.get(i).name());
            words(first(row, 1), organisations.get(i).capacity());
            if (organisations.get(i).signs()) {
                words(first(row, 2), cover.labels().signature() + ":");
            }
        }
    }

    private static XWPFParagraph first(XWPFTableRow row, int cell) {
        return row.getCell(cell).getParagraphs().getFirst();
    }

    private void words(XWPFParagraph paragraph, String text) {
        var fromTheRight = Direction.isRightToLeft(text);
        DocxLetters.direct(paragraph, fromTheRight, text);
        for (var piece : DocxLetters.pieces(DocxLetters.clean(text), fromTheRight)) {
            var run = paragraph.createRun();
            run.setText(piece);
            DocxLetters.direct(run, piece);
            var language = DocxLetters.about(run).addNewLang();
            var tag = cover.labels().language().toLanguageTag();
            if (Direction.isRightToLeft(piece)) {
                language.setBidi(tag);
            } else {
                language.setVal(tag);
            }
        }
    }
}
