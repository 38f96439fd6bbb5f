package org.jointly.document.text.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointly.document.yjs.YDocument;
import org.jointly.document.yjs.view.Body;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, read at one moment.
 *
 * @param suggestions who proposed what is marked as proposed in it, by the suggestion's id
 */
public record FlatText(Body body, Map<String, @Nullable Object> suggestions) {
    /** Where the text stands in a document. */
    public static final String BODY = "body";

    /** Where it stands in documents that were not carried over into the flat form. */
    public static final String NESTED = "default";

    /** Where suggestions stand. */
    public static final String SUGGESTIONS = "suggestions";

    /** Where it stands that versions were brought back; only the server writes there. */
    public static final String RESTORATIONS = "restorations";

    /** Before the id of a suggestion to make something else of words or of a block. */
    private static final String WOULD_SET = "set:";

    /** Also of a document from before the flat form, such as an old version. */
    public static FlatText of(YDocument document) {
        return isFlat(document)
                ? new FlatText(document.body(BODY), document.map(SUGGESTIONS))
                : NestedText.read(document.fragment(NESTED)).text();
    }

    /** Whether it says anything in the flat form, be it that everything was deleted. */
    public static boolean isFlat(YDocument document) {
        return document.hasWritten(BODY) || !document.hasWritten(NESTED);
    }

    public List<BodyBlock> blocks() {
        return body.blocks();
    }

    /** All blocks of words in the order in which one reads them, those in tables too. */
    public Stream<TextBlock> lines() {
        return lines(blocks());
    }

    static Stream<TextBlock> lines(List<BodyBlock> blocks) {
        return blocks.stream().flatMap(block -> switch (block) {
            case TextBlock words -> Stream.of(words);
            case TableBlock table -> lines(within(table));
            default -> Stream.empty();
        });
    }

    /** Whether nothing is to be seen in it. */
    public boolean isBlank() {
        return blocks().stream()
                .allMatch(block ->
                        block instanceof TextBlock words && words.runs().isEmpty());
    }

    /** All letters one after the other. */
    public String letters() {
        return lines().map(TextBlock::plain).collect(Collectors.joining());
    }

    /** What stands in the cells of a table in the order in which it is read; those without a column last. */
    public static List<BodyBlock> within(TableBlock table) {
        return Stream.concat(
                        table.grid().stream().flatMap(List::stream).flatMap(square -> square.blocks().stream()),
                        table.loose().stream().flatMap(cell -> cell.body().blocks().stream()))
                .toList();
    }

    /** Who proposed what bears this mark, as it was written down; empty for nobody that is known. */
    public Map<?, ?> proposal(@Nullable Object id) {
        return suggestions.get(String.valueOf(id)) instanceof Map<?, ?> proposal ? proposal : Map.of();
    }

    /** The suggestions of which something stands in the text: words, looks, what a block is or where it begins. */
    public Map<String, @Nullable Object> openSuggestions() {
        var open = new TreeMap<String, @Nullable Object>();
        marks(blocks())
                .flatMap(FlatText::ids)
                .filter(suggestions::containsKey)
                .forEach(id -> open.put(id, suggestions.get(id)));
        return open;
    }

    /** The formats and attributes of everything. */
    private static Stream<Map<String, ? extends @Nullable Object>> marks(List<BodyBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                        Stream.of(block.attributes()),
                        switch (block) {
                            case TextBlock words -> words.runs().stream().map(XmlText.Run::formats);
                            case TableBlock table -> marks(table);
                            case LeafBlock _ -> Stream.empty();
                        }));
    }

    private static Stream<Map<String, ? extends @Nullable Object>> marks(TableBlock table) {
        return Stream.of(
                        table.columns().stream().map(TableBlock.Column::attributes),
                        table.rows().stream().map(TableBlock.Row::attributes),
                        table.cells().flatMap(cell -> marks(cell.body().blocks())))
                .flatMap(marks -> marks);
    }

    private static Stream<String> ids(Map<String, ? extends @Nullable Object> marks) {
        return marks.entrySet().stream().flatMap(mark -> switch (mark.getKey()) {
            case "insertion", "deletion", "ins", "del" -> Stream.of(String.valueOf(mark.getValue()));
            case String name when name.startsWith(WOULD_SET) -> Stream.of(name.substring(WOULD_SET.length()));
            default -> Stream.empty();
        });
    }
}
