package org.jointly.document.yjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointly.document.yjs.Content.Kind;
import org.jointly.document.yjs.view.XmlElement;
import org.jointly.document.yjs.view.XmlNode;
import org.jointly.document.yjs.view.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes the children and attributes of an element, or the children of a fragment. */
public final class XmlEditor {
    private final Pen pen;
    private final SharedType type;

    XmlEditor(Pen pen, SharedType type) {
        this.pen = pen;
        this.type = type;
    }

    /** The number of children. */
    public int size() {
        return (int) visible().stream().mapToLong(XmlEditor::places).sum();
    }

    public List<XmlNode> children() {
        return TypeReader.nodes(type);
    }

    /** Adds an empty element behind all others. */
    public XmlEditor append(String name, Map<String, Object> attributes) {
        return element(type.last, null, name, attributes);
    }

    /** Adds an empty text behind all others. */
    public TextEditor appendText() {
        return text(type.last, null);
    }

    /** Adds a whole tree behind all others. */
    public void append(XmlNode node) {
        put(type.last, null, node);
    }

    public void append(List<? extends XmlNode> nodes) {
        nodes.forEach(this::append);
    }

    /** Inserts an empty element in front of the child that has this index now. */
    public XmlEditor insert(int index, String name, Map<String, Object> attributes) {
        var left = before(index);
        return element(left, after(left), name, attributes);
    }

    /** Inserts an empty text in front of the child that has this index now. */
    public TextEditor insertText(int index) {
        var left = before(index);
        return text(left, after(left));
    }

    /** Inserts a whole tree in front of the child that has this index now. */
    public void insert(int index, XmlNode node) {
        var left = before(index);
        put(left, after(left), node);
    }

    /** The element that has this index. */
    public XmlEditor element(int index) {
        return new XmlEditor(pen, Pen.typeOf(child(index)));
    }

    /** The text that has this index. */
    public TextEditor text(int index) {
        return new TextEditor(pen, Pen.typeOf(child(index)));
    }

    public void delete(int index, int count) {
        var from = before(index);
        var left = (long) count;
        for (var item = after(from); item != null && left > 0; item = item.right) {
            if (places(item) > left) {
                pen.cut(item, left);
            }
            left -= places(item);
            if (!item.deleted) {
                pen.delete(item);
            }
        }
        if (left > 0) {
            throw new IndexOutOfBoundsException("No child " + (index + count - 1));
        }
    }

    public void set(String attribute, Object value) {
        new MapEditor(pen, type).put(attribute, value);
    }

    public void remove(String attribute) {
        new MapEditor(pen, type).remove(attribute);
    }

    /** Makes these the children; those at either end which are the same already stay as they are. */
    public void replace(List<? extends XmlNode> wanted) {
        var present = visible();
        var shared = Math.min(present.size(), wanted.size());
        var head = 0;
        while (head < shared && wanted.get(head).equals(TypeReader.node(present.get(head)))) {
            head++;
        }
        var tail = 0;
        while (tail < shared - head
                && wanted.get(wanted.size() - 1 - tail)
                        .equals(TypeReader.node(present.get(present.size() - 1 - tail)))) {
            tail++;
        }
        present.subList(head, present.size() - tail).forEach(pen::delete);
        var left = head == 0 ? null : present.get(head - 1);
        var right = after(left);
        for (var node : wanted.subList(head, wanted.size() - tail)) {
            left = put(left, right, node);
        }
    }

    private List<Item> visible() {
        var items = new ArrayList<Item>();
        for (var item = type.first; item != null; item = item.right) {
            if (places(item) > 0) {
                items.add(item);
            }
        }
        return items;
    }

    private static long places(Item item) {
        return item.deleted || !item.content.countable() ? 0 : item.length();
    }

    private Item child(int index) {
        var left = before(index);
        for (var item = after(left); item != null; item = item.right) {
            if (places(item) > 0) {
                return item;
            }
        }
        throw new IndexOutOfBoundsException("No child " + index);
    }

    /** The item behind which the child with this index stands or would stand. */
    private @Nullable Item before(int index) {
        var left = (long) index;
        if (left == 0) {
            return null;
        }
        for (var item = type.first; item != null; item = item.right) {
            if (places(item) > left) {
                pen.cut(item, left);
            }
            left -= places(item);
            if (left == 0) {
                return item;
            }
        }
        throw new IndexOutOfBoundsException("No child " + (index - 1));
    }

    private @Nullable Item after(@Nullable Item left) {
        return left == null ? type.first : left.right;
    }

    Item put(@Nullable Item left, @Nullable Item right, XmlNode node) {
        return switch (node) {
            case XmlElement element -> {
                var item = pen.put(type, left, right, new Content.Shared(Kind.XML_ELEMENT, element.name()));
                new XmlEditor(pen, Pen.typeOf(item)).fill(element);
                yield item;
            }
            case XmlText text -> {
                var item = pen.put(type, left, right, new Content.Shared(Kind.XML_TEXT, null));
                new TextEditor(pen, Pen.typeOf(item)).append(text.runs());
                yield item;
            }
        };
    }

    /** Writes the attributes and children of an element into one that is still empty. */
    void fill(XmlElement element) {
        element.attributes().forEach(new MapEditor(pen, type)::put);
        append(element.children());
    }

    private XmlEditor element(@Nullable Item left, @Nullable Item right, String name, Map<String, Object> attributes) {
        var item = pen.put(type, left, right, new Content.Shared(Kind.XML_ELEMENT, name));
        var editor = new XmlEditor(pen, Pen.typeOf(item));
        attributes.forEach(new MapEditor(pen, editor.type)::put);
        return editor;
    }

    private TextEditor text(@Nullable Item left, @Nullable Item right) {
        return new TextEditor(pen, Pen.typeOf(pen.put(type, left, right, new Content.Shared(Kind.XML_TEXT, null))));
    }
}
