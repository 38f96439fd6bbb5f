package org.jointly.document.text.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.api.document.LeftOut;
import org.jointly.api.document.LeftWords;
import org.jointly.document.text.Unreadable;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Word files that others stumbled over, in both variants of the standard: what each is to give stands beside its name. */
class WordCasesTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aControlAroundACellKeepsTheCell(boolean strict) throws IOException, Unreadable {
        assertThat(outline(read("D02", strict))).containsExactly("| LeftCell | ControlledCell | RightCell |");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void headersAndFootersAreTold(boolean strict) throws IOException, Unreadable {
        var read = read("D07", strict);
        assertThat(outline(read)).containsExactly("BodyText");
        assertThat(read.leftOut()).containsExactly(LeftOut.HEADERS, LeftOut.FOOTERS);
        assertThat(read.words()).contains(new LeftWords(LeftOut.HEADERS, "LetterheadText"));
        assertThat(read.words()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void headingsAreKnownByLevelAndByWhatTheirStyleIsBasedOn(boolean strict) throws IOException, Unreadable {
        assertThat(outline(read("D10", strict)))
                .containsExactly("h1 OwnStyle", "h2 BasedOn", "h2 DirectOutline", "Body");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void numberingGoesOnAfterAParagraph(boolean strict) throws IOException, Unreadable {
        assertThat(outline(read("D11", strict)))
                .containsExactly(
                        "ordered First",
                        "ordered Second",
                        "ordered Third",
                        "Between",
                        "ordered 4 Fourth",
                        "ordered Fifth");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void signsThatAreNoLettersOfTheTextAreKept(boolean strict) throws IOException, Unreadable {
        var read = read("D14", strict);
        assertThat(outline(read)).containsExactly("e\u2011mail CrA/CrB arrow \u2192Kon\u00adfiguration");
        assertThat(read.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mergedCellsAreToldAndValuesStayInTheirColumn(boolean strict) throws IOException, Unreadable {
        var read = read("D15", strict);
        assertThat(outline(read)).containsExactly("| Span2 |  | c | Down | r2c2 | r2c3 |  | r3c2 | r3c3 |");
        assertThat(read.words())
                .containsExactly(
                        new LeftWords(LeftOut.MERGED_CELLS, "Span2"), new LeftWords(LeftOut.MERGED_CELLS, "Down"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wordsOfATextBoxStandThereOnce(boolean strict) throws IOException, Unreadable {
        assertThat(outline(read("D18", strict))).containsExactly("BodyBefore", "BoxWords");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCoverPageKeepsItsWordsAndPicture(boolean strict) throws IOException, Unreadable {
        var read = read("D23", strict);
        assertThat(outline(read)).containsExactly("[Alt text]", "CoverTitle", "CoverDate", "x");
        assertThat(read.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hiddenTextStaysOutAndIsTold(boolean strict) throws IOException, Unreadable {
        var read = read("D26", strict);
        assertThat(outline(read)).containsExactly("Seen");
        assertThat(read.words()).containsExactly(new LeftWords(LeftOut.HIDDEN_TEXT, "HiddenWords"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEquationStandsInItsSentenceAndIsTold(boolean strict) throws IOException, Unreadable {
        var read = read("D28", strict);
        assertThat(outline(read)).containsExactly("EqBefore x=EqInside EqAfter");
        assertThat(read.words()).containsExactly(new LeftWords(LeftOut.EQUATIONS, "x=EqInside"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void listsAreKnownByTheirStyle(boolean strict) throws IOException, Unreadable {
        assertThat(outline(read("D41", strict)))
                .containsExactly(
                        "bullet BulA", "bullet BulB", "x", "ordered NumA", "ordered >1 NumSub", "ordered NumB");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPictureKeepsItsDescription(boolean strict) throws IOException, Unreadable {
        assertThat(outline(read("D45", strict))).containsExactly("[A child at school]");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFormMadeOfControlsKeepsAllItsFields(boolean strict) throws IOException, Unreadable {
        var read = read("D58", strict);
        assertThat(outline(read)).containsExactly("h1 Form", "FieldA", "FieldB", "FieldC");
        assertThat(read.leftOut()).isEmpty();
    }

    /** As LibreOffice writes it: high and low letters are small ones, moved. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void highAndLowLettersAreKept(boolean strict) throws IOException, Unreadable {
        var read = read("P02", strict);
        assertThat(read.blocks().toString()).contains("superscript=true", "subscript=true");
        assertThat(outline(read))
                .contains("ordered First", "bullet >1 Bullet under", "quote Quoted words", "code code  line 1/line 2");
        assertThat(outline(read))
                .anyMatch(line -> line.startsWith("| Agency | Amount |  | IOM | 2026 | 100 |  | 2027 | 200 |"));
    }

    private static WordFile.Read read(String name, boolean strict) throws IOException, Unreadable {
        var file = folder("docx").resolve(name + ".docx");
        assumeTrue(Files.exists(file), "the folder of failing inputs is not beside this one");
        var bytes = Files.readAllBytes(file);
        return WordFile.read(strict ? WordInput.strict(bytes) : bytes);
    }

    /** Beside the repository, where it is checked out whole; the tests run in their module. */
    static Path folder(String kind) {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var cases = at.resolve("../shared/cases").normalize().resolve(kind);
            if (Files.isDirectory(cases)) {
                return cases;
            }
        }
        return Path.of(kind);
    }

    /** Blocks as lines: kind, number, depth, words. */
    static List<String> outline(WordFile.Read read) {
        return read.blocks().stream()
                .map(block -> switch (block) {
                    case TextBlock words -> line(words);
                    case TableBlock table ->
                        table.grid().stream()
                                .flatMap(List::stream)
                                .map(square -> square.blocks().stream()
                                        .flatMap(WordText::lines)
                                        .map(WordCasesTest::line)
                                        .collect(Collectors.joining(" + ")))
                                .collect(Collectors.joining(" | ", "| ", " |"));
                    default -> "---";
                })
                .toList();
    }

    private static String line(TextBlock block) {
        var about = block.attributes();
        return Stream.of(
                        said(about.get("kind")),
                        said(about.get("list")),
                        about.get("quote") == null ? "" : "quote",
                        said(about.get("start")),
                        about.get("indent") == null ? "" : ">" + about.get("indent"),
                        Boolean.TRUE.equals(about.get("checked")) ? "x" : "",
                        words(block))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String words(TextBlock block) {
        return block.runs().stream()
                .map(run -> switch (run) {
                    case XmlText.Letters letters -> letters.text();
                    case XmlText.Embed embed -> embed.value() instanceof XmlElement element ? element(element) : "";
                })
                .collect(Collectors.joining())
                .strip();
    }

    private static String element(XmlElement element) {
        return switch (element.name()) {
            case "br" -> "/";
            case "image" -> "[" + element.attributes().get("alt") + "]";
            case "footnote" -> "^(" + element.attributes().get("text") + ")";
            default -> "?";
        };
    }
}
