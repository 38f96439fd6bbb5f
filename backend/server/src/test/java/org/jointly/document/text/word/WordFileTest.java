package org.jointly.document.text.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointly.document.text.word.WordCasesTest.outline;
import static org.jointly.document.text.word.WordInput.box;
import static org.jointly.document.text.word.WordInput.cell;
import static org.jointly.document.text.word.WordInput.control;
import static org.jointly.document.text.word.WordInput.item;
import static org.jointly.document.text.word.WordInput.paragraph;
import static org.jointly.document.text.word.WordInput.picture;
import static org.jointly.document.text.word.WordInput.row;
import static org.jointly.document.text.word.WordInput.styled;
import static org.jointly.document.text.word.WordInput.table;

import java.util.List;
import org.jointly.api.document.LeftOut;
import org.jointly.api.document.LeftWords;
import org.jointly.document.text.Unreadable;
import org.junit.jupiter.api.Test;

/** What Word can say, in places and combinations of all sorts: each word comes in once, or is told. */
class WordFileTest {
    private static final String EQUATION =
            "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>";
    private static final String HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
    private static final String STYLES = """
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="Agency heading"/><w:basedOn w:val="B"/></w:style>
            <w:style w:type="paragraph" w:styleId="B"><w:name w:val="House heading"/><w:basedOn w:val="Heading2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Plain"><w:name w:val="Looks like one"/><w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Bul"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Bul2"><w:name w:val="List Bullet 2"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="OwnBul"><w:name w:val="Agency list"/><w:basedOn w:val="Bul"/></w:style>
            <w:style w:type="paragraph" w:styleId="Quo"><w:name w:val="Agency quote"/><w:basedOn w:val="Quote"/></w:style>
            <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>
            <w:style w:type="paragraph" w:styleId="Gone"><w:name w:val="Instructions"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="GoneToo"><w:name w:val="Hint"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Up"><w:name w:val="Raised"/><w:basedOn w:val="Upper"/></w:style>
            <w:style w:type="character" w:styleId="Upper"><w:name w:val="Upper"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
            """;

    @Test
    void contentControlsAreLookedThroughEverywhere() throws Unreadable {
        var form = control(paragraph("one") + control(paragraph("two")))
                + table(row(cell(control(paragraph("three"))), control(cell(paragraph("four"))))
                        + control(row(
                                cell(paragraph("five")),
                                cell("<w:p>" + control("<w:r><w:t>six</w:t></w:r>") + "</w:p>"))))
                + box(control(paragraph("seven")));

        assertThat(lines(form)).containsExactly("one", "two", "| three | four | five | six |", "seven");
        assertThat(read(WordInput.of(form)).leftOut()).isEmpty();
    }

    @Test
    void customXmlAndUnknownWrappersHideNothing() throws Unreadable {
        assertThat(lines("<w:customXml w:element=\"x\">" + paragraph("one") + "</w:customXml>"
                        + "<w:p><w:smartTag w:element=\"x\"><w:r><w:t>two</w:t></w:r></w:smartTag></w:p>"
                        + "<w:strange><w:other>" + paragraph("three") + "</w:other></w:strange>"
                        + "<w:p><w:strange><w:r><w:t>four</w:t></w:r></w:strange></w:p>"))
                .containsExactly("one", "two", "three", "four");
    }

    @Test
    void textBoxesAreReadOnceWhereverTheyHang() throws Unreadable {
        assertThat(lines(table(row(cell(box(paragraph("in a cell")))))
                        + box(table(row(cell(paragraph("a table")))) + paragraph("below"))
                        + box(box(paragraph("box in a box")))
                        + styled("Heading1", "Head")
                                .replace(
                                        "</w:p>",
                                        box(paragraph("at a heading")).replaceAll("^<w:p>|</w:p>\\s*$", "")
                                                + "</w:p>")))
                .containsExactly("| in a cell |", "| a table |", "below", "box in a box", "h1 Head", "at a heading");
    }

    @Test
    void aBoxInTheOlderLanguageAloneAndLettersThatAreDrawnAreReadToo() throws Unreadable {
        assertThat(lines("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + paragraph("old box")
                        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
                        + "<w:p><w:r><w:pict><v:shape><v:textpath string=\"drawn\"/></v:shape></w:pict></w:r></w:p>"))
                .containsExactly("old box", "drawn");
    }

    @Test
    void headersWithControlsAndBoxesAreTold() throws Unreadable {
        var input = WordInput.of(paragraph("body"))
                .with(
                        "h",
                        "header",
                        "header1.xml",
                        "<w:hdr>" + control(paragraph("held")) + box(paragraph("boxed")) + "</w:hdr>")
                .with(
                        "f",
                        "footer",
                        "footer1.xml",
                        "<w:ftr>" + table(row(cell(paragraph("left")), cell(paragraph("right")))) + "</w:ftr>")
                .section(
                        "<w:headerReference w:type=\"first\" r:id=\"h\"/><w:footerReference w:type=\"even\" r:id=\"f\"/>");

        for (var read : List.of(read(input), WordFile.read(WordInput.strict(input.bytes())))) {
            assertThat(outline(read)).containsExactly("body");
            assertThat(read.words())
                    .containsExactly(
                            new LeftWords(LeftOut.HEADERS, "held boxed"), new LeftWords(LeftOut.FOOTERS, "left right"));
        }
    }

    @Test
    void headingsComeFromLevelsAndStylesAndAreRefusedWhereTheyAreNone() throws Unreadable {
        assertThat(lines(styled("A", "based twice") + styled("Plain", "no heading")
                        + "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:outlineLvl w:val=\"9\"/></w:pPr><w:r><w:t>not either</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + EQUATION + "</w:p>"))
                .containsExactly("h2 based twice", "no heading", "not either", "h1 (a+b)/2");
    }

    @Test
    void listsComeFromStylesBasedOnOthersAndFromLevelsOfTheirNames() throws Unreadable {
        assertThat(lines(styled("OwnBul", "one") + styled("Bul2", "deeper") + styled("Bul", "two")))
                .containsExactly("bullet one", "bullet >1 deeper", "bullet two");
    }

    @Test
    void numbersGoOnOverTablesAndHeadingsAndBeginAnewWhereTheyShould() throws Unreadable {
        var read = read(WordInput.of(item(1, 0, "a")
                + item(1, 1, "a1")
                + item(1, 0, "b")
                + table(row(cell(item(1, 0, "in a cell"))))
                + item(1, 0, "d")
                + styled("Heading1", "h")
                + item(3, 0, "anew")
                + item(3, 0, "and on")));

        assertThat(outline(read))
                .containsExactly(
                        "ordered a",
                        "ordered >1 a1",
                        "ordered b",
                        "| ordered 3 in a cell |",
                        "ordered 4 d",
                        "h1 h",
                        "ordered anew",
                        "ordered and on");
        assertThat(read.words()).containsExactly(new LeftWords(LeftOut.NUMBERS, "a) a1"));
    }

    @Test
    void numbersOfHeadingsAreTold() throws Unreadable {
        var read = read(WordInput.of(numbered(0, "Context") + numbered(1, "Women") + numbered(1, "Men")));
        assertThat(outline(read)).containsExactly("h1 Context", "h1 Women", "h1 Men");
        assertThat(read.words())
                .containsExactly(
                        new LeftWords(LeftOut.NUMBERS, "1. Context"),
                        new LeftWords(LeftOut.NUMBERS, "1.1 Women"),
                        new LeftWords(LeftOut.NUMBERS, "1.2 Men"));
    }

    private static String numbered(int level, String words) {
        return item(4, level, words).replace("<w:numPr>", "<w:pStyle w:val=\"Heading1\"/><w:numPr>");
    }

    @Test
    void cellsMergedBothWaysStayInTheirColumn() throws Unreadable {
        var read = read(WordInput.of(table(
                row(
                        cell("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", paragraph("both")),
                        cell(paragraph("c"))),
                row(cell("<w:gridSpan w:val=\"2\"/><w:vMerge/>", "<w:p/>"), cell(paragraph("d"))),
                row(
                        cell(paragraph("e")),
                        cell("<w:hMerge w:val=\"restart\"/>", paragraph("f")),
                        cell("<w:hMerge/>", "<w:p/>")))));

        assertThat(outline(read)).containsExactly("| both |  | c |  |  | d | e | f |  |");
        assertThat(read.blocks().toString()).contains("colspan=2", "rowspan=2");
        assertThat(read.words())
                .contains(new LeftWords(LeftOut.MERGED_CELLS, "both"), new LeftWords(LeftOut.MERGED_CELLS, "f"));
    }

    @Test
    void columnsAreCountedByTheGrid() throws Unreadable {
        assertThat(lines(table(
                        row(
                                cell("<w:gridSpan w:val=\"3\"/>", paragraph("a")),
                                cell("<w:gridSpan w:val=\"2\"/>", paragraph("b"))),
                        "<w:tr><w:trPr><w:gridBefore w:val=\"3\"/></w:trPr>"
                                + cell("<w:gridSpan w:val=\"2\"/>", paragraph("d")) + "</w:tr>")))
                .containsExactly("| a | b |  | d |");
    }

    @Test
    void equationsAreReadableInLinesHeadingsCellsAndByThemselves() throws Unreadable {
        var root =
                "<m:oMath><m:rad><m:deg/><m:e><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
                        + "</m:e></m:rad></m:oMath>";
        var sum =
                "<m:oMathPara><m:oMath><m:nary><m:naryPr><m:chr m:val=\"\u2211\"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub>"
                        + "<m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:sSub><m:e><m:r><m:t>p</m:t></m:r></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub>"
                        + "</m:sSub></m:e></m:nary></m:oMath></m:oMathPara>";
        var read = read(WordInput.of("<w:p><w:r><w:t>so </w:t></w:r>" + EQUATION + "</w:p>" + sum
                + table(row(cell("<w:p>" + root + "</w:p>")))));

        assertThat(outline(read)).containsExactly("so (a+b)/2", "\u2211_(i=1)^n p_i", "| \u221a(x^2) |");
        assertThat(read.words()).hasSize(3).allMatch(words -> words.kind() == LeftOut.EQUATIONS);
    }

    @Test
    void hiddenTextStaysOutHoweverItIsHidden() throws Unreadable {
        var read = read(WordInput.of("<w:p>" + HIDDEN + "<w:r><w:t>seen</w:t></w:r></w:p>"
                        + styled("Gone", "by its paragraph")
                        + "<w:p><w:r><w:rPr><w:rStyle w:val=\"GoneToo\"/></w:rPr><w:t>by its style</w:t></w:r></w:p>"
                        + styled("Gone", "shown again").replace("<w:r>", "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>")
                        + table(
                                row(cell("<w:p>" + HIDDEN + "</w:p>"), cell(paragraph("open"))),
                                "<w:tr><w:trPr><w:hidden/></w:trPr>" + cell(paragraph("a row")) + "</w:tr>")
                        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr>" + picture("dot", "a face") + "</w:r></w:p>")
                .dot());

        assertThat(outline(read)).containsExactly("seen", "shown again", "|  | open |");
        assertThat(read.words())
                .extracting(LeftWords::text)
                .containsExactly("secret", "by its paragraph", "by its style", "a row", "[a face]");
    }

    @Test
    void signsOfSymbolFontsBecomeLettersOrAreTold() throws Unreadable {
        var read = read(WordInput.of("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>"
                + "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr><w:t>a\uf0a3</w:t></w:r>"
                + "<w:r><w:sym w:font=\"House Signs\" w:char=\"F041\"/></w:r></w:p>"
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>SYMBOL 224 \\f Wingdings \\s 10</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"));

        assertThat(outline(read)).containsExactly("\u2713\u03b1\u2264\u25a1", "\u2192");
        assertThat(read.words()).singleElement().satisfies(words -> {
            assertThat(words.kind()).isEqualTo(LeftOut.SYMBOLS);
            assertThat(words.text()).contains("House Signs F041");
        });
    }

    @Test
    void raisedLettersAreKnownByThemselvesAndByStyle() throws Unreadable {
        var blocks = read(WordInput.of(
                        "<w:p><w:r><w:t>m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>"
                                + "<w:r><w:rPr><w:rStyle w:val=\"Up\"/></w:rPr><w:t>3</w:t></w:r>"
                                + "<w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>4</w:t></w:r>"
                                + "<w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr><w:t>5</w:t></w:r></w:p>"))
                .blocks()
                .toString();
        assertThat(blocks)
                .contains(
                        "text=2, formats={superscript=true}",
                        "text=3, formats={superscript=true}",
                        "text=4, formats={subscript=true}",
                        "text=5, formats={bold=true}");
    }

    @Test
    void picturesKeepTheirDescriptionInBothLanguagesAndThoseNotTakenAreTold() throws Unreadable {
        var read = read(WordInput.of("<w:p><w:r>" + picture("dot", "new") + "</w:r></w:p>"
                        + "<w:p><w:r><w:pict><v:shape alt=\"old\"><v:imagedata r:id=\"dot\"/></v:shape></w:pict></w:r></w:p>"
                        + table(row(cell("<w:p><w:r>" + picture("dot", "in a cell") + "</w:r></w:p>")))
                        + "<w:p><w:r>" + picture("emf", "a drawing of Windows") + "</w:r></w:p>")
                .dot()
                .with("emf", "image", "media/a.emf", new byte[] {1, 2, 3}));

        assertThat(outline(read)).containsExactly("[new]", "[old]", "| [in a cell] |");
        assertThat(read.words()).containsExactly(new LeftWords(LeftOut.PICTURES, "a drawing of Windows"));
    }

    @Test
    void notesChartsCommentsAndContentsComeWithTheirWordsOrAreTold() throws Unreadable {
        var read = read(WordInput.of(
                        "<w:p><w:r><w:t>one</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                                + "<w:r><w:endnoteReference w:id=\"3\"/></w:r></w:p>"
                                + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
                                + paragraph("Context 4") + "</w:sdtContent></w:sdt>"
                                + "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"c\" descr=\"Spending\"/><c:chart r:id=\"chart\"/></wp:inline></w:drawing></w:r></w:p>")
                .with(
                        "n",
                        "footnotes",
                        "footnotes.xml",
                        "<w:footnotes><w:footnote w:id=\"2\">" + paragraph("ILO") + paragraph("2016")
                                + "</w:footnote></w:footnotes>")
                .with(
                        "e",
                        "endnotes",
                        "endnotes.xml",
                        "<w:endnotes><w:endnote w:id=\"3\">" + paragraph("UN") + "</w:endnote></w:endnotes>")
                .with(
                        "c",
                        "comments",
                        "comments.xml",
                        "<w:comments><w:comment w:id=\"0\" w:author=\"Clara\">" + paragraph("Why?")
                                + "</w:comment></w:comments>")
                .with(
                        "chart",
                        "chart",
                        "chart1.xml",
                        "<c:chartSpace><c:chart><c:v>2026</c:v></c:chart></c:chartSpace>"));

        assertThat(outline(read)).containsExactly("one^(ILO 2016)^(UN)");
        assertThat(read.words())
                .containsExactlyInAnyOrder(
                        new LeftWords(LeftOut.COMMENTS, "Clara: Why?"),
                        new LeftWords(LeftOut.CONTENTS, "Context 4"),
                        new LeftWords(LeftOut.ENDNOTES, "UN"),
                        new LeftWords(LeftOut.OTHER, "Spending: 2026"));
    }

    @Test
    void oldFormsShowTheirBoxesAndChoices() throws Unreadable {
        assertThat(lines("<w:p>" + form("<w:checkBox><w:checked/></w:checkBox>")
                        + form("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>")
                        + form(
                                "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"no\"/><w:listEntry w:val=\"yes\"/></w:ddList>")
                        + "</w:p>"))
                .containsExactly("\u2612\u2610yes");
    }

    private static String form(String about) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>" + about + "</w:ffData></w:fldChar></w:r>"
                + "<w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    @Test
    void aFieldThatIsNeverEndedHidesNothing() throws Unreadable {
        assertThat(
                        lines(
                                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF</w:instrText></w:r><w:r><w:t>one</w:t></w:r></w:p>"
                                        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>two</w:t></w:r></w:p>"))
                .containsExactly("one", "two");
    }

    @Test
    void quotesLinesAndBoxesToCheckKeepTheirKind() throws Unreadable {
        assertThat(lines(styled("Quo", "said") + item(2, 0, "\u2611 done") + item(2, 0, "\u2610 open")
                        + "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>"))
                .containsExactly("quote said", "check x done", "check open", "---");
    }

    @Test
    void everythingIsTheSameInTheStrictVariant() throws Unreadable {
        var input = WordInput.of(
                        control(paragraph("one")) + styled("A", "two") + item(1, 0, "three") + box(paragraph("four"))
                                + table(
                                        row(cell("<w:gridSpan w:val=\"2\"/>", paragraph("five"))),
                                        row(cell(paragraph("six")), cell(paragraph("seven"))))
                                + "<w:p>" + EQUATION + HIDDEN + "<w:r>" + picture("dot", "eight") + "</w:r></w:p>"
                                + "<w:p><w:hyperlink r:id=\"law\"><w:r><w:t>nine</w:t></w:r></w:hyperlink></w:p>")
                .styles(STYLES)
                .dot()
                .link("law", "https://example.org/law");
        var plain = WordFile.read(input.bytes());
        var strict = WordFile.read(WordInput.strict(input.bytes()));

        assertThat(strict.blocks()).isEqualTo(plain.blocks());
        assertThat(strict.words()).isEqualTo(plain.words());
        assertThat(plain.blocks().toString()).contains("https://example.org/law");
    }

    @Test
    void fewBytesThatWouldBecomeManyAreRefused() {
        var deep = "<w:sdt><w:sdtContent>".repeat(2000) + paragraph("x") + "</w:sdtContent></w:sdt>".repeat(2000);
        assertThatThrownBy(() -> WordFile.read(WordInput.of(deep).bytes())).isInstanceOf(Unreadable.class);

        var note = WordInput.of("<w:p>" + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>".repeat(2000) + "</w:p>")
                .with(
                        "n",
                        "footnotes",
                        "footnotes.xml",
                        "<w:footnotes><w:footnote w:id=\"2\">" + paragraph("x".repeat(100_000))
                                + "</w:footnote></w:footnotes>");
        assertThatThrownBy(() -> WordFile.read(note.bytes()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("too long");

        var sparse = new StringBuilder();
        for (var row = 0; row < 2000; row++) {
            sparse.append("<w:tr><w:trPr><w:gridBefore w:val=\"")
                    .append(row % 500)
                    .append("\"/></w:trPr>")
                    .append(cell("<w:p/>"))
                    .append("</w:tr>");
        }
        assertThatThrownBy(() -> WordFile.read(
                        WordInput.of("<w:tbl>" + sparse + "</w:tbl>").bytes()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("too long");
    }

    @Test
    void aNoteThatNamesItselfIsReadOnce() throws Unreadable {
        var note =
                "<w:footnotes><w:footnote w:id=\"2\"><w:p><w:r><w:t>again</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p></w:footnote></w:footnotes>";
        assertThat(outline(read(WordInput.of("<w:p><w:r><w:t>one</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                        .with("n", "footnotes", "footnotes.xml", note))))
                .containsExactly("one^(again)");
    }

    @Test
    void xmlThatReachesOutsideIsNotRead() {
        var reaching = WordInput.of(paragraph("x"))
                .with(
                        "h",
                        "header",
                        "header1.xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:hdr>&b;</w:hdr>".getBytes(UTF_8))
                .section("<w:headerReference w:type=\"default\" r:id=\"h\"/>");
        assertThat(reaching.bytes())
                .satisfies(bytes ->
                        assertThat(WordFile.read(bytes).words().toString()).doesNotContain("root:"));
    }

    private static List<String> lines(String body) throws Unreadable {
        return outline(read(WordInput.of(body)));
    }

    private static WordFile.Read read(WordInput input) throws Unreadable {
        return WordFile.read(input.styles(STYLES).bytes());
    }
}
