package org.jointly.document.text;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jointly.document.text.reading.Direction;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Letters as a Word file takes them: those that XML knows, and running to the left where they do. */
final class DocxLetters {
    private static final Pattern FOREIGN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]");

    private DocxLetters() {}

    /** With a sign for each character that XML does not know, and for halves of pairs. */
    static String clean(String text) {
        return FOREIGN.matcher(text).replaceAll("\ufffd");
    }

    /** The direction of a paragraph, where it is not what programs take it to be. */
    static void direct(XWPFParagraph paragraph, boolean fromTheRight, String text) {
        if (fromTheRight) {
            about(paragraph).addNewBidi();
        } else if (Direction.isRightToLeft(text)) {
            about(paragraph).addNewBidi().setVal("0");
        }
    }

    static CTPPr about(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    /**
     * Letters that run in one direction, one piece after the other: Word has to be told of each.
     *
     * @param fromTheRight how the paragraph runs
     */
    static List<String> pieces(String text, boolean fromTheRight) {
        if (!fromTheRight && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return List.of(text);
        }
        var bidi = new Bidi(text, fromTheRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var pieces = new ArrayList<String>();
        for (var run = 0; run < bidi.getRunCount(); run++) {
            var piece = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            // Numbers run the same way in both.
            if (!pieces.isEmpty() && (!hasLetters(piece) || isRight(piece) == isRight(pieces.getLast()))) {
                pieces.set(pieces.size() - 1, pieces.getLast() + piece);
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static boolean hasLetters(String piece) {
        return piece.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isRight(String piece) {
        return Direction.isRightToLeft(piece);
    }

    static void direct(XWPFRun run, String piece) {
        if (isRight(piece)) {
            about(run).addNewRtl();
        }
    }

    /** Word has a bold of its own for letters that run to the left. */
    static void bold(XWPFRun run) {
        run.setBold(true);
        about(run).addNewBCs();
    }

    static void italic(XWPFRun run) {
        run.setItalic(true);
        about(run).addNewICs();
    }

    static CTRPr about(XWPFRun run) {
        return run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    }
}
