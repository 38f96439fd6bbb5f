package org.jointly.document.text.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a block of words is, as its attributes say it.
 *
 * @param heading 1–6, or 0 for none
 * @param start the number that an ordered list begins with here; absent where it goes on, or begins with 1
 * @param align {@code center}, {@code end}, {@code justify}, or empty for where reading begins
 * @param direction {@code ltr}, {@code rtl}, or empty for that of the first letter
 */
public record Shape(
        int heading,
        boolean code,
        ListKind list,
        boolean checked,
        @Nullable Integer start,
        int indent,
        int quote,
        String align,
        String direction) {

    private static final int DEEPEST_INDENT = 8;
    private static final int DEEPEST_QUOTE = 4;

    /** What marks stand before the items of a list. */
    public enum ListKind {
        NONE,
        BULLET,
        ORDERED,
        CHECK
    }

    /** Whatever is not known says nothing. */
    public static Shape of(Map<String, @Nullable Object> attributes) {
        var kind = text(attributes, "kind");
        return new Shape(
                kind.matches("h[1-6]") ? kind.charAt(1) - '0' : 0,
                kind.equals("code"),
                list(text(attributes, "list")),
                Boolean.TRUE.equals(attributes.get("checked")),
                attributes.get("start") instanceof Long start && start >= 0 && start <= Integer.MAX_VALUE
                        ? start.intValue()
                        : null,
                depth(attributes, "indent", DEEPEST_INDENT),
                depth(attributes, "quote", DEEPEST_QUOTE),
                known(text(attributes, "align"), "center|end|justify"),
                known(text(attributes, "dir"), "ltr|rtl"));
    }

    /** By its plain name: {@code heading}, {@code codeBlock}, {@code listItem}, {@code blockquote} or {@code paragraph}. */
    public String name() {
        if (heading > 0) {
            return "heading";
        }
        if (code) {
            return "codeBlock";
        }
        return list != ListKind.NONE ? "listItem" : quote > 0 ? "blockquote" : "paragraph";
    }

    private static ListKind list(String name) {
        return switch (name) {
            case "bullet" -> ListKind.BULLET;
            case "ordered" -> ListKind.ORDERED;
            case "check" -> ListKind.CHECK;
            default -> ListKind.NONE;
        };
    }

    private static int depth(Map<String, @Nullable Object> attributes, String name, int deepest) {
        return attributes.get(name) instanceof Number depth ? (int) Math.clamp(depth.longValue(), 0, deepest) : 0;
    }

    private static String known(String value, String allowed) {
        return value.matches(allowed) ? value : "";
    }

    private static String text(Map<String, @Nullable Object> attributes, String name) {
        return attributes.get(name) instanceof String text ? text : "";
    }
}
