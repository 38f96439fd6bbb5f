package org.jointly.exchange.iati.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of an activity. It remembers which of its parts somebody asked for, so that the rest can be reported.
 */
public final class Element {
    private final String name;
    private final int line;
    private final @Nullable Element parent;
    private final List<Element> children = new ArrayList<>(0);
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final StringBuilder text = new StringBuilder(0);
    private @Nullable Map<String, Integer> counts;
    private int position = 1;

    private final Set<String> unreadAttributes = new LinkedHashSet<>(4);
    private boolean textUnread;
    private boolean unread = true;
    private boolean settled;

    Element(String name, int line, @Nullable Element parent) {
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.add(this);
        }
    }

    private void add(Element child) {
        children.add(child);
        counts = counts == null ? new HashMap<>(4) : counts;
        child.position = counts.merge(child.name, 1, Integer::sum);
    }

    void write(String attribute, String value) {
        attributes.put(attribute, value);
        if (!value.isBlank()) {
            unreadAttributes.add(attribute);
        }
    }

    void write(String more) {
        text.append(more);
        textUnread |= !more.isBlank();
    }

    public String name() {
        return name;
    }

    public int line() {
        return line;
    }

    public @Nullable Element parent() {
        return parent;
    }

    /** All elements of this name, in the file's order. */
    public List<Element> all(String wanted) {
        var found = children.stream().filter(child -> child.name.equals(wanted)).toList();
        found.forEach(child -> child.unread = false);
        return found;
    }

    /** The first element of this name; those after it stay unread. */
    public @Nullable Element first(String wanted) {
        for (var child : children) {
            if (child.name.equals(wanted)) {
                child.unread = false;
                return child;
            }
        }
        return null;
    }

    /** The attribute without the blanks around it; null if there is nothing in it. */
    public @Nullable String attribute(String wanted) {
        unreadAttributes.remove(wanted);
        var value = attributes.get(wanted);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The text that stands directly in this element, without the blanks around it. */
    public String text() {
        textUnread = false;
        return text.toString().strip();
    }

    /** All that is to be said of this element has been said. */
    public void settle() {
        settled = true;
    }

    /** Leaves this element to the report of what was not read. */
    public void leave() {
        unread = true;
    }

    /** Takes this element out of the report of what was not read. */
    public void read() {
        unread = false;
    }

    public boolean settled() {
        return settled;
    }

    public boolean unread() {
        return unread;
    }

    public boolean textUnread() {
        return textUnread;
    }

    public Set<String> unreadAttributes() {
        return unreadAttributes;
    }

    public List<Element> children() {
        return children;
    }

    /** What stands in the element or attribute, for a report. */
    public String value(@Nullable String attribute) {
        if (attribute != null) {
            return attributes.getOrDefault(attribute, "");
        }
        if (!text.toString().isBlank()) {
            return text.toString().strip();
        }
        if (!attributes.isEmpty()) {
            return String.join(
                    " ",
                    attributes.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .toList());
        }
        return children.isEmpty() ? "" : children.getFirst().value(null);
    }

    /** Where the element stands, such as {@code iati-activity/budget[2]/value}. */
    public String path() {
        if (parent == null) {
            return name;
        }
        var several = parent.counts != null && parent.counts.getOrDefault(name, 1) > 1;
        return parent.path() + "/" + name + (several ? "[" + position + "]" : "");
    }

    /** The path without positions: what sort of element this is. */
    public String kind() {
        return parent == null ? name : parent.kind() + "/" + name;
    }
}
