package org.jointly.document.yjs;

import java.util.List;
import java.util.Map;
import org.jointly.document.yjs.Content.Kind;
import org.jointly.document.yjs.encoding.Json;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes a text with formats. Places are counted in UTF-16 units; an embed takes one. */
public final class TextEditor {
    private final Pen pen;
    private final SharedType type;

    TextEditor(Pen pen, SharedType type) {
        this.pen = pen;
        this.type = type;
    }

    public int length() {
        var length = 0L;
        for (var item = type.first; item != null; item = item.right) {
            length += item.deleted || !item.content.countable() ? 0 : item.length();
        }
        return (int) length;
    }

    public XmlText read() {
        return TypeReader.text(type);
    }

    /** Inserts letters which bear exactly these formats, whatever stands beside them. */
    public void insert(int index, String letters, Map<String, Object> formats) {
        if (!letters.isEmpty()) {
            cursor(index).insert(Pen.text(letters), formats);
        }
    }

    /** Inserts a value in the place of one letter. */
    public void embed(int index, Object value, Map<String, Object> formats) {
        embed(cursor(index), value, formats);
    }

    public void append(String letters, Map<String, Object> formats) {
        insert(length(), letters, formats);
    }

    /** Adds runs as {@link #read} gives them. */
    public void append(List<XmlText.Run> runs) {
        write(cursor(length()), runs);
    }

    /** Writes runs where a cursor stands. */
    void write(TextCursor cursor, List<XmlText.Run> runs) {
        for (var run : runs) {
            switch (run) {
                case XmlText.Letters letters -> cursor.insert(Pen.text(letters.text()), letters.formats());
                case XmlText.Embed embed -> embed(cursor, embed.value(), embed.formats());
            }
        }
    }

    private void embed(TextCursor cursor, @Nullable Object value, Map<String, Object> formats) {
        switch (value) {
            case XmlElement element -> {
                var item = cursor.insert(new Content.Shared(Kind.XML_ELEMENT, element.name()), formats);
                new XmlEditor(pen, Pen.typeOf(item)).fill(element);
            }
            case XmlText text -> {
                var item = cursor.insert(new Content.Shared(Kind.XML_TEXT, null), formats);
                new TextEditor(pen, Pen.typeOf(item)).append(text.runs());
            }
            case null, default -> cursor.insert(new Content.Embed(Json.of(value)), formats);
        }
    }

    /** Gives a stretch these formats and leaves it the others; null takes one away. */
    public void format(int index, int length, Map<String, @Nullable Object> formats) {
        if (length > 0) {
            cursor(index).format(length, formats);
        }
    }

    public void delete(int index, int length) {
        cursor(index).delete(length);
    }

    private TextCursor cursor(int index) {
        return new TextCursor(pen, type).forward(index);
    }
}
