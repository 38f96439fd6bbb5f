package org.jointly.ui.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A Word file as a colleague sends one: a heading, a table, a picture, a footnote, tracked changes and a comment. */
final class WordSample {
    private WordSample() {}

    static byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var file = new XWPFDocument()) {
            write(file);
            file.write(out);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InvalidFormatException cause) {
            throw new IllegalStateException(cause);
        }
        return out.toByteArray();
    }

    private static void write(XWPFDocument file) throws IOException, InvalidFormatException {
        var heading = file.createParagraph();
        heading.setStyle("Heading2");
        heading.createRun().setText("Fees in practice");
        var noted = file.createParagraph();
        noted.createRun().setText("Workers pay before they leave");
        var note = file.createFootnote();
        note.createParagraph().createRun().setText("ILO survey of 2016");
        noted.addFootnoteReference(note);
        tracked(file);
        commented(file);
        var table = file.createTable(2, 2);
        table.getRow(0).setRepeatHeader(true);
        table.getRow(0).getCell(0).setText("Corridor");
        table.getRow(0).getCell(1).setText("Fee");
        table.getRow(1).getCell(0).setText("Accra to Doha");
        table.getRow(1).getCell(1).setText("1,400 USD");
        file.createParagraph()
                .createRun()
                .addPicture(
                        new ByteArrayInputStream(picture()),
                        Document.PICTURE_TYPE_PNG,
                        "map.png",
                        Units.toEMU(120),
                        Units.toEMU(60));
    }

    private static void tracked(XWPFDocument file) {
        var paragraph = file.createParagraph();
        paragraph.createRun().setText("Agencies ");
        var removed = paragraph.getCTP().addNewDel();
        removed.setId(BigInteger.ONE);
        removed.setAuthor("Rita Reviewer");
        removed.setDate(day());
        removed.addNewR().addNewDelText().setStringValue("may");
        var added = paragraph.getCTP().addNewIns();
        added.setId(BigInteger.TWO);
        added.setAuthor("Rita Reviewer");
        added.setDate(day());
        added.addNewR().addNewT().setStringValue("must");
        paragraph.createRun().setText(" publish them.");
    }

    private static void commented(XWPFDocument file) {
        var paragraph = file.createParagraph();
        paragraph.createRun().setText("Nobody has counted them all.");
        var comment = file.createComments().createComment(BigInteger.ZERO);
        comment.setAuthor("Rita Reviewer");
        comment.createParagraph().createRun().setText("Somebody should.");
        paragraph.getCTP().addNewCommentRangeStart().setId(BigInteger.ZERO);
        paragraph.getCTP().addNewCommentRangeEnd().setId(BigInteger.ZERO);
        paragraph.getCTP().addNewR().addNewCommentReference().setId(BigInteger.ZERO);
    }

    private static Calendar day() {
        return new GregorianCalendar(2026, Calendar.NOVEMBER, 24, 10, 0);
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(240, 120, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 240; x++) {
            for (var y = 0; y < 120; y++) {
                image.setRGB(x, y, x > 2 * y ? 0x217783 : 0xe9e4d8);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
