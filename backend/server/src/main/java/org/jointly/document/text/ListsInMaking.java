package org.jointly.document.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlNode;

/** Word writes list items one after the other, each with its depth; the editor nests them. */
final class ListsInMaking {
    private static final int DEEPEST = 8;

    private final List<XmlElement> blocks;
    private final Deque<Level> open = new ArrayDeque<>();

    private record Level(boolean ordered, List<List<XmlNode>> items) {}

    /** @param blocks where finished lists go */
    ListsInMaking(List<XmlElement> blocks) {
        this.blocks = blocks;
    }

    void item(int depth, boolean ordered, XmlElement content) {
        var wanted = Math.clamp(depth, 0, DEEPEST) + 1;
        while (open.size() > wanted) {
            close();
        }
        if (open.size() == wanted && level().ordered != ordered) {
            close();
        }
        // A level that Word skipped is not made up: the item stands one deeper than the one before it.
        if (open.size() < wanted) {
            open.push(new Level(ordered, new ArrayList<>()));
        }
        var item = new ArrayList<XmlNode>();
        item.add(content);
        level().items.add(item);
    }

    void end() {
        while (!open.isEmpty()) {
            close();
        }
    }

    private Level level() {
        return open.element();
    }

    private void close() {
        var level = open.pop();
        var items = level.items.stream()
                .<XmlNode>map(item -> new XmlElement("listItem", Map.of(), List.copyOf(item)))
                .toList();
        var list = new XmlElement(level.ordered ? "orderedList" : "bulletList", Map.of(), items);
        if (open.isEmpty()) {
            blocks.add(list);
        } else {
            level().items.getLast().add(list);
        }
    }
}
