package org.jointly.consultation.sheet;

import java.math.BigInteger;
import java.text.Bidi;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Paragraphs of a report in Word: their styles, and the direction and language of what they say. */
final class WordParagraphs {
    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String TABLE_HEAD = "TableHeading";
    private static final String FONT = "Arial";
    private static final int HALF_POINTS = 18;

    private final Locale language;
    private final boolean leftward;

    WordParagraphs(XWPFDocument file, Locale language) {
        this.language = language;
        leftward = language.getLanguage().equals("ar");
        var styles = file.createStyles();
        styles.setStyles(defaults());
        styles.addStyle(new XWPFStyle(style(TITLE, "Title", 40)));
        var heading = style(HEADING, "heading 1", 26);
        heading.getPPr().addNewKeepNext();
        heading.getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
        heading.getPPr().addNewSpacing().setBefore(BigInteger.valueOf(240));
        styles.addStyle(new XWPFStyle(heading));
        styles.addStyle(new XWPFStyle(style(TABLE_HEAD, "Table Heading", HALF_POINTS)));
    }

    /** Fonts that Word has for all letters, and the language in which it looks for misspelt words. */
    private CTStyles defaults() {
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
        said.setVal(leftward || language.getLanguage().equals("zh") ? "en" : tag);
        said.setBidi(leftward ? tag : "ar");
        said.setEastAsia("zh");
        defaults.addNewPPrDefault().addNewPPr().addNewSpacing().setAfter(BigInteger.valueOf(60));
        return styles;
    }

    private static CTStyle style(String id, String name, int halfPoints) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        style.addNewPPr();
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewBCs();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        return style;
    }

    void styled(XWPFParagraph paragraph, String style, String text) {
        paragraph.setStyle(style);
        write(paragraph, text);
    }

    /** Its first letter with a direction says how a paragraph runs; Word has to be told of each run against it as well. */
    void write(XWPFParagraph paragraph, String text) {
        var unsaid = leftward ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        var bidi = new Bidi(text, unsaid);
        var base = bidi.baseIsLeftToRight() ? Bidi.DIRECTION_LEFT_TO_RIGHT : Bidi.DIRECTION_RIGHT_TO_LEFT;
        if (base == Bidi.DIRECTION_RIGHT_TO_LEFT) {
            var about = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            about.addNewBidi();
        }
        var lines = SheetLetters.clean(text).lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            line(paragraph, lines.get(i), base);
        }
    }

    private static void line(XWPFParagraph paragraph, String line, int base) {
        var bidi = new Bidi(line, base);
        for (var i = 0; i < bidi.getRunCount(); i++) {
            var run = paragraph.createRun();
            run.setText(line.substring(bidi.getRunStart(i), bidi.getRunLimit(i)));
            if (bidi.getRunLevel(i) % 2 == 1) {
                var about = run.getCTR().isSetRPr()
                        ? run.getCTR().getRPr()
                        : run.getCTR().addNewRPr();
                about.addNewRtl();
            }
        }
    }
}
