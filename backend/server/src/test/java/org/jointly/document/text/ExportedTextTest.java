package org.jointly.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jointly.document.text.reading.Direction;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Numbering;
import org.jointly.document.text.reading.Shape;
import org.jointly.document.text.word.WordFile;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random texts leave as Word, PDF and Markdown, and what other programs read there is what stood in them. */
class ExportedTextTest {
    private static final Cover COVER = new Cover(
            "Title", "Programme", "Draft", List.of(), new Cover.Labels(Locale.ENGLISH, "Signature", "Comments", "Not"));
    private static final int COVER_BLOCKS = 3;
    private static final Fonts FONTS = new Fonts();
    private static final Pattern WORD = Pattern.compile("x\\d{4,}");

    @Test
    void wordBringsBackBlocksWordsAndMarks() throws Unreadable {
        for (var seed = 0; seed < 150; seed++) {
            word(seed);
        }
    }

    @Test
    void markdownBringsBackBlocksWordsAndMarks() {
        for (var seed = 0; seed < 400; seed++) {
            markdown(seed);
        }
    }

    @Test
    void aPdfShowsEachWordOnceInItsLookWithItsMarkBeside() throws IOException {
        for (var seed = 0; seed < 5; seed++) {
            pdf(seed);
        }
    }

    @Test
    @Tag("bench")
    void soDoManyMore() throws IOException, Unreadable {
        for (var seed = 1000; seed < 4000; seed++) {
            word(seed);
            markdown(seed);
            if (seed % 20 == 0) {
                pdf(seed);
            }
        }
    }

    private static void word(long seed) throws Unreadable {
        var text = RandomText.of(seed);
        var read = WordFile.read(Docx.of(text, COVER, List.of()));

        assertThat(outline(read.blocks().subList(COVER_BLOCKS, read.blocks().size())))
                .as("Text %s", seed)
                .isEqualTo(outline(text.blocks()));
        assertThat(read.leftOut()).as("Text %s", seed).isEmpty();
    }

    /** Blocks with what they are, the numbers one counts, and runs of letters with their looks. */
    private static List<String> outline(List<BodyBlock> blocks) {
        var numbering = new Numbering();
        var outline = new ArrayList<String>();
        for (var block : blocks) {
            switch (block) {
                case TextBlock words -> {
                    var attributes = new TreeMap<String, Object>(words.attributes());
                    attributes.remove("start");
                    outline.add(attributes + " " + numbering.next(Shape.of(words.attributes())) + " " + runs(words));
                }
                case TableBlock table -> {
                    numbering.end();
                    table.grid()
                            .forEach(row -> row.forEach(
                                    square -> outline.add("| " + square.header() + " " + outline(square.blocks()))));
                }
                case LeafBlock _ -> {
                    numbering.end();
                    outline.add("---");
                }
            }
        }
        return outline;
    }

    private static String runs(TextBlock block) {
        var letters = new StringBuilder();
        for (var run : block.runs()) {
            switch (run) {
                case XmlText.Letters words ->
                    words.text()
                            .codePoints()
                            .forEach(letter -> letters.append(Character.toString(letter))
                                    .append(words.text().isBlank() ? "" : looks(words.formats())));
                case XmlText.Embed embed ->
                    letters.append(Objects.requireNonNull((XmlElement) embed.value())
                                    .name())
                            .append(Objects.requireNonNull((XmlElement) embed.value())
                                    .attributes());
            }
        }
        return letters.toString();
    }

    private static String looks(Map<String, Object> formats) {
        return formats.isEmpty() ? "" : new TreeSet<>(formats.keySet()).toString();
    }

    private static void markdown(long seed) {
        var text = RandomText.of(seed);
        var markdown = Markdown.of(text, COVER);
        var read = new ArrayList<String>();
        var blocks = children(Parser.builder()
                .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .build()
                .parse(markdown));
        blocks.subList(COVER_BLOCKS, blocks.size()).forEach(block -> markdown(block, read));

        assertThat(read).as("Text %s: %s", seed, markdown).containsExactlyElementsOf(words(text));
    }

    /** Each word with the kind of its block, how many lists stand around it, and its looks. */
    private static List<String> words(FlatText text) {
        var words = new ArrayList<String>();
        var notes = new ArrayList<String>();
        text.blocks().forEach(block -> words(block, false, words, notes));
        words.addAll(notes);
        return words;
    }

    private static void words(BodyBlock block, boolean inCell, List<String> words, List<String> notes) {
        switch (block) {
            case TextBlock line -> {
                var shape = Shape.of(line.attributes());
                var lists = shape.indent() + (shape.list() == Shape.ListKind.NONE ? 0 : 1);
                var kind = inCell
                        ? "cell"
                        : shape.heading() > 0 ? "h" + shape.heading() : shape.code() ? "code" : lists + "";
                line.runs().forEach(run -> {
                    if (run instanceof XmlText.Letters letters) {
                        found(letters.text())
                                .forEach(word -> words.add(
                                        kind + " " + word + marks(letters.formats(), inCell && shape.code())));
                    } else if (run instanceof XmlText.Embed(var element, var _)
                            && element instanceof XmlElement note
                            && note.name().equals("footnote")) {
                        notes.add("0 " + note.attributes().get("text"));
                    }
                });
            }
            case TableBlock table ->
                table.grid()
                        .forEach(row -> row.forEach(
                                square -> square.blocks().forEach(each -> words(each, true, words, notes))));
            case LeafBlock _ -> {}
        }
    }

    private static String marks(Map<String, Object> formats, boolean code) {
        return Stream.concat(formats.keySet().stream(), code ? Stream.of("code") : Stream.empty())
                .filter(List.of("bold", "italic", "strike", "code", "link")::contains)
                .sorted()
                .distinct()
                .map(mark -> " " + mark)
                .collect(Collectors.joining());
    }

    private static Stream<String> found(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .map(word -> word.group());
    }

    private static void markdown(Node node, List<String> read) {
        switch (node) {
            case Text text -> found(text.getLiteral()).forEach(word -> read.add(kind(node) + " " + word + marks(node)));
            case Code code -> found(code.getLiteral()).forEach(word -> read.add(kind(node) + " " + word + marks(node)));
            case FencedCodeBlock code -> found(code.getLiteral()).forEach(word -> read.add("code " + word));
            // CommonMark has no notes: to a reader without GitHub's, one of a single word is an address with a name.
            case LinkReferenceDefinition note -> found(note.getDestination()).forEach(word -> read.add("0 " + word));
            default -> children(node).forEach(child -> markdown(child, read));
        }
    }

    private static String kind(Node node) {
        var lists = 0;
        for (var at = node; at != null; at = at.getParent()) {
            switch (at) {
                case Heading heading -> {
                    return "h" + heading.getLevel();
                }
                case TableCell _ -> {
                    return "cell";
                }
                case ListItem _ -> lists++;
                default -> {}
            }
        }
        return String.valueOf(lists);
    }

    private static String marks(Node node) {
        var formats = new HashMap<String, Object>();
        for (var at = node; at != null; at = at.getParent()) {
            switch (at) {
                case StrongEmphasis _ -> formats.put("bold", true);
                case Emphasis _ -> formats.put("italic", true);
                case Strikethrough _ -> formats.put("strike", true);
                case Link _ -> formats.put("link", true);
                case Code _ -> formats.put("code", true);
                default -> {}
            }
        }
        return marks(formats, false);
    }

    private static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private record Place(String letter, String font, float size, float left, float right, float base, int page) {}

    private static void pdf(long seed) throws IOException {
        var text = RandomText.of(seed);
        var printed = Pdf.of(text, COVER, List.of(), FONTS);
        var places = new ArrayList<Place>();
        try (var pdf = Loader.loadPDF(printed.bytes())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    places.add(new Place(
                            text.getUnicode(),
                            String.valueOf(text.getFont().getName()),
                            text.getFontSizeInPt(),
                            text.getXDirAdj(),
                            text.getXDirAdj() + text.getWidthDirAdj(),
                            text.getYDirAdj(),
                            getCurrentPageNo()));
                }
            }.getText(pdf);
            var last = pdf.getNumberOfPages();
            assertThat(places)
                    .as("The last page of text %s", seed)
                    .anyMatch(place ->
                            place.page() == last && place.letter().codePoints().anyMatch(Character::isLetter));
        }
        assertThat(printed.missing()).isEmpty();
        var all = places.stream().map(Place::letter).collect(Collectors.joining());
        var expected = text.lines().toList();
        for (var line : expected) {
            for (var run : line.runs()) {
                if (run instanceof XmlText.Letters letters) {
                    found(letters.text()).forEach(word -> looks(word, letters.formats(), places, all));
                }
            }
            mark(line, places);
        }
    }

    private static void looks(String word, Map<String, Object> formats, List<Place> places, String all) {
        assertThat(all.split(word, -1)).as(word).hasSize(2);
        var first = places.get(index(word, places));
        if (formats.containsKey("bold") && !formats.containsKey("code")) {
            assertThat(first.font()).as(word).contains("Bold");
        }
        if (formats.containsKey("superscript") || formats.containsKey("subscript")) {
            assertThat(first.size()).as(word).isLessThan(9);
        }
    }

    private static int index(String word, List<Place> places) {
        for (var i = 0; i + word.length() <= places.size(); i++) {
            var at = i;
            if (IntStream.range(0, word.length())
                    .allMatch(j -> places.get(at + j).letter().equals(word.substring(j, j + 1)))) {
                return i;
            }
        }
        throw new AssertionError(word);
    }

    /** What stands before the first word of an item stands beside it, not over it. */
    private static void mark(TextBlock line, List<Place> places) {
        var shape = Shape.of(line.attributes());
        var words = found(line.plain()).toList();
        if (shape.list() != Shape.ListKind.BULLET || words.isEmpty() || Direction.isRightToLeft(line.plain())) {
            return;
        }
        var start = places.get(index(words.getFirst(), places));
        assertThat(places)
                .as("mark of %s", words.getFirst())
                .anyMatch(place -> place.letter().equals("\u2022")
                        && place.page() == start.page()
                        && Math.abs(place.base() - start.base()) < 5
                        && place.right() <= start.left() - 2
                        && place.right() > start.left() - 20);
    }
}
