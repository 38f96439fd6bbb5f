package org.jointly.document.text;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.jointly.api.document.LeftOut;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Remark;
import org.jointly.document.text.word.WordFile;
import org.jointly.document.yjs.XmlEditor;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** A text with everything in it, as other programs read it. */
class ExportTest {
    private static final String DOT =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final Cover COVER = new Cover(
            "Joint programme",
            "Fair recruitment",
            "Version 3",
            List.of(
                    new Cover.Participant("International Organization for Migration", "lead", true),
                    new Cover.Participant("UNODC", "participating", true)),
            new Cover.Labels(Locale.ENGLISH, "Signature and date", "Comments", "Not printed:"));
    private static final FlatText TEXT = text();
    private static final List<Remark> REMARKS = List.of(new Remark(
            "every fee", "Dalia Demo, Harbour", Instant.parse("2026-11-24T10:00:00Z"), "Who checks?", everyFee()));
    private static final Fonts FONTS = new Fonts();

    /** Where Debian's fonts-droid-fallback lies. */
    private static final Path DROID = Path.of("/usr/share/fonts/truetype/droid");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void markdownKeepsTheStructure() {
        assertThat(Markdown.of(TEXT, COVER))
                .contains("# Joint programme", "- International Organization for Migration (lead)")
                .contains("# Situation\n", "## Causes\n")
                .contains(
                        "Recruiters pay **every fee**", "[the law](https://example.org/law)", "[^1]", "[^1]: ILO 2016")
                .contains("- One\n", "  1. Nested\n")
                .contains("| Indicator | Target |\n| --- | --- |\n| Inspections | 40 \\| year |")
                .contains("{++new++}", "{--old--}")
                .contains("> Quoted")
                .contains("a \\* star");
    }

    @Test
    void wordOpensItAndFindsHeadingsListsTablesNotesRevisionsAndComments() throws IOException {
        try (var file = new XWPFDocument(new ByteArrayInputStream(Docx.of(TEXT, COVER, REMARKS)))) {
            assertThat(file.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("Situation");
            assertThat(file.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getNumID() != null)
                            .map(paragraph ->
                                    paragraph.getText() + " " + paragraph.getNumFmt() + " " + paragraph.getNumIlvl()))
                    .containsExactly("One bullet 0", "Nested decimal 1");
            var table = file.getTables().getLast();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("40 | year");
            assertThat(file.getFootnotes().stream()
                            .flatMap(note -> note.getParagraphs().stream())
                            .map(XWPFParagraph::getText))
                    .anyMatch(note -> note.contains("ILO 2016"));
            var xml = file.getDocument().xmlText();
            assertThat(xml).contains("<w:ins ", "w:author=\"Clara Demo, UNODC\"", "<w:del ", "commentRangeStart");
            assertThat(file.getDocComments().getComment(0).getAuthor()).isEqualTo("Dalia Demo, Harbour");
            assertThat(file.getDocComments().getComment(0).getText()).contains("Who checks?");
            assertThat(file.getAllPictures()).hasSize(1);
            assertThat(file.getTables().getFirst().getText()).contains("UNODC", "Signature");
        }
    }

    @Test
    void aCommentStandsOnItsWordsAndNoOthers() throws IOException {
        try (var file = new XWPFDocument(new ByteArrayInputStream(Docx.of(TEXT, COVER, REMARKS)))) {
            var xml = file.getDocument().xmlText();
            var range = xml.substring(xml.indexOf("<w:commentRangeStart"), xml.indexOf("<w:commentRangeEnd"));

            assertThat(range.replaceAll("<[^>]*>", "").strip()).isEqualTo("every fee");
            assertThat(file.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(text -> text.startsWith("Recruiters pay every fee under the law"));
        }
    }

    @Test
    void wordsFromRightToLeftSaySo() throws IOException {
        try (var file = new XWPFDocument(new ByteArrayInputStream(Docx.of(TEXT, COVER, REMARKS)))) {
            assertThat(file.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> run.getCTR().isSetRPr()
                                    && run.getCTR().getRPr().sizeOfRtlArray() > 0)
                            .map(XWPFRun::text))
                    .containsExactly("مكافحة الاتجار بالأشخاص");
        }
    }

    @Test
    void linksAndSuggestionsStandInEachOtherAndComeBack() throws Unreadable {
        var text = new YDocument();
        text.edit(1, editing -> {
            var words =
                    editing.fragment("default").append("paragraph", Map.of()).appendText();
            words.append("See ", Map.of());
            words.append(
                    "the protocol", Map.of("link", Map.of("href", "https://example.org/a"), "insertion", suggestion()));
            words.append(
                    "the draft", Map.of("link", Map.of("href", "https://example.org/b"), "deletion", suggestion()));
            words.append(" first", Map.of());
        });
        var read = WordFile.read(Docx.of(FlatText.of(text), COVER, List.of()));
        var back = new YDocument();
        write(back, read);

        assertThat(Markdown.of(FlatText.of(back), COVER))
                .contains(Markdown.of(FlatText.of(text), COVER)
                        .substring(Markdown.of(FlatText.of(text), COVER).indexOf("See ")));
        assertThat(read.leftOut()).isEmpty();
    }

    @Test
    void aProposedEnterAndAProposedJoinAreTrackedEndsOfParagraphs() throws IOException, Unreadable {
        var text = new YDocument();
        text.edit(1, editing -> {
            editing.body(FlatText.BODY)
                    .append(List.of(
                            TextBlock.of(Map.of(), "One"),
                            TextBlock.of(Map.of("ins", "1"), "and another"),
                            TextBlock.of(Map.of("del", "1"), "not by itself")));
            editing.map(FlatText.SUGGESTIONS).put("1", suggestion());
        });

        try (var file = new XWPFDocument(new ByteArrayInputStream(Docx.of(FlatText.of(text), COVER, List.of())))) {
            var ends = file.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().matches("One|and another|not by itself"))
                    .map(paragraph -> paragraph.getCTP().getPPr())
                    .map(about -> about == null || !about.isSetRPr()
                            ? ""
                            : about.getRPr().xmlText())
                    .toList();
            assertThat(ends.get(0)).contains("<w:ins ", "Clara Demo, UNODC");
            assertThat(ends.get(1)).contains("<w:del ");
            assertThat(ends.get(2)).isEmpty();
        }
        var back = WordFile.read(Docx.of(FlatText.of(text), COVER, List.of()));
        var blocks =
                back.blocks().subList(back.blocks().size() - 3, back.blocks().size());
        assertThat(blocks.get(0).attributes()).isEmpty();
        assertThat(blocks.get(1).attributes()).containsOnlyKeys("ins");
        assertThat(blocks.get(2).attributes()).containsOnlyKeys("del");
        assertThat(back.suggestions()).hasSize(2);
    }

    /** As Word itself writes them: a link around a change, a change around a link, a field, and a form. */
    @Test
    void nothingOfALineIsLostOnTheWayIn() throws IOException, Unreadable, XmlException {
        var out = new ByteArrayOutputStream();
        try (var file = new XWPFDocument()) {
            var paragraph = file.createParagraph();
            var id = paragraph
                    .getPart()
                    .getPackagePart()
                    .addExternalRelationship("https://example.org/law", XWPFRelation.HYPERLINK.getRelation())
                    .getId();
            paragraph.getCTP().set(CTP.Factory.parse("""
                    <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                      <w:hyperlink r:id="%1$s"><w:ins w:id="1" w:author="Clara"><w:r><w:t>one</w:t></w:r></w:ins></w:hyperlink>
                      <w:ins w:id="2" w:author="Clara"><w:hyperlink r:id="%1$s"><w:r><w:t>two</w:t></w:r></w:hyperlink></w:ins>
                      <w:ins w:id="3" w:author="Clara"><w:del w:id="4" w:author="Amina"><w:r><w:delText>three</w:delText></w:r></w:del></w:ins>
                      <w:r><w:fldChar w:fldCharType="begin"/></w:r>
                      <w:r><w:instrText> HYPERLINK "https://example.org/old" </w:instrText></w:r>
                      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>four</w:t></w:r>
                      <w:r><w:fldChar w:fldCharType="end"/></w:r>
                      <w:sdt><w:sdtContent><w:r><w:t>five</w:t></w:r></w:sdtContent></w:sdt>
                      <w:hyperlink w:anchor="there"><w:r><w:t>six</w:t></w:r></w:hyperlink>
                    </xml-fragment>
                    """.formatted(id)));
            file.write(out);
        }
        var read = WordFile.read(out.toByteArray());
        var back = new YDocument();
        write(back, read);
        var text = Markdown.of(FlatText.of(back), COVER);

        assertThat(text)
                .contains("https://example.org/law", "https://example.org/old", "{--three--}", "five", "six")
                .doesNotContain("{++three");
        assertThat(text.indexOf("one")).isPositive().isLessThan(text.indexOf("two"));
        assertThat(read.blocks().toString()).containsOnlyOnce("deletion");
        assertThat(read.leftOut()).containsExactly(LeftOut.LINKS);
    }

    @Test
    void whatWentOutAsWordComesBackTheSame() throws Unreadable {
        var read = WordFile.read(Docx.of(TEXT, COVER, List.of()));
        var back = new YDocument();
        write(back, read);

        assertThat(Markdown.of(FlatText.of(back), COVER))
                .contains("# Situation\n", "## Causes\n")
                .contains("Recruiters pay **every fee**", "(https://example.org/law)", "[^1]: ILO 2016")
                .contains("- One\n", "  1. Nested\n")
                .contains("| --- | --- |\n| Inspections | 40 \\| year |")
                .contains("{++new++}", "{--old--}", "> Quoted", "data:image/png");
        assertThat(read.leftOut()).isEmpty();
    }

    @Test
    void whatIsNoWordFileIsRefusedWithAWord() {
        for (var wrong : List.of(new byte[0], "hello".getBytes(UTF_8), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0})) {
            assertThatThrownBy(() -> WordFile.read(wrong))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("not a Word file");
        }
    }

    /** Two megabytes that would fill the memory: not packed tightly enough to show. */
    @Test
    void aFileThatWouldFillTheMemoryIsRefusedBeforeItIsBuilt() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (var i = 0; i < 600_000; i++) {
                zip.write(("<w:p w:id=\"" + i * 7919L % 1_000_003 + "\"/><w:p/>").getBytes(UTF_8));
            }
            zip.closeEntry();
        }

        assertThatThrownBy(() -> WordFile.read(packed.toByteArray()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("too long");
    }

    @Test
    void libreOfficeConvertsItWithoutComplaint() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");
        Files.write(folder.resolve("text.docx"), Docx.of(TEXT, COVER, REMARKS));
        var process = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=file://" + folder.resolve("profile"),
                        "--headless",
                        "--convert-to",
                        "txt:Text",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("text.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(Files.readString(folder.resolve("text.txt")))
                .contains("Situation", "every fee", "Inspections", "Nested", "UNODC");
    }

    @Test
    void aPdfHasTextTagsAndRightToLeftWords() throws IOException {
        try (var pdf = Loader.loadPDF(Pdf.of(TEXT, COVER, REMARKS, FONTS).bytes())) {
            var words = new PDFTextStripper().getText(pdf);

            assertThat(words).contains("Joint programme", "Situation", "every fee", "Inspections", "Who checks?");
            assertThat(words.codePoints().filter(letter -> Character.UnicodeScript.of(letter) == ARABIC))
                    .hasSizeGreaterThan(10);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void lettersOfAFolderOfFontsArePrintedToo() throws IOException {
        assumeTrue(Files.isDirectory(DROID), "Debian's fonts-droid-fallback is not installed");
        try (var pdf =
                Loader.loadPDF(Pdf.of(TEXT, COVER, List.of(), new Fonts(DROID)).bytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Situation");
        }
    }

    private static void write(YDocument into, WordFile.Read read) {
        into.edit(2, editing -> {
            editing.body(FlatText.BODY).append(read.blocks());
            read.suggestions().forEach(editing.map(FlatText.SUGGESTIONS)::put);
        });
    }

    private static Remark.Words everyFee() {
        var line = TEXT.lines()
                .filter(each -> each.plain().contains("every fee"))
                .findFirst()
                .orElseThrow();
        var start = line.plain().indexOf("every fee");
        return new Remark.Words(new Body.Spot(line, start), new Body.Spot(line, start + "every fee".length()));
    }

    private static FlatText text() {
        var document = new YDocument();
        document.edit(1, editing -> write(editing.fragment("default")));
        return FlatText.of(document);
    }

    private static void write(XmlEditor text) {
        text.append("heading", Map.of("level", 1L)).appendText().append("Situation", Map.of());
        text.append("heading", Map.of("level", 2L)).appendText().append("Causes", Map.of());
        var first = text.append("paragraph", Map.of());
        var words = first.appendText();
        words.append("Recruiters pay ", Map.of());
        words.append("every fee", Map.of("bold", Map.of()));
        words.append(" under ", Map.of());
        words.append("the law", Map.of("link", Map.of("href", "https://example.org/law")));
        first.append("footnote", Map.of("text", "ILO 2016"));
        var proposed = text.append("paragraph", Map.of()).appendText();
        proposed.append("old", Map.of("deletion", suggestion()));
        proposed.append("new", Map.of("insertion", suggestion()));
        proposed.append(" a * star", Map.of());
        var item = text.append("bulletList", Map.of()).append("listItem", Map.of());
        paragraph(item, "One");
        paragraph(item.append("orderedList", Map.of("start", 1L)).append("listItem", Map.of()), "Nested");
        var table = text.append("table", Map.of());
        var header = table.append("tableRow", Map.of());
        paragraph(header.append("tableHeader", Map.of()), "Indicator");
        paragraph(header.append("tableHeader", Map.of()), "Target");
        var row = table.append("tableRow", Map.of());
        paragraph(row.append("tableCell", Map.of()), "Inspections");
        paragraph(row.append("tableCell", Map.of()), "40 | year");
        paragraph(text.append("blockquote", Map.of()), "Quoted");
        text.append(new XmlElement("image", Map.of("src", DOT, "alt", "A dot"), List.of()));
        paragraph(text, "مكافحة الاتجار بالأشخاص");
        paragraph(text, "Торговля людьми");
    }

    private static Map<String, Object> suggestion() {
        return Map.of("id", "1", "personName", "Clara Demo", "organisation", "UNODC", "at", "2026-11-24T10:00:00Z");
    }

    private static void paragraph(XmlEditor within, String words) {
        within.append("paragraph", Map.of()).appendText().append(words, Map.of());
    }
}
