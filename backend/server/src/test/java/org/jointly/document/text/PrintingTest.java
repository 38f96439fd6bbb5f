package org.jointly.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jointly.document.text.reading.FlatText;
import org.jointly.document.text.reading.Letters;
import org.jointly.document.yjs.XmlEditor;
import org.jointly.document.yjs.YDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PDF of any text at all: letters of every script, letters that no font has, and lists from both sides. */
class PrintingTest {
    private static final Fonts FONTS = new Fonts();
    private static final Cover COVER = new Cover(
            "Joint programme",
            "Fair recruitment",
            "Draft",
            List.of(),
            new Cover.Labels(Locale.ENGLISH, "Signature", "Comments", "Not printed:"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Торговля людьми",
                "مكافحة الاتجار",
                "人口贩运问题",
                "人口販賣問題",
                "人身売買のカタカナ",
                "인신매매",
                "การค้ามนุษย์",
                "মানব",
                "ሰው",
                "סחר",
                "ადამიანით",
                "Մարդ",
                "Έμπορ",
                "Việt Nam ợ"
            })
    void everyCommonScriptIsPrintedInEveryLook(String words) throws IOException {
        var printed = printed(text -> {
            for (var look : List.of("bold", "italic", "code", "underline", "strike")) {
                text.append("paragraph", Map.of()).appendText().append(words, Map.of(look, Map.of()));
            }
            text.append("paragraph", Map.of())
                    .appendText()
                    .append(words, Map.of("bold", Map.of(), "italic", Map.of(), "code", Map.of()));
            text.append("codeBlock", Map.of()).appendText().append(words, Map.of());
            text.append("heading", Map.of("level", 1L)).appendText().append(words, Map.of());
        });

        assertThat(printed.missing()).isEmpty();
        // A letter that is also a sign of its own may come out of a PDF as that.
        var found = Normalizer.normalize(words(printed), Normalizer.Form.NFKC);
        assertThat(found.codePoints().filter(letter -> letter == words.codePointAt(1)))
                .hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "हिन्दी में मानव तस्करी",
                "বাংলা ভাষায়",
                "ગુજરાતી ભાષા",
                "ਪੰਜਾਬੀ ਭਾਸ਼ਾ",
                "தமிழ் மொழி",
                "తెలుగు భాష",
                "ಕನ್ನಡ ಭಾಷೆ",
                "മലയാളം ഭാഷ",
                "සිංහල භාෂාව",
                "မြန်မာဘာသာ",
                "ភាសាខ្មែរ",
                "ພາສາລາວ"
            })
    void scriptsWhoseLettersJoinArePrinted(String words) {
        assertThat(printed(text -> paragraph(text, words)).missing()).isEmpty();
    }

    @Test
    void emojiArePrinted() throws IOException {
        var printed = printed(text -> paragraph(
                text, "Done \ud83d\ude80 \ud83d\udc4d\ud83c\udffd \u2764\ufe0f \ud83d\udc69\u200d\u2695\ufe0f"));

        assertThat(printed.missing()).isEmpty();
        assertThat(words(printed)).contains("\ud83d\ude80", "\ud83d\udc4d");
    }

    @Test
    void whatNoFontHasIsABoxAndIsNamed() throws IOException {
        var printed = printed(text -> {
            paragraph(text, "a\ue999b\ud800c\u0007d\udbff\udffde\ud808\udc00f\uffffg\ufffch");
            text.append("codeBlock", Map.of()).appendText().append("x\ue999y", Map.of());
            text.append("image", Map.of("src", "none", "alt", "\udfff"));
            text.append("paragraph", Map.of()).append("footnote", Map.of("text", "\ue998"));
        });

        assertThat(printed.missing())
                .containsExactly("U+0007", "U+E998", "U+E999", "U+FFFC", "U+FFFF", "U+12000", "U+10FFFD");
        assertThat(words(printed))
                .contains("a\u25a1b\ufffdc\u25a1d\u25a1e\u25a1f\u25a1g\u25a1h", "x\u25a1y", "Not printed: U+0007");
    }

    @Test
    void halvesOfPairsAreBoxes() {
        var letters = new Letters(FONTS::has);

        assertThat(letters.printable("a\ud800b\udc00\u0000\ud83d\ude80")).isEqualTo("a\u25a1b\u25a1\u25a1\ud83d\ude80");
        assertThat(letters.missing()).containsExactly(0, 0xD800, 0xDC00);
    }

    @Test
    void anythingAtAllIsPrinted() throws IOException {
        var random = new Random(20261128);
        for (var round = 0; round < 12; round++) {
            var printed = printed(text -> {
                for (var line = 0; line < 20; line++) {
                    var letters = new StringBuilder();
                    random.ints(60, 0, 0x11000).forEach(letter -> letters.append((char) letter));
                    random.ints(20, 0, 0x110000).forEach(letters::appendCodePoint);
                    random.ints(20, 0x900, 0xe00).forEach(letters::appendCodePoint);
                    var look = List.of("bold", "italic", "code", "link").get(line % 4);
                    text.append("paragraph", Map.of())
                            .appendText()
                            .append(letters.toString(), Map.of(look, Map.of("href", "https://example.org/" + letters)));
                }
            });
            assertThat(words(printed)).contains("Not printed:");
        }
    }

    @Test
    void marksStandBesideTheWordsOfListsFromTheLeft() throws IOException {
        var places = places(printed(text -> lists(text, "Alpha", "Beta", "Gamma")));

        for (var word : List.of("Alpha", "Beta")) {
            var mark = before(places, word, '\u2022');
            assertThat(mark.right())
                    .as(word)
                    .isLessThanOrEqualTo(start(places, word).left() - 2);
            assertThat(mark.right()).as(word).isGreaterThan(start(places, word).left() - 20);
        }
        assertThat(before(places, "Gamma", '.').right())
                .isLessThanOrEqualTo(start(places, "Gamma").left());
        assertThat(start(places, "Beta").left())
                .isGreaterThan(start(places, "Alpha").left() + 10);
    }

    @Test
    void marksStandBesideTheWordsOfListsFromTheRight() throws IOException {
        var places = places(printed(text -> lists(text, "مكافحة", "الاتجار", "بالأشخاص")));

        var marks =
                places.stream().filter(place -> place.letter().equals("\u2022")).toList();
        assertThat(marks).hasSize(3);
        marks.forEach(mark -> {
            var line = line(places, mark);
            assertThat(line).isNotEmpty();
            assertThat(line).allSatisfy(place -> assertThat(place.right()).isLessThanOrEqualTo(mark.left()));
            assertThat(line).anySatisfy(place -> assertThat(place.right()).isGreaterThan(mark.left() - 20));
        });
        var numbers = places.stream()
                .filter(place -> place.letter().equals("1") && place.page() == 2)
                .toList();
        assertThat(numbers).isNotEmpty();
        assertThat(line(places, numbers.getFirst()).stream()
                        .filter(place ->
                                Character.UnicodeScript.of(place.letter().codePointAt(0))
                                        == Character.UnicodeScript.ARABIC))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.right())
                        .isLessThanOrEqualTo(numbers.getFirst().left()));
    }

    private static void lists(XmlEditor text, String first, String second, String third) {
        var list = text.append("bulletList", Map.of());
        var item = list.append("listItem", Map.of());
        paragraph(item, first);
        paragraph(item.append("bulletList", Map.of()).append("listItem", Map.of()), second);
        paragraph(list.append("listItem", Map.of()), first);
        paragraph(text.append("orderedList", Map.of()).append("listItem", Map.of()), third);
    }

    private record Place(String letter, double left, double right, double base, int page) {}

    private static Place start(List<Place> places, String word) {
        return places.get(index(places, word));
    }

    private static int index(List<Place> places, String word) {
        return IntStream.rangeClosed(0, places.size() - word.length())
                .filter(i -> IntStream.range(0, word.length())
                        .allMatch(j -> places.get(i + j).letter().equals(word.substring(j, j + 1))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(word + " in " + places));
    }

    private static Place before(List<Place> places, String word, char mark) {
        var start = start(places, word);
        return places.stream()
                .filter(place -> place.page() == start.page()
                        && Math.abs(place.base() - start.base()) < 2
                        && place.letter().equals(String.valueOf(mark)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Place> line(List<Place> places, Place of) {
        return places.stream()
                .filter(place -> place.page() == of.page()
                        && Math.abs(place.base() - of.base()) < 2
                        && !place.letter().isBlank()
                        && !place.letter().equals(".")
                        && !place.letter().equals(of.letter()))
                .toList();
    }

    private static List<Place> places(Pdf.Printed printed) throws IOException {
        var places = new ArrayList<Place>();
        try (var pdf = Loader.loadPDF(printed.bytes())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    places.add(new Place(
                            text.getUnicode(),
                            text.getXDirAdj(),
                            text.getXDirAdj() + text.getWidthDirAdj(),
                            text.getYDirAdj(),
                            getCurrentPageNo()));
                }
            }.getText(pdf);
        }
        return places;
    }

    private static String words(Pdf.Printed printed) throws IOException {
        try (var pdf = Loader.loadPDF(printed.bytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Pdf.Printed printed(Consumer<XmlEditor> writing) {
        return Pdf.of(text(writing), COVER, List.of(), FONTS);
    }

    private static FlatText text(Consumer<XmlEditor> writing) {
        var document = new YDocument();
        document.edit(1, editing -> writing.accept(editing.fragment("default")));
        return FlatText.of(document);
    }

    private static void paragraph(XmlEditor within, String words) {
        within.append("paragraph", Map.of()).appendText().append(words, Map.of());
    }
}
