package org.jointly.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlNode;
import org.jointly.document.yjs.XmlText;

/** Puts the pieces of a line together as the editor's nodes. */
final class Line {
    private final List<XmlNode> nodes = new ArrayList<>();
    private final List<XmlText.Run> letters = new ArrayList<>();

    /** Letters with their marks; a line break in them becomes one of the editor's. */
    void words(String text, Map<String, Object> marks) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                node(new XmlElement("hardBreak", Map.of(), List.of()));
            }
            if (!lines[i].isEmpty()) {
                letters.add(new XmlText.Letters(lines[i], marks));
            }
        }
    }

    void node(XmlElement inline) {
        flush();
        nodes.add(inline);
    }

    List<XmlNode> nodes() {
        flush();
        return List.copyOf(nodes);
    }

    private void flush() {
        if (!letters.isEmpty()) {
            nodes.add(new XmlText(List.copyOf(letters)));
            letters.clear();
        }
    }
}
