package org.jointly.document.text.reading;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointly.document.yjs.view.BodyBlock;
import org.jointly.document.yjs.view.LeafBlock;
import org.jointly.document.yjs.view.TableBlock;
import org.jointly.document.yjs.view.TextBlock;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of what a text says: its blocks with their attributes, its letters with their formats and who proposed what, in a
 * form in which each value begins with its kind and its length, so that different texts never look the same. How the text
 * came about does not matter.
 */
public final class Fingerprint {
    private final DataOutputStream out;

    private Fingerprint(DataOutputStream out) {
        this.out = out;
    }

    public static String of(FlatText text) {
        var bytes = new ByteArrayOutputStream();
        try {
            var print = new Fingerprint(new DataOutputStream(bytes));
            print.blocks(text.blocks());
            print.value(text.openSuggestions());
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void blocks(List<BodyBlock> blocks) throws IOException {
        begin('b', blocks.size());
        for (var block : blocks) {
            switch (block) {
                case TextBlock words -> {
                    begin('t', words.runs().size());
                    value(words.attributes());
                    runs(words.runs());
                }
                case LeafBlock leaf -> {
                    string('f', leaf.name());
                    value(leaf.attributes());
                }
                case TableBlock table -> table(table);
            }
        }
    }

    private void runs(List<XmlText.Run> runs) throws IOException {
        for (var run : runs) {
            switch (run) {
                case XmlText.Letters letters -> string('l', letters.text());
                case XmlText.Embed embed -> value(embed.value());
            }
            value(run.formats());
        }
    }

    /** What a column is called says nothing, only where it stands. */
    private void table(TableBlock table) throws IOException {
        begin('g', table.columns().size());
        value(table.attributes());
        for (var column : table.columns()) {
            value(without("id", column.attributes()));
        }
        begin('r', table.rows().size());
        for (var row : table.rows()) {
            value(row.attributes());
        }
        for (var row : table.grid()) {
            for (var square : row) {
                cells(square.cells());
            }
        }
        cells(table.loose());
    }

    private void cells(List<TableBlock.Cell> cells) throws IOException {
        begin('c', cells.size());
        for (var cell : cells) {
            value(without("c", cell.attributes()));
            blocks(cell.body().blocks());
        }
    }

    private static Map<String, @Nullable Object> without(String key, Map<String, @Nullable Object> attributes) {
        var others = new TreeMap<String, @Nullable Object>(attributes);
        others.remove(key);
        return others;
    }

    private void value(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> begin('0', 0);
            case XmlElement element -> {
                string('e', element.name());
                value(element.attributes());
                value(element.children());
            }
            case XmlText text -> {
                begin('x', text.runs().size());
                runs(text.runs());
            }
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, @Nullable Object>();
                map.forEach((key, each) -> sorted.put(String.valueOf(key), each));
                begin('m', sorted.size());
                for (var each : sorted.entrySet()) {
                    string('k', each.getKey());
                    value(each.getValue());
                }
            }
            case List<?> list -> {
                begin('a', list.size());
                for (var each : list) {
                    value(each);
                }
            }
            default -> string('v', value.toString());
        }
    }

    private void string(char kind, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        begin(kind, bytes.length);
        out.write(bytes);
    }

    private void begin(char kind, int size) throws IOException {
        out.writeByte(kind);
        out.writeInt(size);
    }
}
