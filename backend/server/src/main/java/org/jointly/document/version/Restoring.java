package org.jointly.document.version;

import java.util.List;
import org.jointly.document.yjs.XmlEditor;
import org.jointly.document.yjs.XmlElement;
import org.jointly.document.yjs.XmlNode;

/**
 * Brings a text to another state and leaves in place what is the same in both, down to the items of a list and the cells of
 * a table: carets and comments there stay where they are, and so does what somebody types there meanwhile.
 */
final class Restoring {
    private Restoring() {}

    static void restore(XmlEditor text, List<XmlNode> wanted) {
        var present = text.children();
        if (present.size() != text.size()) {
            // Something stands between the nodes that is none, which no editor of ours writes.
            text.replace(wanted);
            return;
        }
        for (var delta : Differences.between(present, wanted).reversed()) {
            change(
                    text,
                    delta.getSource().getPosition(),
                    delta.getSource().getLines(),
                    delta.getTarget().getLines());
        }
    }

    private static void change(XmlEditor text, int at, List<XmlNode> from, List<XmlNode> to) {
        for (var i = Math.max(from.size(), to.size()) - 1; i >= 0; i--) {
            if (i >= from.size()) {
                text.insert(at + from.size(), to.get(i));
            } else if (i >= to.size()) {
                text.delete(at + i, 1);
            } else {
                exchange(text, at + i, from.get(i), to.get(i));
            }
        }
    }

    private static void exchange(XmlEditor text, int at, XmlNode from, XmlNode to) {
        if (from instanceof XmlElement old
                && to instanceof XmlElement element
                && old.name().equals(element.name())
                && old.attributes().equals(element.attributes())) {
            restore(text.element(at), element.children());
        } else {
            text.delete(at, 1);
            text.insert(at, to);
        }
    }
}
