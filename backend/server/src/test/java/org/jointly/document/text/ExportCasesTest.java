package org.jointly.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Shape;
import org.jointly.document.text.word.WordFile;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts that left wrongly once, and others of their kind. */
class ExportCasesTest {
    private static final Cover COVER = cover(List.of(), Locale.ENGLISH);
    private static final Fonts FONTS = new Fonts();

    @Test
    void aTableInATableIsOneInWord() throws IOException, Unreadable {
        var text = read("D01");
        try (var file = word(text, COVER)) {
            var outer = file.getTables().getFirst().getRow(0).getCell(0);
            assertThat(outer.getTables())
                    .singleElement()
                    .satisfies(inner -> assertThat(inner.getText()).contains("InnerOne", "InnerTwo"));
            assertThat(outer.getParagraphs())
                    .extracting(each -> each.getText())
                    .containsExactly("OuterA", "AfterInner");
        }
        assertThat(Pdf.of(text, COVER, List.of(), FONTS).missing()).isEmpty();
    }

    @Test
    void allCellsOfRaggedTablesShow() throws IOException, Unreadable {
        var letters = letters(Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(Markdown.of(read("P02"), COVER)));

        assertThat(letters).contains("Agency", "Amount", "IOM", "2026", "100", "2027", "200", "m\u00b2", "CO\u2082");
    }

    @Test
    void columnsOfAnArabicTableBeginAtTheRight() throws IOException, Unreadable {
        var text = read("D55");
        try (var file = word(text, COVER)) {
            assertThat(file.getDocument().xmlText()).contains("<w:bidiVisual/>", "<w:bidi/>", "<w:rtl/>");
        }
        var places = places(text);
        // The second cell has one letter only.
        var second = places.stream()
                .filter(place -> place.letter().equals("\u0628"))
                .toList()
                .getLast();
        assertThat(places)
                .filteredOn(place -> place.page() == second.page() && Math.abs(place.base() - second.base()) < 2)
                .filteredOn(place -> place.letter().equals("\u062e"))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.left()).isGreaterThan(second.right()));
    }

    @Test
    void paragraphsThatLookLikeMarkupStayParagraphs() throws IOException, Unreadable {
        var text = read("D52");
        var blocks = new ArrayList<Node>();
        for (var node = Parser.builder().build().parse(Markdown.of(text, COVER)).getFirstChild();
                node != null;
                node = node.getNext()) {
            blocks.add(node);
        }

        var written = text.blocks().stream()
                .flatMap(block ->
                        block instanceof TextBlock line ? Stream.of(line.plain().strip()) : Stream.empty())
                .toList();
        assertThat(blocks.subList(3, 3 + written.size()))
                .allSatisfy(block -> assertThat(block).isInstanceOf(Paragraph.class));
        assertThat(blocks.subList(3, 3 + written.size()).stream()
                        .map(ExportCasesTest::letters)
                        .map(String::strip))
                .isEqualTo(written);
    }

    @Test
    void bulletsStandBesideTheFirstLetter() throws IOException {
        var places = places(of(
                block(Map.of("list", "bullet"), "Alpha bullet"),
                block(Map.of("list", "bullet"), "Beta bullet"),
                block(Map.of("list", "bullet", "indent", 1L), "nested")));
        var marks =
                places.stream().filter(place -> place.letter().equals("\u2022")).toList();

        assertThat(marks)
                .hasSize(3)
                .allSatisfy(mark -> assertThat(places)
                        .filteredOn(place -> Math.abs(place.base() - mark.base()) < 2
                                && !place.equals(mark)
                                && !place.letter().isBlank())
                        .isNotEmpty()
                        .allSatisfy(place -> assertThat(place.left()).isGreaterThan(mark.right() + 1)));
    }

    @Test
    void numbersInAnArabicTableStandAtTheRightOfTheirCells() throws IOException {
        var text = of(table(
                List.of("\u0627\u0644\u0648\u0643\u0627\u0644\u0629", "\u0627\u0644\u0645\u0628\u0644\u063a"),
                List.of("IOM", "100")));
        try (var file = word(text, COVER)) {
            assertThat(file.getTables()
                            .getFirst()
                            .getRow(1)
                            .getCell(1)
                            .getParagraphs()
                            .getFirst()
                            .getCTP()
                            .getPPr()
                            .isSetBidi())
                    .isTrue();
        }
        var places = places(text);
        var number = places.stream()
                .filter(place -> place.letter().equals("1") && place.page() == 2)
                .findFirst()
                .orElseThrow();
        var agency = places.stream()
                .filter(place -> place.letter().equals("I") && place.page() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(number.left()).isLessThan(agency.left());
    }

    @Test
    void mergedCellsLeaveMergedAndComeBack() throws IOException, Unreadable {
        var wide = new TableBlock.Cell(null, Map.of("c", "a", "colspan", 2L), body("wide"));
        var tall = new TableBlock.Cell(null, Map.of("c", "a", "rowspan", 2L), body("tall"));
        var text = of(new TableBlock(
                null,
                Map.of(),
                columns("a", "b"),
                List.of(
                        new TableBlock.Row(null, Map.of(), List.of(wide)),
                        new TableBlock.Row(
                                null,
                                Map.of(),
                                List.of(tall, new TableBlock.Cell(null, Map.of("c", "b"), body("one")))),
                        new TableBlock.Row(
                                null, Map.of(), List.of(new TableBlock.Cell(null, Map.of("c", "b"), body("two")))))));

        assertThat(Html.of(text, COVER, List.of(), FONTS).html()).contains("colspan=\"2\"", "rowspan=\"2\"");
        var back = (TableBlock)
                WordFile.read(Docx.of(text, COVER, List.of())).blocks().getLast();
        assertThat(back.bare().rows().toString().replaceAll("c=c(\\d)", "c=$1")).contains("colspan=2", "rowspan=2");
        assertThat(back.grid().get(2).get(1).blocks())
                .singleElement()
                .asString()
                .contains("two");
    }

    @Test
    void noFileEndsWithAnEmptyPage() throws IOException {
        try (var pdf = Loader.loadPDF(
                        Pdf.of(of(block(Map.of(), "")), COVER, List.of(), FONTS).bytes());
                var word = word(of(block(Map.of(), "")), COVER)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(word.getParagraphs())
                    .noneMatch(paragraph -> paragraph.isPageBreak()
                            || paragraph.getCTP().isSetPPr()
                                    && paragraph.getCTP().getPPr().isSetSectPr());
        }
        try (var pdf = Loader.loadPDF(Pdf.of(of(table(List.of("a"), List.of("b"))), COVER, List.of(), FONTS)
                .bytes())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    /** However little room is left below the last line, what others would stand from it begins no page. */
    @Test
    void aTextThatFillsItsLastPageEndsThere() throws IOException {
        for (var last : List.<Map<String, @Nullable Object>>of(
                Map.of(), Map.of("list", "ordered"), Map.of("kind", "h1"), Map.of("quote", 1L))) {
            // A line of code is a tenth lower than another, so that each text ends a little further down.
            for (var lines = 1; lines < 10; lines++) {
                var places = places(of(
                        TextBlock.of(Map.of("kind", "code"), lines(47 - lines)),
                        TextBlock.of(Map.of(), lines(lines)),
                        block(last, "last")));
                var end = places.stream().mapToInt(Place::page).max().orElseThrow();

                assertThat(places)
                        .as("%s behind %s lines", last, lines)
                        .anyMatch(place -> place.page() == end
                                && place.letter().codePoints().anyMatch(Character::isLetter));
            }
        }
    }

    private static List<XmlText.Run> lines(int lines) {
        var runs = new ArrayList<XmlText.Run>();
        for (var i = 0; i < lines; i++) {
            if (i > 0) {
                runs.add(new XmlText.Embed(new XmlElement("br", Map.of(), List.of()), Map.of()));
            }
            runs.add(new XmlText.Letters("x", Map.of()));
        }
        return runs;
    }

    @Test
    void quotationsComeBackFromWordWhereTheyStood() throws Unreadable {
        for (var depth : List.of(0L, 1L)) {
            var back = WordFile.read(Docx.of(
                            of(
                                    block(Map.of("list", "bullet"), "item"),
                                    block(Map.of("quote", 1L, "indent", depth), "quoted"),
                                    block(Map.of("indent", depth), "behind")),
                            COVER,
                            List.of()))
                    .blocks();

            assertThat(back.subList(back.size() - 3, back.size()))
                    .extracting(block -> Shape.of(block.attributes()).indent() + " "
                            + Shape.of(block.attributes()).quote())
                    .containsExactly("0 0", depth + " 1", depth + " 0");
        }
    }

    @Test
    void onlyWhoSignsHasALineToSign() throws IOException {
        var cover = cover(
                List.of(
                        new Cover.Participant("Agency", "lead", true),
                        new Cover.Participant("Harbour", "partner", false)),
                Locale.ENGLISH);
        var text = of(block(Map.of(), "Words"));
        try (var word = word(text, cover)) {
            assertThat(word.getTables().getFirst().getRow(0).getCell(2).getText())
                    .contains("Signature");
            assertThat(word.getTables().getFirst().getRow(1).getCell(2).getText())
                    .isEmpty();
        }
        assertThat(Html.of(text, cover, List.of(), FONTS).html().split("Signature", -1))
                .hasSize(2);
    }

    @Test
    void theFileSaysInWhichLanguageItIsWritten() throws IOException, XmlException {
        var texts = Map.of(
                "fr", "Le programme conjoint est dans la r\u00e9gion et les agences des pays.",
                "es", "El programa conjunto es para los pa\u00edses y las agencias del sistema.",
                "en", "The joint programme is for the agencies of the system and that is all.",
                "ar", "\u0645\u0643\u0627\u0641\u062d\u0629 \u0627\u0644\u0627\u062a\u062c\u0627\u0631",
                "ru", "\u0422\u043e\u0440\u0433\u043e\u0432\u043b\u044f \u043b\u044e\u0434\u044c\u043c\u0438",
                "zh", "\u4eba\u53e3\u8d29\u8fd0\u95ee\u9898");
        for (var each : texts.entrySet()) {
            var text = of(block(Map.of(), each.getValue()));
            try (var pdf = Loader.loadPDF(Pdf.of(text, COVER, List.of(), FONTS).bytes());
                    var word = word(text, COVER)) {
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(each.getKey());
                assertThat(word.getStyle()
                                .getDocDefaults()
                                .getRPrDefault()
                                .getRPr()
                                .getLangArray(0)
                                .xmlText())
                        .contains("\"" + each.getKey() + "\"");
            }
        }
        assertThat(TextLanguage.of(List.of("UNODC 2026"))).isEmpty();
    }

    @Test
    void raisedLettersLeaveInEveryFormat() throws IOException {
        var text = of(TextBlock.of(
                Map.of(),
                List.of(
                        new XmlText.Letters("12 m", Map.of()),
                        new XmlText.Letters("2", Map.of("superscript", true)),
                        new XmlText.Letters(" of CO", Map.of()),
                        new XmlText.Letters("2", Map.of("subscript", true)),
                        new XmlText.Letters(" and x", Map.of()),
                        new XmlText.Letters("Q", Map.of("superscript", true)))));

        assertThat(Markdown.of(text, COVER)).contains("12 m\u00b2 of CO\u2082 and x^(Q)");
        assertThat(Html.of(text, COVER, List.of(), FONTS).html()).contains("m<sup>2</sup> of CO<sub>2</sub>");
        try (var word = word(text, COVER)) {
            assertThat(word.getDocument().xmlText()).contains("w:val=\"superscript\"", "w:val=\"subscript\"");
        }
    }

    @Test
    void boldArabicIsBoldInWordAndBracketsStayOnTheirSide() throws IOException {
        var text = of(
                block(Map.of("kind", "h1"), "Head"),
                TextBlock.of(
                        Map.of(),
                        List.of(new XmlText.Letters(
                                "\u0645\u0643\u0627\u0641\u062d\u0629 (IOM 2026) \u0641\u064a",
                                Map.of("bold", true)))));
        try (var word = word(text, COVER)) {
            var xml = word.getDocument().xmlText();
            assertThat(xml)
                    .contains("<w:bCs/>", "<w:t>IOM 2026</w:t>")
                    .doesNotContain("<w:b w:val=\"off\"/>", "<w:b w:val=\"0\"/>", "<w:b w:val=\"false\"/>");
        }
    }

    private static FlatText read(String name) throws IOException, Unreadable {
        var file = cases().resolve(name + ".docx");
        assumeTrue(Files.exists(file), "the folder of failing inputs is not beside this one");
        var read = WordFile.read(Files.readAllBytes(file));
        return new FlatText(Body.of(read.blocks()), new HashMap<>(read.suggestions()));
    }

    private static Path cases() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var cases = at.resolve("../shared/cases/docx").normalize();
            if (Files.isDirectory(cases)) {
                return cases;
            }
        }
        return Path.of("docx");
    }

    private static XWPFDocument word(FlatText text, Cover cover) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Docx.of(text, cover, List.of())));
    }

    private static Cover cover(List<Cover.Participant> organisations, Locale language) {
        return new Cover(
                "Title",
                "Programme",
                "Draft",
                organisations,
                new Cover.Labels(language, "Signature", "Comments", "Not"));
    }

    private static FlatText of(BodyBlock... blocks) {
        return new FlatText(Body.of(List.of(blocks)), Map.of());
    }

    private static TextBlock block(Map<String, @Nullable Object> attributes, String words) {
        return TextBlock.of(attributes, words);
    }

    private static Body body(String words) {
        return Body.of(List.of(block(Map.of(), words)));
    }

    private static List<TableBlock.Column> columns(String... names) {
        return Stream.of(names)
                .map(name -> new TableBlock.Column(null, Map.of("id", name)))
                .toList();
    }

    @SafeVarargs
    private static TableBlock table(List<String>... rows) {
        var lines = new ArrayList<TableBlock.Row>();
        for (var row : rows) {
            var cells = new ArrayList<TableBlock.Cell>();
            for (var words : row) {
                cells.add(new TableBlock.Cell(null, Map.of("c", "c" + cells.size()), body(words)));
            }
            lines.add(new TableBlock.Row(null, Map.of(), cells));
        }
        var names = new ArrayList<String>();
        rows[0].forEach(words -> names.add("c" + names.size()));
        return new TableBlock(null, Map.of(), columns(names.toArray(String[]::new)), lines);
    }

    private record Place(String letter, double left, double right, double base, int page) {}

    private static List<Place> places(FlatText text) throws IOException {
        var places = new ArrayList<Place>();
        try (var pdf = Loader.loadPDF(Pdf.of(text, COVER, List.of(), FONTS).bytes())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    places.add(new Place(
                            Normalizer.normalize(String.valueOf(text.getUnicode()), Normalizer.Form.NFKC),
                            text.getXDirAdj(),
                            text.getXDirAdj() + text.getWidthDirAdj(),
                            text.getYDirAdj(),
                            getCurrentPageNo()));
                }
            }.getText(pdf);
        }
        return places;
    }

    private static String letters(Node node) {
        var letters = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                letters.append(text.getLiteral());
            }
        });
        return letters.toString();
    }
}
