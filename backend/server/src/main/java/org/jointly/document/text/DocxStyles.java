package org.jointly.document.text;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles and lists of a Word file; Word knows headings by these names and makes contents of them. */
final class DocxStyles {
    static final String TITLE = "Title";
    static final String QUOTE = "Quote";
    static final String CODE = "Code";
    private static final int[] HEADING_HALF_POINTS = {32, 26, 23, 21};
    private static final int LEVELS = 9;
    private static final int INDENT = 720;

    private final XWPFNumbering numbering;

    DocxStyles(XWPFDocument file) {
        var styles = file.createStyles();
        for (var level = 1; level <= HEADING_HALF_POINTS.length; level++) {
            var style = style(heading(level), "heading " + level, HEADING_HALF_POINTS[level - 1], true);
            style.getPPr().addNewKeepNext();
            style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            styles.addStyle(new XWPFStyle(style));
        }
        styles.addStyle(new XWPFStyle(style(TITLE, "Title", 48, true)));
        var quote = style(QUOTE, "Quote", 21, false);
        quote.getPPr().addNewInd().setLeft(BigInteger.valueOf(INDENT));
        styles.addStyle(new XWPFStyle(quote));
        var code = style(CODE, "Code", 19, false);
        code.getRPr().addNewRFonts().setAscii("Courier New");
        styles.addStyle(new XWPFStyle(code));
        numbering = file.createNumbering();
    }

    static String heading(int level) {
        return "Heading" + Math.clamp(level, 1, HEADING_HALF_POINTS.length);
    }

    private static CTStyle style(String id, String name, int halfPoints, boolean bold) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(bold ? 240 : 80));
        var run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        if (bold) {
            run.addNewB();
        }
        return style;
    }

    /** A list of its own: an ordered one begins at 1. */
    BigInteger list(boolean ordered) {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        for (var level = 0; level < LEVELS; level++) {
            var each = list.addNewLvl();
            each.setIlvl(BigInteger.valueOf(level));
            each.addNewStart().setVal(BigInteger.ONE);
            each.addNewNumFmt().setVal(ordered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
            each.addNewLvlText().setVal(ordered ? "%" + (level + 1) + "." : "\u2022");
            var indent = each.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf((long) INDENT * (level + 1)));
            indent.setHanging(BigInteger.valueOf(INDENT / 2));
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
