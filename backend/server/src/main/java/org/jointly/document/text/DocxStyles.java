package org.jointly.document.text;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jointly.document.text.reading.Direction;
import org.jointly.document.text.reading.Shape.ListKind;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles and lists of a Word file; Word knows headings by these names and makes contents of them. */
final class DocxStyles {
    static final String TITLE = "Title";
    static final String QUOTE = "Quote";
    static final String CODE = "Code";
    static final String TABLE_HEAD = "TableHeading";
    private static final int[] HEADING_HALF_POINTS = {32, 26, 23, 21};
    private static final int LEVELS = 9;
    private static final int INDENT = 720;
    private static final int HALF_POINTS = 21;
    private static final String FONT = "Arial";
    private static final Set<String> EAST = Set.of("zh", "ja", "ko");

    private final XWPFNumbering numbering;

    /** @param language of the text */
    DocxStyles(XWPFDocument file, Locale language) {
        var styles = file.createStyles();
        styles.setStyles(defaults(language));
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
        var head = style(TABLE_HEAD, "Table Heading", HALF_POINTS, true);
        head.getPPr().getSpacing().setBefore(BigInteger.ZERO);
        styles.addStyle(new XWPFStyle(head));
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
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        if (bold) {
            run.addNewB();
            run.addNewBCs();
        }
        return style;
    }

    /** Fonts that Word has for all letters, and the language in which it looks for misspelt words, for each kind of letters. */
    private static CTStyles defaults(Locale language) {
        var styles = CTStyles.Factory.newInstance();
        var defaults = styles.addNewDocDefaults();
        var run = defaults.addNewRPrDefault().addNewRPr();
        var fonts = run.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        run.addNewSz().setVal(BigInteger.valueOf(HALF_POINTS));
        run.addNewSzCs().setVal(BigInteger.valueOf(HALF_POINTS));
        var tag = language.toLanguageTag();
        var said = run.addNewLang();
        said.setVal(Direction.isRightToLeft(language) || EAST.contains(language.getLanguage()) ? "en" : tag);
        said.setBidi(Direction.isRightToLeft(language) ? tag : "ar");
        said.setEastAsia(EAST.contains(language.getLanguage()) ? tag : "zh");
        var spacing = defaults.addNewPPrDefault().addNewPPr().addNewSpacing();
        spacing.setAfter(BigInteger.valueOf(120));
        spacing.setLine(BigInteger.valueOf(264));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        return styles;
    }

    /** A list of its own, which begins with this number if it is ordered; the box of an item to check stands in its words. */
    BigInteger list(ListKind kind, int start) {
        var ordered = kind == ListKind.ORDERED;
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        for (var level = 0; level < LEVELS; level++) {
            var each = list.addNewLvl();
            each.setIlvl(BigInteger.valueOf(level));
            each.addNewStart().setVal(BigInteger.valueOf(start));
            each.addNewNumFmt().setVal(ordered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
            each.addNewLvlText().setVal(ordered ? "%" + (level + 1) + "." : kind == ListKind.CHECK ? "" : "\u2022");
            each.addNewLvlJc().setVal(STJc.START);
            var indent = each.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf((long) INDENT * (level + 1)));
            indent.setHanging(BigInteger.valueOf(INDENT / 2));
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
