package org.jointly.document.text.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Fields of a Word file: a beginning, a code, what one sees of it, and an end, each in a run of its own. */
final class Fields {
    private static final Pattern LINK = Pattern.compile("HYPERLINK\\s+(?:\\\\\\S+\\s+)*\"([^\"]+)\"");

    private final List<Field> open = new ArrayList<>();

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean result;
        private boolean shown;
    }

    void begin() {
        open.add(new Field());
    }

    void code(String more) {
        if (!open.isEmpty()) {
            open.getLast().code.append(more);
        }
    }

    void separate() {
        if (!open.isEmpty()) {
            open.getLast().result = true;
        }
    }

    /** The code of what ends, if nothing was shown of it. */
    Optional<String> end() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var field = open.removeLast();
        if (field.shown && !open.isEmpty()) {
            open.getLast().shown = true;
        }
        return field.shown
                ? Optional.empty()
                : Optional.of(field.code.toString().strip());
    }

    /** Something is seen here. */
    void shown() {
        if (!open.isEmpty()) {
            open.getLast().shown = true;
        }
    }

    /** Whether words that stand here are seen: not what only makes up the code of another field. */
    boolean isShown() {
        return open.stream().limit(Math.max(0, open.size() - 1)).allMatch(field -> field.result);
    }

    /** Where words lead that stand here. */
    @Nullable String link() {
        for (var field : open.reversed()) {
            var link = link(field.code.toString());
            if (link != null && field.result) {
                return link;
            }
        }
        return null;
    }

    static @Nullable String link(String code) {
        var link = LINK.matcher(code);
        return link.find() && !code.contains("\\l") ? link.group(1) : null;
    }

    /** A code that was begun and not ended would hide all that follows. */
    void endOfParagraph() {
        open.removeIf(field -> !field.result);
    }

    /** What an old form shows, which stands in no words: a box, or the choice that was made. */
    static String ofForm(Element begin) {
        var form = Xml.child(begin, "w:ffData");
        var box = form.flatMap(found -> Xml.child(found, "w:checkBox"));
        if (box.isPresent()) {
            return box.flatMap(found -> Xml.child(found, "w:checked").or(() -> Xml.child(found, "w:default")))
                            .filter(Xml::isOn)
                            .isPresent()
                    ? "\u2612"
                    : "\u2610";
        }
        return form.flatMap(found -> Xml.child(found, "w:ddList"))
                .map(Fields::choice)
                .orElse("");
    }

    private static String choice(Element list) {
        var chosen = Xml.child(list, "w:result").or(() -> Xml.child(list, "w:default"));
        var entries = Xml.children(list).stream()
                .filter(each -> Xml.is(each, "w:listEntry"))
                .toList();
        var number = chosen.map(found -> Xml.number(Xml.attribute(found, "w:val"), 0))
                .orElse(0);
        return number >= 0 && number < entries.size() ? Xml.attribute(entries.get(number), "w:val") : "";
    }
}
